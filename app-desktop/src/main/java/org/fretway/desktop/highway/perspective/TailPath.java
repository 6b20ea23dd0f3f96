package org.fretway.desktop.highway.perspective;

import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.TailShape;

/**
 * Where a note is while it rings: a bend lifts it, a slide takes it across to another fret, vibrato
 * lets it swing.
 */
record TailPath(Projection view) {
  /** How far a semitone lifts a note, in gaps of strings, and no bend lifts it further. */
  private static final double PER_SEMITONE = 0.62;

  private static final double MAX_RISE = 2.2;

  /** How much broader a tail is for each gap of strings by which it is lifted. */
  private static final double BROADENED = 1.1;

  private static final double VIBRATO_HERTZ = 5;
  private static final double TREMOLO_HERTZ = 9;

  /** Returns the place of a note across the floor, in first frets from the nut. */
  double place(HighwayNote each, double seconds) {
    double start = each.fret() > 0 ? view.place(each.fret()) : view.handMiddle(each.time());
    int target =
        each.note().slideTo() >= 0 ? each.note().slideTo() : each.note().slideUnpitchedTo();
    if (target < 0 || !each.rings()) {
      return start;
    }
    double part = Math.clamp(seconds / length(each), 0, 1);
    return start + (view.place(target) - start) * part * part * (3 - 2 * part);
  }

  /** Returns how far the note is lifted, in gaps of strings. */
  double rise(HighwayNote each, double seconds) {
    return each.rings()
        ? Math.min(MAX_RISE, TailShape.semitones(each.note(), seconds, length(each)) * PER_SEMITONE)
        : 0;
  }

  /** Returns how far the note swings to the right, from -1 to 1. */
  double swing(Note note, double seconds) {
    return note.has(Technique.VIBRATO) ? Math.sin(2 * Math.PI * VIBRATO_HERTZ * seconds) : 0;
  }

  /**
   * Returns how wide the tail is to its usual width. What is lifted comes closer to the eye, so a
   * bend broadens it, which is seen even where the tail leads straight away from the eye.
   */
  double width(HighwayNote each, double seconds) {
    double bent = 1 + BROADENED * rise(each, seconds);
    if (!each.note().has(Technique.TREMOLO)) {
      return bent;
    }
    double phase = seconds * TREMOLO_HERTZ;
    return bent * (0.5 + 2 * Math.abs(phase - Math.floor(phase) - 0.5));
  }

  private static double length(HighwayNote each) {
    return each.end() - each.time();
  }
}
