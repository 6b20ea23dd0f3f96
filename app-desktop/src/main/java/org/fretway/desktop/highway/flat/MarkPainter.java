package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;
import org.fretway.desktop.highway.mark.MarkSprites;

/**
 * Marks what was played: behind the strike line, where marks slow down so that they can be read,
 * and at notes that come again with what became of them last time.
 */
record MarkPainter(HighwayChart chart, PlayedNotes played, FlatLayout layout, MarkSprites sprites)
    implements Painter {
  /** How long a mark is seen after its note, in seconds. */
  private static final double LIFE = 2.4;

  /** From here on it fades, in seconds. */
  private static final double FADES = 1.2;

  /** How long the number beside a mark is seen, in seconds. */
  private static final double READ = 1.6;

  /** Marks go so far beyond the strike line, as a part of the room there. */
  private static final double REACH = 0.86;

  private static final double SLOWING = 1.5;

  /** Notes closer together than this, in seconds, have no room for a number. */
  private static final double ROOM = 0.3;

  @Override
  public void paint(Surface surface, double songTime) {
    if (!played.areShown()) {
      return;
    }
    for (int string = 0; string < chart.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      int now = lane.indexAtOrBefore(songTime);
      coming(surface, lane, string, now + 1, songTime);
      for (int i = Math.max(0, lane.indexAtOrBefore(songTime - LIFE)); i <= now; i++) {
        played(surface, lane, string, i, songTime - lane.start(i));
      }
    }
    surface.alpha(1);
  }

  private void played(
      Surface surface, Timeline<HighwayNote> lane, int string, int note, double seconds) {
    double y = Math.rint(layout.y(string));
    if (played.isAwaited(string, note)) {
      sprites.awaited(surface, layout.strikeX(), y, layout.headWidth(), layout.headHeight());
    }
    if (seconds < LIFE && played.isFresh(string, note)) {
      boolean apart = note + 1 >= lane.size() || lane.start(note + 1) - lane.start(note) >= ROOM;
      double faded = Math.max(0, seconds - FADES) / (LIFE - FADES);
      double room = layout.strikeX() - layout.headWidth() / 2;
      double x =
          layout.strikeX()
              - layout.headWidth() / 2
              - REACH * room * (1 - Math.exp(-SLOWING * seconds)) * (1 - 0.2 * faded);
      sprites.played(
          surface, played, string, note, x, y, seconds, 1 - faded, apart && seconds < READ);
    }
  }

  private void coming(
      Surface surface, Timeline<HighwayNote> lane, int string, int first, double songTime) {
    double latest = layout.latest(songTime);
    double y = layout.y(string);
    double right = layout.headWidth() / 2;
    double below = layout.headHeight() / 2;
    for (int i = first; i < lane.size() && lane.start(i) <= latest; i++) {
      double x = layout.x(lane.start(i), songTime);
      if (played.isAwaited(string, i)) {
        sprites.awaited(surface, Math.rint(x), y, layout.headWidth(), layout.headHeight());
      }
      sprites.coming(surface, played, string, i, x + right * 0.8, y + below * 0.75);
    }
  }
}
