package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.chart.UnisonBend;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Passing;
import org.fretway.desktop.highway.draw.Surface;

/** Ties two strings that one bend brings to the same pitch, with a U between them. */
record UnisonPainter(
    Timeline<UnisonBend> unisons, FlatLayout layout, HighwayTheme theme, HighwayFonts fonts)
    implements Painter {
  @Override
  public void paint(Surface surface, double songTime) {
    double latest = layout.latest(songTime);
    double unit = layout.unit();
    for (int i = unisons.firstLastingAt(songTime - Passing.FADE);
        i < unisons.size() && unisons.start(i) <= latest;
        i++) {
      UnisonBend each = unisons.get(i);
      double opacity = Passing.opacity(songTime - each.time());
      if (opacity > 0) {
        double x = Math.rint(layout.x(each.time(), songTime) - layout.headWidth() / 2 - 9 * unit);
        double bent = Math.rint(layout.y(each.bent()));
        double held = Math.rint(layout.y(each.held()));
        double thickness = Math.max(2, Math.rint(2.5 * unit));
        double reach = Math.rint(7 * unit);
        surface.alpha(opacity);
        surface.fill(theme.accent());
        surface.rectangle(x, Math.min(bent, held), thickness, Math.abs(bent - held));
        surface.rectangle(x, bent, reach, thickness);
        surface.rectangle(x, held, reach, thickness);
        surface.font(fonts.name());
        surface.centred("U", x - 9 * unit, (bent + held) / 2);
      }
    }
    surface.alpha(1);
  }
}
