package org.fretway.practice.judge;

import org.fretway.audio.listen.HeardOnset;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Technique;
import org.jspecify.annotations.Nullable;

/**
 * Watches for notes that are sounded without a stroke: a hammer-on or a pull-off may be so soft
 * that only the pitch of what rings tells of it.
 */
final class LegatoWatch {
  /** How sure a pitch must be. */
  private static final double CLEAR = 0.6;

  /** How many pitches in a row must agree. */
  private static final int ENOUGH = 3;

  /** Notes nearer to each other than this, in semitones, can't be told apart without a stroke. */
  private static final double APART = 0.5;

  private static final double CENTS = 100;
  private static final int NONE = HeardOnset.NO_STRIKE;

  private final Strikes strikes;
  private final Tolerance tolerance;
  private final OpenStrikes open;

  private int candidate = NONE;
  private int agreeing;
  private double since;
  private double cents;
  private double tremoloUntil = Double.NEGATIVE_INFINITY;

  LegatoWatch(Strikes strikes, Tolerance tolerance, OpenStrikes open) {
    this.strikes = strikes;
    this.tolerance = tolerance;
    this.open = open;
  }

  /** Forgets what was heard, since the song jumped. */
  void forget() {
    candidate = NONE;
    tremoloUntil = Double.NEGATIVE_INFINITY;
  }

  /** Takes notice of a hit. */
  void struck(int strike) {
    candidate = NONE;
    for (int string = 0; string < strikes.strings(); string++) {
      Note note = strikes.note(strike, string);
      if (note != null && note.has(Technique.TREMOLO)) {
        tremoloUntil = Math.max(tremoloUntil, note.end());
      }
    }
  }

  /** Returns whether a note is being picked again and again. */
  boolean isTremolo(double songTime) {
    return songTime <= tremoloUntil;
  }

  /** Returns which strike this pitch completes, or {@link HeardOnset#NO_STRIKE}. */
  int ringing(double songTime, double midi, double clarity, double rate) {
    int strike = clarity >= CLEAR ? sounded(songTime, midi, rate) : NONE;
    if (strike == NONE || strike != candidate) {
      candidate = strike;
      agreeing = 0;
      since = songTime;
    }
    return strike != NONE && ++agreeing >= ENOUGH ? strike : NONE;
  }

  private int sounded(double songTime, double midi, double rate) {
    double window = tolerance.seconds() * rate;
    for (int i = open.firstWithin(songTime, rate);
        i < strikes.count() && strikes.time(i) <= songTime + window;
        i++) {
      if (open.isOpen(i) && strikes.size(i) == 1) {
        int string = string(i);
        double off = (midi - strikes.midi(i, string)) * CENTS;
        if (Math.abs(off) <= tolerance.cents() && isLegato(i, string)) {
          cents = off;
          return i;
        }
      }
    }
    return NONE;
  }

  private int string(int strike) {
    int string = 0;
    while (strikes.note(strike, string) == null) {
      string++;
    }
    return string;
  }

  private boolean isLegato(int strike, int string) {
    Note note = strikes.note(strike, string);
    if (note == null
        || !(note.has(Technique.HAMMER_ON)
            || note.has(Technique.PULL_OFF)
            || note.has(Technique.TAP)
            || isSlidInto(strike, string))) {
      return false;
    }
    if (strike == 0) {
      return true;
    }
    int before = strikes.size(strike - 1) == 1 ? string(strike - 1) : NONE;
    return before == NONE
        || Math.abs(strikes.midi(strike - 1, before) - strikes.midi(strike, string)) > APART;
  }

  private boolean isSlidInto(int strike, int string) {
    if (strike == 0) {
      return false;
    }
    @Nullable Note before = strikes.note(strike - 1, string);
    Note note = strikes.note(strike, string);
    return before != null && note != null && before.slideTo() == note.fret();
  }

  /** Returns since when the pitch of the last completed strike was heard, in seconds. */
  double since() {
    return since;
  }

  /** Returns by how many cents it was off. */
  double cents() {
    return cents;
  }
}
