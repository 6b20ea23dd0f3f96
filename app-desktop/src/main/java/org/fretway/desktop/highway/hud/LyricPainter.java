package org.fretway.desktop.highway.hud;

import javafx.scene.text.Font;
import org.fretway.desktop.highway.chart.LyricLine;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Shows the line that is being sung, with what has been sung in colour, and the line after it.
 *
 * @param lines of the song
 * @param centreX middle of the lines, in pixels
 * @param y middle height of the line that is being sung
 * @param unit the size of one pixel of the reference picture
 */
public record LyricPainter(
    Timeline<LyricLine> lines,
    HighwayTheme theme,
    HighwayFonts fonts,
    double centreX,
    double y,
    double unit)
    implements Painter {
  /** A line appears so many seconds before it begins. */
  private static final double AHEAD = 3.0;

  /** A line stays so many seconds after it has ended, unless the next one begins. */
  private static final double AFTER = 1.0;

  /** How far the next line stands below the present one, in units. */
  private static final double NEXT_LINE = 30;

  @Override
  public void paint(Surface surface, double songTime) {
    int present = presentLine(songTime);
    int next = present < 0 ? lines.indexAtOrBefore(songTime) + 1 : present + 1;
    if (present >= 0) {
      paintPresent(surface, lines.get(present), songTime);
    }
    if (next < lines.size() && lines.start(next) - songTime < 2 * AHEAD) {
      double nextY = Math.rint(y + NEXT_LINE * unit);
      surface.fill(theme.quiet());
      paintLine(surface, lines.get(next), fonts.nextLyrics(), nextY, Double.POSITIVE_INFINITY);
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
    paintLine(surface, line, fonts.lyrics(), y, songTime);
  }

  /** Paints the syllables begun by the moment in the present colour, the others as plain text. */
  private void paintLine(
      Surface surface, LyricLine line, Font font, double lineY, double songTime) {
    double size = font.getSize();
    double left = Math.rint(centreX - line.width() * size / 2);
    surface.font(font);
    for (int i = 0; i < line.texts().size(); i++) {
      if (line.syllables().get(i).time() > songTime) {
        surface.fill(theme.text());
      }
      surface.text(line.texts().get(i), left + line.offsets()[i] * size, lineY);
    }
  }
}
