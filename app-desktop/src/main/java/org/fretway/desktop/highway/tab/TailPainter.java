package org.fretway.desktop.highway.tab;

import org.fretway.chart.Note;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws how long notes ring as a line on their string, and slides as a slanted one: from fret to
 * fret, or off to nowhere.
 */
record TailPainter(HighwayChart chart, TabLayout layout, TabInk ink, TabSprites sprites)
    implements RowPainter {
  /** A slide without a length takes so many seconds, unless its string is struck before. */
  private static final double SLIDE = 0.25;

  /** How close to the end of a slide the next note is, in seconds, if the slide leads to it. */
  private static final double REACHED = 0.06;

  /** How far a slide rises or falls to either side of its line, in gaps between lines. */
  private static final double SLANT = 0.26;

  /** How long a slide to nowhere is at most, in units. */
  private static final double NOWHERE = 30;

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double earliest = layout.earliest(songTime, row) - layout.passing() - SLIDE;
    double latest = layout.latest(songTime, row);
    for (int string = 0; string < layout.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      for (int i = lane.firstLastingAt(earliest); i < lane.size() && lane.start(i) <= latest; i++) {
        HighwayNote each = lane.get(i);
        Note note = each.note();
        if (note.slideTo() >= 0) {
          slide(surface, lane, i, songTime, row);
        } else {
          tail(surface, each, songTime, row);
          if (note.slideUnpitchedTo() >= 0) {
            nowhere(surface, each, songTime, row);
          }
        }
      }
    }
  }

  private void tail(Surface surface, HighwayNote each, double songTime, int row) {
    if (!each.rings()) {
      return;
    }
    double thickness = Math.max(2, Math.rint(2.6 * layout.unit()));
    double from = Math.max(layout.x(each.time(), songTime, row), layout.gutter());
    double to = Math.min(layout.x(each.end(), songTime, row), layout.width());
    if (to > from) {
      surface.fill(ink.tails().get(each.string()));
      surface.rectangle(
          Math.rint(from),
          layout.y(each.string(), row) - Math.floor(thickness / 2),
          Math.rint(to - from),
          thickness);
    }
  }

  private void slide(
      Surface surface, Timeline<HighwayNote> lane, int index, double songTime, int row) {
    HighwayNote each = lane.get(index);
    boolean last = index + 1 == lane.size();
    double free = last ? Double.POSITIVE_INFINITY : lane.start(index + 1);
    double end = each.rings() ? each.end() : Math.min(each.time() + SLIDE, free);
    boolean reached = free - end < REACHED && lane.get(index + 1).fret() == each.note().slideTo();
    double y = layout.y(each.string(), row);
    double to = layout.x(reached ? free : end, songTime, row);
    double reach = layout.figureReach();
    int direction = Integer.signum(each.note().slideTo() - each.fret());
    slant(surface, each, layout.x(each.time(), songTime, row) + reach, to - reach, y, direction);
    if (!reached) {
      int fret = each.note().slideTo();
      sprites.parentheses().get(fret < 10 ? 0 : 1).draw(surface, to, y);
      sprites.frets().get(each.string()).get(fret).draw(surface, to, y);
    }
  }

  private void nowhere(Surface surface, HighwayNote each, double songTime, int row) {
    double from = layout.x(each.time(), songTime, row) + layout.figureReach();
    double length = NOWHERE * layout.unit();
    double to = Math.max(from + length, layout.x(each.end(), songTime, row) + length / 2);
    int direction = Integer.signum(each.note().slideUnpitchedTo() - each.fret());
    double y = layout.y(each.string(), row);
    surface.fill(ink.paper());
    double patch = Math.max(4, Math.rint(4 * layout.unit()));
    surface.rectangle(Math.rint(to - length), y - patch / 2, Math.rint(length), patch);
    slant(surface, each, to - length, to, y, direction);
  }

  private void slant(
      Surface surface, HighwayNote each, double from, double to, double y, int direction) {
    double rise = direction * SLANT * layout.lineGap();
    surface.stroke(ink.tails().get(each.string()), Math.max(1.6, 2.4 * layout.unit()));
    surface.line(from, y + rise, Math.max(from + 4, to), y - rise);
  }
}
