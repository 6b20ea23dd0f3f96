package org.fretway.audio.perform;

/**
 * How a string dies away.
 *
 * @param lowSeconds in which its lowest partial falls by 60 dB
 * @param highSeconds in which partials at 3 kHz fall by 60 dB
 */
record Ring(double lowSeconds, double highSeconds) {
  /** A string that a hand lies on. */
  static final Ring STOPPED = new Ring(0.08, 0.04);

  /** A string that a pick or a finger is about to leave. */
  static final Ring TOUCHED = new Ring(0.025, 0.012);

  /** A string that is damped over the frets and has no pitch to speak of. */
  static final Ring DEAD = new Ring(0.05, 0.03);

  /** A string under the ball of the hand at the bridge. */
  static final Ring PALM = new Ring(0.45, 0.09);

  private static final double LOW_E = 82.4;

  /** Returns how a free string rings: the higher, the shorter. */
  static Ring free(double hertz, boolean bass) {
    double low = Math.clamp(6 * Math.pow(LOW_E / hertz, 0.45), 1, 9);
    return new Ring(low, Math.min(low, bass ? 0.3 : 0.7));
  }
}
