package org.fretway.practice.judge;

import org.fretway.audio.listen.HeardOnset;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;

/** Follows a note that was hit to the pitch that it is to be bent or slid to. */
final class PitchGoal {
  /** How sure a pitch must be, to be followed. */
  private static final double CLEAR = 0.6;

  /** What is further from the way than this, in semitones, is another string or an error. */
  private static final double STRAY = 2.5;

  /** How many pitches must be heard before their lack of the goal means something. */
  private static final int ENOUGH = 5;

  /** Which part of the way is enough where the next strike cuts it off. */
  private static final double CUT_SHARE = 0.5;

  private static final double CENTS = 100;
  private static final int NONE = HeardOnset.NO_STRIKE;

  private final Strikes strikes;
  private final Tolerance tolerance;

  private int strike = NONE;
  private double start;
  private double goal;
  private double until;
  private double nearest;
  private int heard;

  PitchGoal(Strikes strikes, Tolerance tolerance) {
    this.strikes = strikes;
    this.tolerance = tolerance;
  }

  /** Returns which strike is followed, or {@link HeardOnset#NO_STRIKE}. */
  int strike() {
    return strike;
  }

  /** Follows none. */
  void forget() {
    strike = NONE;
  }

  /**
   * Follows a strike that was hit, if it is a single note that goes somewhere.
   *
   * @param string the one that it is played on
   */
  void follow(int hit, int string, double rate) {
    forget();
    Note note = strikes.note(hit, string);
    if (note == null || strikes.size(hit) != 1) {
      return;
    }
    double way = 0;
    double end = note.sustain();
    if (note.bend() > 0) {
      way = note.bend();
      end = peakAt(note);
    } else if (note.slideTo() != Note.UNSET) {
      way = note.slideTo() - note.fret();
    }
    if (way != 0) {
      strike = hit;
      start = strikes.midi(hit, string);
      goal = start + way;
      until = strikes.time(hit) + end + tolerance.seconds() * rate;
      nearest = Double.NaN;
      heard = 0;
    }
  }

  /** Returns after how many seconds the bend must have got to its peak. */
  private static double peakAt(Note note) {
    for (int i = 0; i < note.bendCurve().size(); i++) {
      if (note.bendCurve().get(i).semitones() >= note.bend()) {
        return note.bendCurve().get(i).offset();
      }
    }
    return note.sustain();
  }

  /** Takes a pitch of what rings. */
  void ringing(double songTime, double midi, double clarity) {
    if (strike == NONE || songTime > until || !(clarity >= CLEAR)) {
      return;
    }
    if (midi > Math.min(start, goal) - STRAY && midi < Math.max(start, goal) + STRAY) {
      heard++;
      if (!(Math.abs(midi - goal) >= Math.abs(nearest - goal))) {
        nearest = midi;
      }
    }
  }

  /** Returns whether the time to reach the goal is over. */
  boolean isOver(double songTime) {
    return strike != NONE && songTime > until;
  }

  /**
   * Returns by how many cents the goal was missed, negative = flat; 0 if it was reached; NaN if
   * that can't be told.
   *
   * @param cut whether another strike, or the end of the loop, cut it off before its time
   */
  double missedBy(boolean cut) {
    if (heard < ENOUGH) {
      return Double.NaN;
    }
    double off = (nearest - goal) * CENTS;
    double allowed = tolerance.cents();
    if (cut) {
      allowed = Math.max(allowed, CUT_SHARE * Math.abs(goal - start) * CENTS);
    }
    return Math.abs(off) <= allowed ? 0 : off;
  }
}
