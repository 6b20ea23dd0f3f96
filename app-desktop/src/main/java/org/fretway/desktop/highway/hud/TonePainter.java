package org.fretway.desktop.highway.hud;

import org.fretway.desktop.highway.chart.HighwayChart.ToneMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Names the sound to play with, and says some seconds before that another is needed.
 *
 * @param tones of the song
 * @param area the name is at its left edge
 */
public record TonePainter(
    Timeline<ToneMark> tones, HudArea area, HighwayTheme theme, HighwayFonts fonts)
    implements Painter {
  /** A change is announced so many seconds before. */
  private static final double AHEAD = 4.0;

  @Override
  public void paint(Surface surface, double songTime) {
    int present = tones.indexAtOrBefore(songTime);
    int next = present + 1;
    double y = area.y() + area.height() / 2;
    double unit = area.unit();
    surface.font(fonts.small());
    boolean soon = next < tones.size() && tones.start(next) - songTime < AHEAD;
    if (soon) {
      double left = Math.clamp((tones.start(next) - songTime) / AHEAD, 0, 1);
      surface.fill(theme.quiet());
      surface.rectangle(area.x(), y + 10 * unit, area.width(), 2 * unit);
      surface.fill(theme.accent());
      surface.rectangle(area.x(), y + 10 * unit, area.width() * (1 - left), 2 * unit);
      surface.text("→", area.x(), y);
      surface.text(tones.get(next).name(), area.x() + 16 * unit, y);
    } else if (present >= 0) {
      surface.fill(theme.quiet());
      surface.text(tones.get(present).name(), area.x(), y);
    }
  }
}
