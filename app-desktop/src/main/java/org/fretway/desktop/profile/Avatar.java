package org.fretway.desktop.profile;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profiles;

/**
 * The picture of a profile: a motif on a coloured disc, drawn at any size. Of the 64, no two are
 * the same: 16 motifs come on four grounds each.
 */
public final class Avatar extends Region {
  private static final Texts TEXTS = Texts.of(Avatar.class);
  private static final double SIDE = 100;
  private static final double CENTER = SIDE / 2;
  private static final int MOTIFS = AvatarMotif.ALL.size();
  private static final double HUE_OF_MOTIF = 360.0 / MOTIFS;
  private static final double HUE_OF_GROUND = 97;
  private static final Color LIGHT = Color.gray(1, 0.94);
  private static final Color PATTERN = Color.gray(1, 0.13);

  private final Scale scale = new Scale(1, 1);
  private final Group art = new Group();

  /**
   * Draws a picture.
   *
   * @param avatarId of the picture
   * @param size in pixels
   */
  public Avatar(int avatarId, double size) {
    getStyleClass().add("avatar");
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
    art.setManaged(false);
    art.getTransforms().add(scale);
    getChildren().add(art);
    show(avatarId);
  }

  /** Draws another picture. */
  public void show(int avatarId) {
    int id = Math.clamp(avatarId, 0, Profiles.MAX_AVATAR_ID);
    AvatarMotif motif = AvatarMotif.ALL.get(id % MOTIFS);
    int ground = id / MOTIFS;
    double hue = (id % MOTIFS * HUE_OF_MOTIF + ground * HUE_OF_GROUND) % 360;
    Circle disc = new Circle(CENTER, CENTER, CENTER);
    disc.setFill(
        new LinearGradient(
            0,
            0,
            1,
            1,
            true,
            CycleMethod.NO_CYCLE,
            new Stop(0, Color.hsb(hue, 0.62, 0.86)),
            new Stop(1, Color.hsb((hue + 28) % 360, 0.78, 0.5))));
    Group pattern = pattern(ground);
    pattern.setClip(new Circle(CENTER, CENTER, CENTER));
    art.getChildren()
        .setAll(
            disc,
            pattern,
            path(motif.light(), LIGHT),
            path(motif.dark(), Color.hsb((hue + 20) % 360, 0.8, 0.36)));
    setAccessibleText(TEXTS.get("picture", id + 1));
  }

  /** What tells the grounds of one motif apart, apart from their colours. */
  private static Group pattern(int ground) {
    Group pattern = new Group();
    switch (ground) {
      case 1 -> {
        for (int x = -80; x < 100; x += 18) {
          Line stripe = new Line(x, 100, x + 100, 0);
          stripe.setStroke(PATTERN);
          stripe.setStrokeWidth(7);
          pattern.getChildren().add(stripe);
        }
      }
      case 2 -> {
        for (double radius : new double[] {26, 40}) {
          Circle ring = new Circle(CENTER, CENTER, radius, Color.TRANSPARENT);
          ring.setStroke(PATTERN);
          ring.setStrokeWidth(6);
          pattern.getChildren().add(ring);
        }
      }
      case 3 -> {
        for (int x = 10; x < 100; x += 20) {
          for (int y = 10; y < 100; y += 20) {
            pattern.getChildren().add(new Circle(x, y, 4, PATTERN));
          }
        }
      }
      default -> {}
    }
    return pattern;
  }

  private static Node path(String outline, Color fill) {
    SVGPath path = new SVGPath();
    path.setContent(outline);
    path.setFill(fill);
    return path;
  }

  @Override
  protected void layoutChildren() {
    double side = Math.min(getWidth(), getHeight());
    scale.setX(side / SIDE);
    scale.setY(side / SIDE);
    art.relocate((getWidth() - side) / 2, (getHeight() - side) / 2);
  }
}
