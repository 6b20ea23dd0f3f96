package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HandPosition;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Says below the rhythm which frets the hand covers from where on, and at the play line which it
 * covers now.
 */
record PositionPainter(HandGlide hand, TabLayout layout, TabInk ink, HighwayFonts fonts)
    implements RowPainter {
  @Override
  public void paint(Surface surface, double songTime, int row) {
    Timeline<HandPosition> positions = hand.positions();
    double latest = layout.latest(songTime, row) + layout.passing();
    double unit = layout.unit();
    double y = layout.handY(row);
    double hook = Math.rint(4 * unit);
    surface.font(fonts.small());
    surface.fill(ink.accent());
    for (int i = positions.firstLastingAt(layout.earliest(songTime, row) - layout.passing());
        i < positions.size() && positions.start(i) <= latest;
        i++) {
      double x = Math.rint(layout.x(positions.start(i), songTime, row));
      if (row > 0 || positions.start(i) > songTime) {
        surface.rectangle(x, y - hook, layout.hair(), 2 * hook);
        surface.text(positions.get(i).label(), x + 5 * unit, y);
      }
    }
    int now = hand.indexAt(songTime);
    if (row == 0 && now >= 0) {
      badge(surface, positions.get(now).label(), y);
    }
  }

  private void badge(Surface surface, String label, double y) {
    double width = Math.rint(50 * layout.unit());
    double height = Math.rint(18 * layout.unit());
    surface.pill(Math.rint(layout.playX() - width / 2), y - height / 2, width, height, height);
    surface.fill(ink.paper());
    surface.centred(label, layout.playX(), y);
  }
}
