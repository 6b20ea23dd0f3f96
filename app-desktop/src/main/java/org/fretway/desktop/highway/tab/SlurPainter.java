package org.fretway.desktop.highway.tab;

import org.fretway.chart.Technique;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.chart.TechniqueMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws slurs from the note before to one that a finger hammers on, pulls off or taps, each with
 * its letter, and ties to one that sounds on.
 */
final class SlurPainter implements RowPainter {
  /** A slur begins with the note before if that is not longer ago, in seconds. */
  private static final double PAIR = 1.5;

  /** It also does if the string was silent no longer than this, in seconds. */
  private static final double SILENCE = 0.4;

  /** How long a slur out of nowhere is, in units. */
  private static final double NOWHERE = 26;

  private final HighwayChart chart;
  private final TabLayout layout;
  private final TabInk ink;
  private final TabSprites sprites;
  private final Arc arc;

  SlurPainter(HighwayChart chart, TabLayout layout, TabInk ink, TabSprites sprites) {
    this.chart = chart;
    this.layout = layout;
    this.ink = ink;
    this.sprites = sprites;
    this.arc = new Arc(Math.max(1.6, 2.4 * layout.unit()));
  }

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double earliest = layout.earliest(songTime, row) - layout.passing();
    double latest = layout.latest(songTime, row);
    for (int string = 0; string < layout.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      int first = lane.firstLastingAt(earliest);
      // One more than is seen: its slur comes in before it does.
      for (int i = first; i < lane.size() && (i == first || lane.start(i - 1) <= latest); i++) {
        slur(surface, lane, i, songTime, row);
      }
    }
  }

  private void slur(
      Surface surface, Timeline<HighwayNote> lane, int index, double songTime, int row) {
    HighwayNote each = lane.get(index);
    TechniqueMark letter = letter(each);
    boolean struck = letter == TechniqueMark.ACCENT && !each.continued();
    if (struck || each.head() == NoteHead.NONE) {
      return;
    }
    double to = layout.x(each.time(), songTime, row);
    boolean pair = index > 0 && isPair(lane.get(index - 1), each);
    double from =
        pair
            ? layout.x(lane.start(index - 1), songTime, row)
            : to - NOWHERE * layout.unit() - layout.figureReach();
    double y = layout.y(each.string(), row) - layout.figureSize() * 0.36;
    double height = Math.min(layout.lineGap() * 0.3, (to - from) * 0.2);
    double inset = Math.min(layout.figureReach() * 0.3, (to - from) * 0.1);
    surface.fill(ink.text());
    arc.draw(surface, from + inset, to - inset, y, height);
    Sprite sprite = sprites.letters().get(letter);
    if (sprite != null) {
      sprite.draw(surface, (from + to) / 2, y - height);
    }
  }

  private static boolean isPair(HighwayNote before, HighwayNote each) {
    return each.time() - before.time() <= PAIR || each.time() - before.end() <= SILENCE;
  }

  /** Returns the technique whose letter a slur has; an accent stands for none. */
  private static TechniqueMark letter(HighwayNote each) {
    if (each.note().has(Technique.HAMMER_ON)) {
      return TechniqueMark.HAMMER_ON;
    }
    if (each.note().has(Technique.PULL_OFF)) {
      return TechniqueMark.PULL_OFF;
    }
    return each.note().has(Technique.TAP) ? TechniqueMark.TAP : TechniqueMark.ACCENT;
  }
}
