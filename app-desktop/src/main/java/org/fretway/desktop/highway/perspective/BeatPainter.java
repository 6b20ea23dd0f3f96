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
    }
  }
}
