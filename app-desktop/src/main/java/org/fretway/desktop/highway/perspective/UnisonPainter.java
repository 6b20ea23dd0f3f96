package org.fretway.desktop.highway.perspective;

import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.chart.UnisonBend;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/** Ties two notes that one bend brings to the same pitch. */
record UnisonPainter(HighwayChart chart, Projection view, HighwayTheme theme) implements Painter {
  private static final double THICKNESS = 4;

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    Timeline<UnisonBend> unisons = chart.unisons();
    surface.fill(theme.accent());
    for (int i = unisons.indexAtOrBefore(view.latest());
        i >= 0 && unisons.start(i) > songTime;
        i--) {
      UnisonBend each = unisons.get(i);
      tie(surface, each, view.scale(each.time()));
    }
  }

  private void tie(Surface surface, UnisonBend each, double scale) {
    double bentX = x(each.bent(), each.time(), scale);
    double heldX = x(each.held(), each.time(), scale);
    double bentY = view.layout().stringY(each.bent(), scale);
    double heldY = view.layout().stringY(each.held(), scale);
    double thickness = Math.max(1, Math.rint(THICKNESS * view.layout().unit() * scale));
    double half = Math.rint(thickness / 2);
    surface.rectangle(
        Math.rint(bentX) - half, Math.min(bentY, heldY), thickness, Math.abs(bentY - heldY));
    surface.rectangle(
        Math.min(bentX, heldX), Math.rint(heldY) - half, Math.abs(bentX - heldX), thickness);
  }

  private double x(int string, double time, double scale) {
    Timeline<HighwayNote> lane = chart.lanes().get(string);
    int at = lane.indexAtOrBefore(time);
    return view.fretX(at < 0 ? 0 : lane.get(at).fret(), scale);
  }
}
