package org.fretway.audio.perform;

/** The filters of amplifiers and rooms. */
final class Filters {
  private Filters() {}

  /** A low pass of the first order. */
  static final class OnePole {
    private final double kept;
    private double value;

    OnePole(double hertz) {
      kept = Math.exp(-2 * Math.PI * hertz / Performance.SAMPLE_RATE);
    }

    double next(double sample) {
      value = kept * value + (1 - kept) * sample;
      return value;
    }
  }
}
