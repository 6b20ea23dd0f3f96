package org.fretway.audio.perform;

/** Looks for partials by asking for one frequency after another. */
final class Spectra {
  private static final double CENTS_AROUND = 45;

  private Spectra() {}

  /** Returns the frequency around another at which a sound is strongest, in Hz. */
  static double strongestNear(float[] sound, int from, int count, double hertz) {
    double best = hertz;
    double strongest = 0;
    for (double cents = -CENTS_AROUND; cents <= CENTS_AROUND; cents += 0.5) {
      double asked = hertz * Math.pow(2, cents / 1200);
      double strength = strength(sound, from, count, asked);
      if (strength > strongest) {
        strongest = strength;
        best = asked;
      }
    }
    return best;
  }

  private static double strength(float[] sound, int from, int count, double hertz) {
    double real = 0;
    double imaginary = 0;
    double turn = 2 * Math.PI * hertz / Performance.SAMPLE_RATE;
    for (int i = 0; i < count; i++) {
      double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / count);
      real += window * sound[from + i] * Math.cos(turn * i);
      imaginary += window * sound[from + i] * Math.sin(turn * i);
    }
    return Math.hypot(real, imaginary);
  }
}
