package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Passing;
import org.fretway.desktop.highway.draw.Surface;

/** Lights up the strike line where a string has just been struck, and as long as it rings. */
record StrikePainter(HighwayChart chart, FlatLayout layout, HighwaySprites sprites)
    implements Painter {
  /** How bright a ringing string is after its flash, from 0 to 1. */
  private static final double RINGING = 0.45;

  @Override
  public void paint(Surface surface, double songTime) {
    for (int string = 0; string < chart.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      int at = lane.indexAtOrBefore(songTime);
      if (at < 0) {
        continue;
      }
      double flash = Passing.flash(songTime - lane.start(at));
      double light = lane.get(at).end() > songTime ? Math.max(RINGING, flash) : flash;
      if (light > 0) {
        surface.alpha(light);
        sprites.glows().get(string).draw(surface, layout.strikeX(), layout.y(string));
      }
    }
    surface.alpha(1);
  }
}
