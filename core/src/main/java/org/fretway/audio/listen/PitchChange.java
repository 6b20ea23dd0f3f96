package org.fretway.audio.listen;

/**
 * Tells when the pitch of a ringing string leaps to another note without a stroke, as in a
 * hammer-on, a pull-off or a quick slide. What moves little by little, as bends, vibrato and slow
 * slides do, is followed and is no leap.
 */
final class PitchChange {
  /** Nearer than this, in semitones, it is still the same note. */
  private static final double SAME = 0.5;

  /** How far the note that is known follows what is heard at each look. */
  private static final double FOLLOWS = 0.2;

  /** Looks that agree to this, in semitones, are of one note. */
  private static final double AGREE = 0.3;

  /** So many looks in a row must agree. */
  private static final int ENOUGH = 4;

  /** As above, where it may be that octave or twelfth was taken for the note itself. */
  private static final int ENOUGH_FOR_PARTIALS = 10;

  private static final int OCTAVE = 12;
  private static final int TWELFTH = 19;

  private double known = Double.NaN;
  private double heard;
  private int agreeing;
  private long lastKnown;
  private long since;

  /**
   * Begins with a note that was struck.
   *
   * @param midi as MIDI counts; NaN if it has no single pitch, so that none can be left
   */
  void begin(double midi, long sample) {
    known = midi;
    lastKnown = sample;
    agreeing = 0;
  }

  /** Returns the sample at which the last leap was made, about. */
  long at() {
    return (lastKnown + since) / 2;
  }

  /**
   * Takes what is heard.
   *
   * @param midi as MIDI counts; NaN if there is no single pitch
   * @param middle the sample around which it is heard
   * @return whether it has leapt to another note
   */
  boolean hear(double midi, long middle) {
    if (Double.isNaN(midi) || Double.isNaN(known)) {
      agreeing = 0;
      return false;
    }
    if (Math.abs(midi - known) < SAME) {
      known += FOLLOWS * (midi - known);
      lastKnown = middle;
      agreeing = 0;
      return false;
    }
    if (agreeing == 0 || Math.abs(midi - heard) > AGREE) {
      agreeing = 0;
      since = middle;
    }
    heard = midi;
    agreeing++;
    return agreeing >= (isPartial(midi - known) ? ENOUGH_FOR_PARTIALS : ENOUGH);
  }

  private static boolean isPartial(double leap) {
    double above = Math.abs(leap) % OCTAVE;
    return Math.min(above, OCTAVE - above) < AGREE || Math.abs(Math.abs(leap) - TWELFTH) < AGREE;
  }
}
