package org.fretway.audio.perform;

import org.fretway.practice.judge.Reason;

/**
 * What is wrong with a played strike.
 *
 * @param reason what a judge should say; {@link Reason#NONE} = nothing
 * @param seconds how late it is played, negative = early
 * @param cents how sharp, negative = flat
 * @param frets by how many frets the hand is off
 * @param strings by how many strings the hand is off
 * @param leftOut bit n is set when string n is not struck
 */
public record Fault(
    Reason reason, double seconds, double cents, int frets, int strings, int leftOut) {
  /** As asked. */
  public static final Fault NONE = new Fault(Reason.NONE, 0, 0, 0, 0, 0);

  /** Not at all. */
  public static final Fault MISSING = new Fault(Reason.NOT_PLAYED, 0, 0, 0, 0, -1);

  static Fault late(double seconds) {
    return new Fault(seconds < 0 ? Reason.EARLY : Reason.LATE, seconds, 0, 0, 0, 0);
  }

  static Fault detuned(double cents) {
    return new Fault(cents < 0 ? Reason.FLAT : Reason.SHARP, 0, cents, 0, 0, 0);
  }

  static Fault wrong(int frets, int strings) {
    return new Fault(Reason.WRONG_NOTE, 0, 0, frets, strings, 0);
  }

  static Fault partial(int leftOut) {
    return new Fault(Reason.PARTIAL_CHORD, 0, 0, 0, 0, leftOut);
  }

  /** Returns the same, played so much later; what a judge should say stays. */
  Fault later(double more) {
    return new Fault(reason, seconds + more, cents, frets, strings, leftOut);
  }
}
