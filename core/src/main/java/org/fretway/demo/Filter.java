package org.fretway.demo;

/**
 * A second-order filter of 12 dB an octave. Source of the coefficients: Robert Bristow-Johnson,
 * "Cookbook formulae for audio EQ biquad filter coefficients".
 */
final class Filter implements Sound.Effect {
  private static final double BUTTERWORTH_Q = 0.7071;

  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private double x1;
  private double x2;
  private double y1;
  private double y2;

  private Filter(double b0, double b1, double b2, double a0, double a1, double a2) {
    this.b0 = b0 / a0;
    this.b1 = b1 / a0;
    this.b2 = b2 / a0;
    this.a1 = a1 / a0;
    this.a2 = a2 / a0;
  }

  static Filter lowPass(double hertz) {
    double cos = StrictMath.cos(angle(hertz));
    double alpha = StrictMath.sin(angle(hertz)) / (2 * BUTTERWORTH_Q);
    return new Filter((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  static Filter highPass(double hertz) {
    double cos = StrictMath.cos(angle(hertz));
    double alpha = StrictMath.sin(angle(hertz)) / (2 * BUTTERWORTH_Q);
    return new Filter((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  /** Lifts or lowers the surroundings of a frequency. */
  static Filter peak(double hertz, double quality, double decibels) {
    double gain = StrictMath.pow(10, decibels / 40);
    double cos = StrictMath.cos(angle(hertz));
    double alpha = StrictMath.sin(angle(hertz)) / (2 * quality);
    return new Filter(
        1 + alpha * gain, -2 * cos, 1 - alpha * gain, 1 + alpha / gain, -2 * cos, 1 - alpha / gain);
  }

  private static double angle(double hertz) {
    return 2 * Math.PI * hertz / Sound.RATE;
  }

  @Override
  public double next(double sample) {
    double y = b0 * sample + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = sample;
    y2 = y1;
    y1 = y;
    return y;
  }
}
