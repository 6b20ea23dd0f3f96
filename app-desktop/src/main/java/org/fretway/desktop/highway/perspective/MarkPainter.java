package org.fretway.desktop.highway.perspective;

import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;
import org.fretway.desktop.highway.mark.MarkSprites;

/**
 * Marks what was played: at the strings where the note was, until it fades or another note comes
 * there, and at notes that come again with what became of them last time.
 */
record MarkPainter(HighwayChart chart, PlayedNotes played, Projection view, MarkSprites sprites)
    implements Painter {
  /** How long a mark is seen after its note, in seconds. */
  private static final double LIFE = 1.6;

  /** From here on it fades, in seconds. */
  private static final double FADES = 0.7;

  /** Marks of notes that come again are seen this close, as a part of the size at the strings. */
  private static final double NEAR = 0.34;

  @Override
  public void paint(Surface surface, double songTime) {
    if (!played.areShown()) {
      return;
    }
    view.look(songTime);
    for (int string = 0; string < chart.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      int now = lane.indexAtOrBefore(songTime);
      double latest = Math.min(view.latest(), songTime + view.layout().ahead(NEAR));
      for (int i = lane.indexAtOrBefore(latest); i > now; i--) {
        coming(surface, lane.get(i), string, i);
      }
      for (int i = Math.max(0, lane.indexAtOrBefore(songTime - LIFE)); i <= now; i++) {
        played(surface, lane, string, i, songTime - lane.start(i));
      }
    }
    surface.alpha(1);
  }

  private double middle(HighwayNote each, double scale) {
    return each.fret() == 0
        ? (view.handLeft(each.time(), scale) + view.handRight(each.time(), scale)) / 2
        : view.fretX(each.fret(), scale);
  }

  private double width(HighwayNote each, double scale) {
    return each.fret() == 0
        ? view.handRight(each.time(), scale) - view.handLeft(each.time(), scale)
        : view.fretWidth(each.fret(), scale) * view.layout().headShare();
  }

  private void played(
      Surface surface, Timeline<HighwayNote> lane, int string, int note, double seconds) {
    HighwayNote each = lane.get(note);
    double x = middle(each, 1);
    double y = view.layout().stringY(string, 1);
    double width = width(each, 1);
    if (played.isAwaited(string, note)) {
      sprites.awaited(surface, x, y, width, view.layout().headHeight());
    }
    boolean fresh = seconds < LIFE && played.isFresh(string, note);
    if (fresh && !isCovered(lane, string, note)) {
      double opacity = 1 - Math.max(0, seconds - FADES) / (LIFE - FADES);
      // The fret of a note that waits at the strings stays readable.
      double at = each.end() > each.time() + seconds ? x + width / 2 : x;
      sprites.played(
          surface, played, string, note, Math.rint(at), Math.rint(y), seconds, opacity, true);
    }
  }

  /** Returns whether the next note of the string is marked at the same place already. */
  private boolean isCovered(Timeline<HighwayNote> lane, int string, int note) {
    return note + 1 < lane.size()
        && lane.get(note + 1).fret() == lane.get(note).fret()
        && played.isFresh(string, note + 1);
  }

  private void coming(Surface surface, HighwayNote each, int string, int note) {
    double scale = view.scale(each.time());
    double x = middle(each, scale);
    double y = view.layout().stringY(string, scale);
    double width = width(each, scale);
    double height = view.layout().headHeight() * scale;
    if (played.isAwaited(string, note)) {
      sprites.awaited(surface, x, y, width, height);
    }
    sprites.coming(surface, played, string, note, x + width / 2, y - height / 2);
  }
}
