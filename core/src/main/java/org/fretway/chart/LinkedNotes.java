package org.fretway.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins notes that sound on into the next one of their string, which needs no new stroke. */
final class LinkedNotes {
  /** What begins later than this after a note's end, in seconds, is struck anew all the same. */
  private static final double LONGEST_GAP = 0.1;

  private static final int NONE = -1;

  private LinkedNotes() {}

  /**
   * Returns the notes with each chain of linked ones as a single note from the first one's time.
   *
   * @param notes in order of time, all on strings that there are
   */
  static List<Note> joined(List<Note> notes, int strings) {
    List<Note> joined = new ArrayList<>(notes.size());
    int[] linking = new int[strings];
    Arrays.fill(linking, NONE);
    for (Note note : notes) {
      int before = linking[note.string()];
      if (before != NONE && note.time() <= joined.get(before).end() + LONGEST_GAP) {
        joined.set(before, joined(joined.get(before), note));
      } else {
        before = joined.size();
        joined.add(note);
      }
      linking[note.string()] = note.has(Technique.LINK_NEXT) ? before : NONE;
    }
    return joined;
  }

  private static Note joined(Note first, Note then) {
    double offset = then.time() - first.time();
    // Where the hand has moved meanwhile, a bend would be counted from another fret.
    boolean sameFret = then.fret() == first.fret() && first.slideTo() == Note.UNSET;
    List<BendPoint> curve = new ArrayList<>(first.bendCurve());
    if (sameFret) {
      if (curve.isEmpty() && first.bend() > 0) {
        curve.add(new BendPoint(first.sustain(), first.bend()));
      }
      if (then.bendCurve().isEmpty() && then.bend() > 0) {
        curve.add(new BendPoint(offset + then.sustain(), then.bend()));
      }
      then.bendCurve()
          .forEach(point -> curve.add(new BendPoint(offset + point.offset(), point.semitones())));
    }
    return new Note(
        first.time(),
        first.string(),
        first.fret(),
        Math.max(first.sustain(), offset + then.sustain()),
        slideTo(first, then),
        then.slideUnpitchedTo(),
        sameFret ? Math.max(first.bend(), then.bend()) : first.bend(),
        curve,
        first.techniques(),
        first.finger());
  }

  private static int slideTo(Note first, Note then) {
    if (then.slideTo() != Note.UNSET) {
      return then.slideTo();
    }
    return then.fret() == first.fret() ? first.slideTo() : then.fret();
  }
}
