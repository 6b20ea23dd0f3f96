package org.fretway.desktop.player;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.value.WritableValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;

/**
 * The highway between two bars that can slide away. It is laid out once when they do, and looks as
 * if it grew, since only how it is drawn is changed from frame to frame.
 */
final class PlayerStage extends Region {
  private static final Duration SLIDE = Duration.millis(260);

  private final Region highway;
  private final Region layer;
  private final Region top;
  private final Region bottom;
  private final BarsViewModel bars;
  private final Scale stretch = new Scale(1, 1);
  private final Translate shift = new Translate();
  private final Timeline slide = new Timeline();
  private final Timeline growth = new Timeline();

  /** Whether the bars are away or on their way. */
  private boolean away;

  private boolean wasDocked = true;

  /**
   * Creates the stage.
   *
   * @param highway fills the room between the bars, or all of it
   * @param layer lies over it, always between the bars
   * @param bars says when they are shown
   */
  PlayerStage(Region highway, Region layer, Region top, Region bottom, BarsViewModel bars) {
    this.highway = highway;
    this.layer = layer;
    this.top = top;
    this.bottom = bottom;
    this.bars = bars;
    layer.setPickOnBounds(false);
    highway.getTransforms().setAll(shift, stretch);
    getChildren().setAll(highway, layer, top, bottom);
    bars.shownProperty().subscribe((before, now) -> slide(now));
    bars.dockedProperty().subscribe((before, now) -> requestLayout());
  }

  private void slide(boolean in) {
    away = !in;
    top.setVisible(true);
    bottom.setVisible(true);
    slide.stop();
    slide
        .getKeyFrames()
        .setAll(
            new KeyFrame(
                SLIDE,
                moved(top.translateYProperty(), in ? 0 : -top.getHeight()),
                moved(bottom.translateYProperty(), in ? 0 : bottom.getHeight())));
    slide.setOnFinished(
        event -> {
          top.setVisible(!away);
          bottom.setVisible(!away);
        });
    slide.play();
  }

  private static KeyValue moved(WritableValue<Number> what, double to) {
    return new KeyValue(what, to, Interpolator.EASE_BOTH);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double above = top.prefHeight(width);
    double below = bottom.prefHeight(width);
    double between = Math.max(0, height - above - below);
    top.resizeRelocate(0, 0, width, above);
    bottom.resizeRelocate(0, height - below, width, below);
    layer.resizeRelocate(0, above, width, between);
    boolean docked = bars.dockedProperty().get();
    place(docked ? above : 0, width, docked ? between : height, docked != wasDocked);
    wasDocked = docked;
  }

  private void place(double y, double width, double height, boolean grows) {
    double yBefore = highway.getLayoutY();
    double heightBefore = highway.getHeight();
    highway.resizeRelocate(0, y, width, height);
    if (grows && heightBefore > 0 && height > 0) {
      growth.stop();
      stretch.setY(heightBefore / height);
      shift.setY(yBefore - y);
      growth
          .getKeyFrames()
          .setAll(new KeyFrame(SLIDE, moved(stretch.yProperty(), 1), moved(shift.yProperty(), 0)));
      growth.play();
    }
  }

  /** Stops what moves. */
  void stop() {
    slide.stop();
    growth.stop();
  }
}
