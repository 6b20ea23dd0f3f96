package org.fretway.desktop.highway.chart;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The font of lyrics, which has to be known to lay out their lines. */
public final class LyricFont {
  private static final String FAMILY = "System";
  private static final double MEASURED_SIZE = 100;

  private LyricFont() {}

  /** Returns the font at a size in pixels. */
  public static Font ofSize(double size) {
    return Font.font(FAMILY, FontWeight.BOLD, size);
  }

  /** Returns how wide a text is, in multiples of the font's size. */
  static double emsWide(String text) {
    Text measured = new Text(text);
    measured.setFont(ofSize(MEASURED_SIZE));
    // A trailing space has a width here, as it has between two words.
    return measured.getLayoutBounds().getWidth() / MEASURED_SIZE;
  }
}
