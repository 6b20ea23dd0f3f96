package org.fretway.desktop.highway.perspective;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Surface;

/** Writes names of chords at the left of their frames, larger as they come closer. */
final class SideNames {
  /** There is a font for each of so many sizes. */
  private static final int SIZES = 10;

  /** The size at the strings, in units. */
  private static final double NAME = 24;

  /** Names that are further away than this are not written. */
  private static final double SMALLEST_SCALE = 0.3;

  /** How wide a character is to the size of the font, on average. */
  private static final double CHARACTER = 0.62;

  private static final double GAP = 7;

  private final double unit;
  private final HighwayTheme theme;
  private final List<Font> fonts;

  SideNames(double unit, HighwayTheme theme) {
    this.unit = unit;
    this.theme = theme;
    this.fonts =
        IntStream.rangeClosed(0, SIZES)
            .mapToObj(i -> HighwayFonts.bold(Math.max(1, NAME * unit * i / SIZES)))
            .toList();
  }

  /**
   * Writes a name.
   *
   * @param left the left edge of what is named
   * @param top its top
   */
  void draw(Surface surface, String name, double scale, double left, double top) {
    if (name.isEmpty() || scale < SMALLEST_SCALE) {
      return;
    }
    Font font = fonts.get((int) Math.clamp(Math.rint(scale * SIZES), 0, SIZES));
    double half = name.length() * font.getSize() * CHARACTER / 2;
    surface.font(font);
    surface.fill(theme.text());
    surface.centred(
        name,
        Math.rint(Math.max(half, left - half - GAP * unit)),
        Math.rint(top + font.getSize() * 0.6));
  }
}
