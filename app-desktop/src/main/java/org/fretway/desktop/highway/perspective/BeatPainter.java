package org.fretway.desktop.highway.perspective;

import org.fretway.desktop.highway.chart.HighwayChart.BeatMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/** Draws a line across the floor for every beat, a broader one where a measure begins. */
record BeatPainter(Timeline<BeatMark> beats, Projection view, HighwayTheme theme)
    implements Painter {
  private static final double MEASURE = 3.2;

  /** How long the mark of a wire is, in units. */
  private static final double TICK = 16;

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    PerspectiveLayout layout = view.layout();
    double latest = view.latest();
    for (int i = beats.indexAtOrBefore(songTime) + 1;
        i < beats.size() && beats.start(i) <= latest;
        i++) {
      boolean measure = beats.get(i).isDownbeat();
      double scale = view.scale(beats.start(i));
      double thickness = Math.max(1, (measure ? MEASURE : 1.4) * scale * layout.unit());
      double from = view.wireX(0, scale);
      double to = view.wireX(view.frets(), scale);
      double left = Math.max(0, Math.min(from, to));
      double right = Math.min(layout.width(), Math.max(from, to));
      surface.fill(measure ? theme.measure() : theme.beat());
      surface.rectangle(left, layout.floorY(scale) - thickness / 2, right - left, thickness);
      if (layout.floorY(scale) < layout.topY(1)) {
        ticks(surface, scale); // Behind the strings they would only disturb.
      }
    }
  }

  /** Marks where the wires cross the line, so that lanes can be followed outside of the road. */
  private void ticks(Surface surface, double scale) {
    PerspectiveLayout layout = view.layout();
    double y = layout.floorY(scale);
    double length = TICK * scale * layout.unit();
    double thickness = Math.max(1, 1.5 * scale * layout.unit());
    surface.fill(theme.measure());
    for (int fret = 1; fret < view.frets(); fret++) {
      double x = view.wireX(fret, scale);
      if (x > 0 && x < layout.width()) {
        surface.rectangle(x - thickness / 2, y - length / 2, thickness, length);
      }
    }
  }
}
