package org.fretway.desktop.highway.draw;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.fretway.desktop.highway.chart.LyricFont;

/**
 * The highway's fonts at one size of the picture.
 *
 * @param head frets on notes
 * @param mark marks above notes
 * @param name names of chords and sections
 * @param small numbers of measures and frets
 * @param lyrics the line being sung
 * @param nextLyrics the line after it
 */
public record HighwayFonts(
    Font head, Font mark, Font name, Font small, Font lyrics, Font nextLyrics) {
  private static final String FAMILY = "System";

  /**
   * Returns the fonts.
   *
   * @param unit the size of one pixel of the reference picture of 1280 × 660
   * @param headHeight height of a note's head in pixels
   */
  public static HighwayFonts of(double unit, double headHeight) {
    return new HighwayFonts(
        bold(headHeight * 0.56),
        bold(Math.max(8, 11 * unit)),
        bold(15 * unit),
        Font.font(FAMILY, FontWeight.NORMAL, Math.max(8, 11.5 * unit)),
        LyricFont.ofSize(25 * unit),
        LyricFont.ofSize(16 * unit));
  }

  /** Returns the bold font at a size in pixels. */
  public static Font bold(double size) {
    return Font.font(FAMILY, FontWeight.BOLD, size);
  }
}
