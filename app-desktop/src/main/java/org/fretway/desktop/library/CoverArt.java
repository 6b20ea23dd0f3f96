package org.fretway.desktop.library;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;

/**
 * A square cover with round corners. A song without one gets art of its own: a colour and initials
 * that follow from its title, behind six strings.
 */
public final class CoverArt extends Region {
  private static final int STRINGS = 6;
  private static final double CORNER_PX = 10;

  /** The most that a corner takes of the side, for small covers. */
  private static final double MAX_CORNER = 0.15;

  /** Below this side, strings would be a smear. */
  private static final double LEAST_STRUNG_PX = 96;

  /** Share of the height that the strings lie in, from the bottom. */
  private static final double STRING_BAND = 0.34;

  /** A multiplier that spreads similar hashes over the colour wheel: 360° by the golden ratio. */
  private static final double GOLDEN_ANGLE = 137.508;

  private final Rectangle ground = new Rectangle();
  private final Text initials = new Text();
  private final Line[] strings = new Line[STRINGS];
  private Optional<Image> image = Optional.empty();
  private String seed = "";
  private String trackId = "";
  private long initialsPx;

  /** Creates art that shows nothing yet. */
  public CoverArt() {
    getStyleClass().add("cover-art");
    ground.getStyleClass().add("cover-ground");
    initials.getStyleClass().add("cover-initials");
    getChildren().add(ground);
    for (int i = 0; i < STRINGS; i++) {
      strings[i] = new Line();
      strings[i].getStyleClass().add("cover-string");
      strings[i].setStrokeWidth(0.6 + 0.35 * i);
      strings[i].setStrokeLineCap(StrokeLineCap.BUTT);
    }
    getChildren().addAll(strings);
    getChildren().add(initials);
  }

  /** Shows the art of a title until {@link #showImage} is called. */
  public void showTitle(String title, String artist) {
    seed = title + '\n' + artist;
    initials.setText(initialsOf(title));
    showImage(Optional.empty());
  }

  /** Says whose cover it is, for whoever finds it under the pointer; empty for nobody's. */
  void belongTo(String id) {
    trackId = id;
  }

  /** Returns the id of the track whose cover is shown. */
  public Optional<String> trackId() {
    return trackId.isEmpty() ? Optional.empty() : Optional.of(trackId);
  }

  /** Shows an image, or the art of the title. */
  public void showImage(Optional<Image> shown) {
    image = shown;
    initials.setVisible(shown.isEmpty());
    showStrings();
    paint();
  }

  private void showStrings() {
    boolean wanted = image.isEmpty() && Math.min(getWidth(), getHeight()) >= LEAST_STRUNG_PX;
    for (Line string : strings) {
      string.setVisible(wanted);
    }
  }

  @Override
  protected void layoutChildren() {
    double side = Math.min(getWidth(), getHeight());
    ground.setWidth(side);
    ground.setHeight(side);
    double arc = 2 * Math.min(CORNER_PX, side * MAX_CORNER);
    ground.setArcWidth(arc);
    ground.setArcHeight(arc);
    double step = side * STRING_BAND / STRINGS;
    for (int i = 0; i < STRINGS; i++) {
      double y = Math.round(side * (1 - STRING_BAND) + step * i) + 0.5;
      // The lowest lies where the corner is round already.
      double inset = i == STRINGS - 1 ? arc / 4 : 0;
      strings[i].setStartX(inset);
      strings[i].setEndX(side - inset);
      strings[i].setStartY(y);
      strings[i].setEndY(y);
    }
    showInitialsAt(Math.round(side * 0.3));
    initials.relocate(side * 0.09, side * 0.06);
    showStrings();
    paint();
  }

  /** A style that is set is looked up anew, so it is set only when the size has changed. */
  private void showInitialsAt(long px) {
    if (px != initialsPx) {
      initialsPx = px;
      initials.setStyle("-fx-font-size: " + px + "px;");
    }
  }

  private void paint() {
    double side = ground.getWidth();
    if (side <= 0) {
      return;
    }
    ground.setFill(
        image.map(it -> (javafx.scene.paint.Paint) filled(it, side)).orElseGet(this::art));
  }

  /** The image so scaled that it fills the square; what is longer is cut off evenly. */
  private static ImagePattern filled(Image image, double side) {
    double scale = Math.max(side / image.getWidth(), side / image.getHeight());
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    return new ImagePattern(image, (side - width) / 2, (side - height) / 2, width, height, false);
  }

  private LinearGradient art() {
    double hue = Math.floorMod(seed.hashCode(), 1000) * GOLDEN_ANGLE % 360;
    return new LinearGradient(
        0,
        0,
        1,
        1,
        true,
        CycleMethod.NO_CYCLE,
        new Stop(0, Color.hsb(hue, 0.58, 0.74)),
        new Stop(1, Color.hsb((hue + 45) % 360, 0.72, 0.36)));
  }

  /** The first letters of the first two words. */
  static String initialsOf(String title) {
    StringBuilder letters = new StringBuilder();
    for (String word : title.strip().split("\\s+", -1)) {
      word.codePoints()
          .filter(Character::isLetterOrDigit)
          .findFirst()
          .ifPresent(it -> letters.appendCodePoint(Character.toUpperCase(it)));
      if (letters.codePointCount(0, letters.length()) == 2) {
        break;
      }
    }
    return letters.isEmpty() ? "♪" : letters.toString();
  }
}
