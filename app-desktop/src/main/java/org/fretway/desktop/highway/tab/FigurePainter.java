package org.fretway.desktop.highway.tab;

import org.fretway.chart.Technique;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.Surface;

/** Writes the frets on their strings. */
record FigurePainter(HighwayChart chart, TabLayout layout, TabSprites sprites)
    implements RowPainter {
  /** How opaque what need not be played is. */
  private static final double IGNORED = 0.45;

  /** The share of their distance that two frets may fill. */
  private static final double TIGHT = 0.9;

  /** Smaller than this part of its size no fret is readable. */
  private static final double SMALLEST = 0.5;

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double earliest = layout.earliest(songTime, row) - layout.passing();
    double latest = layout.latest(songTime, row) + layout.passing();
    for (int string = 0; string < layout.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      double y = layout.y(string, row);
      for (int i = lane.indexAtOrBefore(latest); i >= 0 && lane.start(i) >= earliest; i--) {
        HighwayNote each = lane.get(i);
        if (each.head() != NoteHead.NONE) {
          figure(surface, lane, i, layout.x(each.time(), songTime, row), y);
        }
      }
    }
  }

  /**
   * Returns how large a fret is written, as a part of its usual size: no larger than its neighbours
   * on the string leave room for.
   */
  static double size(TabLayout layout, Timeline<HighwayNote> lane, int index) {
    double size = 1;
    if (index > 0) {
      size = Math.min(size, room(layout, lane, index - 1));
    }
    if (index + 1 < lane.size()) {
      size = Math.min(size, room(layout, lane, index));
    }
    return Math.max(SMALLEST, size);
  }

  private static double room(TabLayout layout, Timeline<HighwayNote> lane, int index) {
    double apart = (lane.start(index + 1) - lane.start(index)) * layout.pixelsPerSecond();
    double needed = width(layout, lane.get(index)) + width(layout, lane.get(index + 1));
    return 2 * TIGHT * apart / needed;
  }

  private static double width(TabLayout layout, HighwayNote each) {
    // A chord that is struck again is a slash, of which other figures may come close.
    return each.head() == NoteHead.NONE ? 0 : layout.figureWidth(each.fret());
  }

  private void figure(Surface surface, Timeline<HighwayNote> lane, int index, double x, double y) {
    HighwayNote each = lane.get(index);
    double size = size(layout, lane, index);
    boolean ignored = each.note().has(Technique.IGNORED);
    if (ignored) {
      surface.alpha(IGNORED);
    }
    if (each.head() == NoteHead.MUTED) {
      draw(surface, sprites.crosses().get(each.string()), x, y, size);
    } else {
      int wide = each.fret() < 10 ? 0 : 1;
      if (each.head() == NoteHead.HARMONIC) {
        draw(surface, sprites.angles().get(wide), x, y, size);
      } else if (each.continued() && !isReachedBySlide(lane, index)) {
        draw(surface, sprites.parentheses().get(wide), x, y, size);
      }
      draw(surface, sprites.frets().get(each.string()).get(each.fret()), x, y, size);
    }
    if (ignored) {
      surface.alpha(1);
    }
  }

  private static void draw(Surface surface, Sprite sprite, double x, double y, double size) {
    if (size < 1) {
      sprite.draw(surface, x, y, size);
    } else {
      sprite.draw(surface, x, y);
    }
  }

  private static boolean isReachedBySlide(Timeline<HighwayNote> lane, int index) {
    return index > 0 && lane.get(index - 1).note().slideTo() == lane.get(index).fret();
  }
}
