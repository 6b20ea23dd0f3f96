package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Surface;
import org.fretway.desktop.highway.mark.MarkSprites;

/** Marks what was played at the upper right of each fret, and smaller what comes again. */
record MarkPainter(HighwayChart chart, PlayedNotes played, TabLayout layout, MarkSprites sprites)
    implements RowPainter {
  /** Notes closer together than this, in widths of a mark, have no room for a number. */
  private static final double ROOM = 3.4;

  @Override
  public void paint(Surface surface, double songTime, int row) {
    if (!played.areShown()) {
      return;
    }
    double earliest = layout.earliest(songTime, row);
    double latest = layout.latest(songTime, row) + layout.passing();
    double right = layout.figureReach();
    double above = layout.figureSize() * 0.42;
    for (int string = 0; string < layout.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      double y = layout.y(string, row);
      for (int i = lane.indexAtOrBefore(latest); i >= 0 && lane.start(i) >= earliest; i--) {
        double x = layout.x(lane.start(i), songTime, row);
        double seconds = songTime - lane.start(i);
        if (played.isAwaited(string, i)) {
          double size = layout.figureSize();
          sprites.awaited(surface, Math.rint(x), y, layout.figureWidth(10), size);
        }
        if (seconds >= 0 && played.isFresh(string, i)) {
          sprites.played(
              surface, played, string, i, x + right, y - above, seconds, 1, hasRoom(lane, i));
        } else if (seconds < 0) {
          sprites.coming(surface, played, string, i, x + right, y - above);
        }
      }
    }
    surface.alpha(1);
  }

  private boolean hasRoom(Timeline<HighwayNote> lane, int note) {
    return note + 1 >= lane.size()
        || (lane.start(note + 1) - lane.start(note)) * layout.pixelsPerSecond()
            >= ROOM * sprites.size();
  }
}
