package org.fretway.desktop.highway.tab;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Note;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteMarks;
import org.fretway.desktop.highway.chart.TailShape;

/**
 * One way that a bent string goes: up, down, or straight on.
 *
 * @param start seconds of song time
 * @param end seconds of song time; the start where the string is bent before it is struck
 * @param from how far the string is bent at the start, as a part of the note's furthest bend
 * @param to how far it is bent at the end
 * @param label how far that is in words, where it goes up; else empty
 */
record BendMove(double start, double end, double from, double to, String label) {
  /** Less than this, in semitones, is no movement. */
  private static final double STILL = 0.2;

  /** Two semitones are one whole step, which tablature calls full. */
  private static final String WHOLE_STEP = "1";

  /** Without a curve the string is bent for this share of the sound. */
  private static final double SHARE = 0.4;

  /** A bend takes so many seconds at most, unless its curve says so, and where nothing rings. */
  private static final double USUAL = 0.3;

  boolean isUp() {
    return to > from;
  }

  boolean isDown() {
    return to < from;
  }

  /** Returns whether the string is bent before it is struck. */
  boolean isBefore() {
    return isUp() && end <= start;
  }

  /**
   * Returns the moves of a note in order of time.
   *
   * @param limit when its string is struck again, in seconds of song time
   */
  static List<BendMove> of(HighwayNote each, double limit) {
    Note note = each.note();
    double peak = TailShape.peak(note);
    if (peak < STILL) {
      return List.of();
    }
    List<BendMove> moves = new ArrayList<>();
    double start = each.time();
    double from = 0;
    for (BendPoint point : curve(each)) {
      double end = Math.min(each.time() + Math.max(0, point.offset()), limit);
      double to = Math.max(0, point.semitones());
      if (moves.isEmpty() && end <= start && to < STILL) {
        continue;
      }
      add(moves, start, end, from / peak, to / peak, peak);
      start = end;
      from = to;
    }
    double end = Math.min(each.end(), limit);
    if (end > start && from > STILL) {
      add(moves, start, end, from / peak, from / peak, peak);
    }
    return moves;
  }

  private static List<BendPoint> curve(HighwayNote each) {
    Note note = each.note();
    if (!note.bendCurve().isEmpty()) {
      return note.bendCurve();
    }
    double length = each.rings() ? Math.min(USUAL, SHARE * (each.end() - each.time())) : USUAL;
    return List.of(new BendPoint(length, note.bend()));
  }

  /** Adds a move, or lets the one before it go on where the direction is the same. */
  private static void add(
      List<BendMove> moves, double start, double end, double from, double to, double peak) {
    double still = STILL / peak;
    double goal = Math.abs(to - from) < still ? from : to;
    BendMove before = moves.isEmpty() ? null : moves.getLast();
    boolean goesOn =
        before != null
            && !before.isBefore()
            && Double.compare(Math.signum(before.to - before.from), Math.signum(goal - from)) == 0;
    double first = goesOn && before != null ? before.from : from;
    double begun = goesOn && before != null ? before.start : start;
    if (goesOn) {
      moves.removeLast();
    }
    String steps = NoteMarks.steps(goal * peak);
    String label = goal > first ? (steps.equals(WHOLE_STEP) ? "full" : steps) : "";
    moves.add(new BendMove(begun, end, first, goal, label));
  }
}
