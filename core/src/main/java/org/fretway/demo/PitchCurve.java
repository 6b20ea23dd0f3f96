package org.fretway.demo;

import org.fretway.chart.BendPoint;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/**
 * How far a note is from its fret while it sounds: bends, slides and vibrato as the chart has them.
 */
final class PitchCurve {
  private static final double VIBRATO_HERTZ = 5.5;
  private static final double VIBRATO_SEMITONES = 0.3;
  private static final double VIBRATO_ONSET_SECONDS = 0.25;

  /** A slide starts when this part of the note is over. */
  private static final double SLIDE_START = 0.4;

  private PitchCurve() {}

  /**
   * Returns the distance from the fretted pitch, in semitones.
   *
   * @param seconds after the onset
   */
  static double semitones(Note note, double seconds) {
    return bend(note, seconds)
        + slide(note, note.slideTo(), seconds)
        + slide(note, note.slideUnpitchedTo(), seconds)
        + vibrato(note, seconds);
  }

  private static double bend(Note note, double seconds) {
    BendPoint before = new BendPoint(0, 0);
    for (BendPoint point : note.bendCurve()) {
      if (seconds < point.offset()) {
        double part = (seconds - before.offset()) / (point.offset() - before.offset());
        return before.semitones() + part * (point.semitones() - before.semitones());
      }
      before = point;
    }
    return before.semitones();
  }

  private static double slide(Note note, int to, double seconds) {
    if (to == Note.UNSET) {
      return 0;
    }
    double start = SLIDE_START * note.sustain();
    double part = Math.clamp((seconds - start) / (note.sustain() - start), 0, 1);
    return part * (to - note.fret());
  }

  private static double vibrato(Note note, double seconds) {
    if (!note.has(Technique.VIBRATO)) {
      return 0;
    }
    double depth = VIBRATO_SEMITONES * Math.min(1, seconds / VIBRATO_ONSET_SECONDS);
    return depth * StrictMath.sin(2 * Math.PI * VIBRATO_HERTZ * seconds);
  }
}
