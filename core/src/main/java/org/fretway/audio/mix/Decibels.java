package org.fretway.audio.mix;

/** Decibels of amplitude. */
final class Decibels {
  private Decibels() {}

  /** Returns the factor that so many decibels are. */
  static double toFactor(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  /** Returns the decibels of a factor; negative infinity for 0. */
  static double ofFactor(double factor) {
    return 20 * Math.log10(factor);
  }
}
