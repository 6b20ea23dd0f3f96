package org.fretway.desktop.highway;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

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
record HighwayFonts(Font head, Font mark, Font name, Font small, Font lyrics, Font nextLyrics) {
  private static final String FAMILY = "System";
  private static final double MEASURED_SIZE = 100;

  static HighwayFonts of(FlatLayout layout) {
    double unit = layout.unit();
    return new HighwayFonts(
        bold(layout.headHeight() * 0.56),
        bold(Math.max(8, 11 * unit)),
        bold(15 * unit),
        regular(Math.max(8, 11.5 * unit)),
        bold(25 * unit),
        bold(16 * unit));
  }

  /** Returns how wide a text is in the font of lyrics, in multiples of the font's size. */
  static double emsWide(String text) {
    Text measured = new Text(text);
    measured.setFont(bold(MEASURED_SIZE));
    // A trailing space has a width here, as it has between two words.
    return measured.getLayoutBounds().getWidth() / MEASURED_SIZE;
  }

  private static Font bold(double size) {
    return Font.font(FAMILY, FontWeight.BOLD, size);
  }

  private static Font regular(double size) {
    return Font.font(FAMILY, FontWeight.NORMAL, size);
  }
}
