package org.fretway.audio.perform;

import org.fretway.chart.BendPoint;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/**
 * One string that is played once.
 *
 * @param note what the chart asks for
 * @param onset when it begins, in seconds
 * @param end when it is stopped, in seconds
 * @param midi the pitch at which it begins
 * @param struck whether by a stroke
 * @param strength 1 = as usual
 */
record Stroke(Note note, double onset, double end, double midi, boolean struck, double strength) {
  private static final double VIBRATO_HERTZ = 5.5;
  private static final double VIBRATO_SEMITONES = 0.3;
  private static final double VIBRATO_AFTER = 0.15;
  private static final double USUAL_BEND_SECONDS = 0.25;

  /** Which part of a note passes before the hand begins to slide. */
  private static final double SLIDE_FROM = 0.5;

  /** A plucked string is longer and so tighter at first. */
  private static final double TENSION_SEMITONES = 0.05;

  private static final double TENSION_SECONDS = 0.12;

  /** Returns its pitch at a moment after its beginning, as MIDI counts. */
  double midiAfter(double seconds) {
    double pitch = midi + bend(seconds) + slide(seconds);
    if (struck) {
      pitch += strength * TENSION_SEMITONES * Math.exp(-seconds / TENSION_SECONDS);
    }
    if (note.has(Technique.VIBRATO) && seconds > VIBRATO_AFTER) {
      double turns = VIBRATO_HERTZ * (seconds - VIBRATO_AFTER);
      pitch += VIBRATO_SEMITONES * (0.5 - 0.5 * Math.cos(2 * Math.PI * turns));
    }
    return pitch;
  }

  private double bend(double seconds) {
    if (note.bendCurve().isEmpty()) {
      return note.bend() * Math.min(1, seconds / Math.min(USUAL_BEND_SECONDS, length() / 2));
    }
    double fromSeconds = 0;
    double from = 0;
    for (BendPoint point : note.bendCurve()) {
      if (point.offset() > seconds) {
        double part = (seconds - fromSeconds) / (point.offset() - fromSeconds);
        return from + part * (point.semitones() - from);
      }
      fromSeconds = point.offset();
      from = point.semitones();
    }
    return from;
  }

  private double slide(double seconds) {
    int to =
        note.slideTo() != Note.UNSET
            ? note.slideTo()
            : note.slideUnpitchedTo() != Note.UNSET ? note.slideUnpitchedTo() : note.fret();
    double part = (seconds / length() - SLIDE_FROM) / (1 - SLIDE_FROM);
    return (to - note.fret()) * Math.clamp(part, 0, 1);
  }

  private double length() {
    return Math.max(end - onset, 0.01);
  }
}
