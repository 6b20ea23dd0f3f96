package org.fretway.desktop.highway;

import javafx.scene.text.Font;

/** Shows the line that is being sung, with what has been sung in colour, and the line after it. */
record LyricPainter(
    Timeline<LyricLine> lines, FlatLayout layout, HighwayTheme theme, HighwayFonts fonts)
    implements Painter {
  /** A line appears so many seconds before it begins. */
  private static final double AHEAD = 3.0;

  /** A line stays so many seconds after it has ended, unless the next one begins. */
  private static final double AFTER = 1.0;

  @Override
  public void paint(Surface surface, double songTime) {
    int present = presentLine(songTime);
    int next = present < 0 ? lines.indexAtOrBefore(songTime) + 1 : present + 1;
    if (present >= 0) {
      paintPresent(surface, lines.get(present), songTime);
    }
    if (next < lines.size() && lines.start(next) - songTime < 2 * AHEAD) {
      double y = Math.rint(layout.lyricsY() + 30 * layout.unit());
      surface.fill(theme.quiet());
      paintLine(surface, lines.get(next), fonts.nextLyrics(), y, Double.POSITIVE_INFINITY);
    }
  }

  private int presentLine(double songTime) {
    int begun = lines.indexAtOrBefore(songTime);
    if (begun >= 0 && songTime < lines.get(begun).end() + AFTER) {
      return begun;
    }
    boolean soon = begun + 1 < lines.size() && lines.start(begun + 1) - songTime < AHEAD;
    return soon ? begun + 1 : -1;
  }

  private void paintPresent(Surface surface, LyricLine line, double songTime) {
    surface.fill(theme.accent());
    paintLine(surface, line, fonts.lyrics(), layout.lyricsY(), songTime);
  }

  /** Paints the syllables begun by the moment in the present colour, the others as plain text. */
  private void paintLine(Surface surface, LyricLine line, Font font, double y, double songTime) {
    double size = font.getSize();
    double left = Math.rint((layout.width() - line.width() * size) / 2);
    surface.font(font);
    for (int i = 0; i < line.texts().size(); i++) {
      if (line.syllables().get(i).time() > songTime) {
        surface.fill(theme.text());
      }
      surface.text(line.texts().get(i), left + line.offsets()[i] * size, y);
    }
  }
}
