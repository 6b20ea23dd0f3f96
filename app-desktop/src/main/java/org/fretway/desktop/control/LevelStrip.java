package org.fretway.desktop.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.fretway.audio.input.LevelMeter;

/** A small meter of the input's level. It is drawn only when what it shows changes. */
public final class LevelStrip extends Region {
  private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");
  private static final double WIDTH_PX = 60;
  private static final double HEIGHT_PX = 6;

  /** Where the meter starts, in dB below full scale. */
  private static final double METER_DB = 60;

  private final Region fill = new Region();
  private int shownPx = -1;
  private boolean loud;

  /** Creates a meter of silence. */
  public LevelStrip() {
    getStyleClass().add("level-strip");
    fill.getStyleClass().add("level-strip-fill");
    fill.setManaged(false);
    setMinSize(WIDTH_PX, HEIGHT_PX);
    setPrefSize(WIDTH_PX, HEIGHT_PX);
    setMaxSize(WIDTH_PX, HEIGHT_PX);
    getChildren().add(fill);
    show(0);
  }

  /** Shows a level, 0 = silence to 1 = full scale. */
  public void show(double level) {
    double decibels = 20 * Math.log10(Math.max(level, 1e-9));
    int px = (int) Math.round(WIDTH_PX * Math.clamp(1 + decibels / METER_DB, 0, 1));
    if (px != shownPx) {
      shownPx = px;
      fill.resizeRelocate(0, 0, px, HEIGHT_PX);
    }
    if (loud != level >= LevelMeter.CLIPS) {
      loud = !loud;
      pseudoClassStateChanged(LOUD, loud);
    }
  }
}
