package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HandPosition;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Shows below the strings which frets the hand covers: at the left now, further right where the
 * hand moves.
 */
record HandPainter(HandGlide hand, FlatLayout layout, HighwayTheme theme, HighwayFonts fonts)
    implements Painter {
  @Override
  public void paint(Surface surface, double songTime) {
    int now = hand.indexAt(songTime);
    if (now < 0) {
      return;
    }
    double unit = layout.unit();
    double latest = layout.latest(songTime);
    Timeline<HandPosition> positions = hand.positions();
    double height = Math.rint(20 * unit);
    double width = Math.rint(58 * unit);
    double top = Math.rint(layout.handY() - height / 2);
    surface.font(fonts.name());
    for (int i = now + 1; i < positions.size() && positions.start(i) <= latest; i++) {
      double x = Math.rint(layout.x(positions.start(i), songTime));
      surface.fill(theme.groundBottom());
      surface.rectangle(x - width / 2, top, width, height);
      surface.fill(theme.accent());
      surface.rectangle(x - 1, layout.lanesBottom(), 2, top - layout.lanesBottom() + 2);
      surface.centred(positions.get(i).label(), x, layout.handY());
    }
    surface.fill(theme.accent());
    surface.pill(Math.rint(layout.strikeX() - width / 2), top, width, height, height);
    surface.fill(theme.groundBottom());
    surface.centred(positions.get(now).label(), layout.strikeX(), layout.handY());
  }
}
