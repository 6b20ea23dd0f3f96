package org.fretway.audio.perform;

import java.util.Random;

/**
 * A string as Karplus and Strong, and Jaffe and Smith after them, make it: a delay line in which
 * the wave of a pluck goes round ("Extensions of the Karplus-Strong Plucked-String Algorithm",
 * 1983). The wave is that of an ideal pluck, with some noise of the pick. The line goes on with
 * what is in it when the pitch changes, as a real string does when it is bent, slid along or
 * hammered on.
 */
final class StringModel {
  private static final int SIZE = 8192;
  private static final int MASK = SIZE - 1;

  /** Where the pickup is, as a part of the string from the bridge. */
  private static final double PICKUP = 0.19;

  /** How much nearer a hand comes to damping a string each time that it is tuned. */
  private static final double APPROACH = 0.08;

  private static final double NOISE_SECONDS = 0.004;

  private final int sampleRate;
  private final StringLoop loop;
  private final Random random;
  private final double[] line = new double[SIZE];
  private final double[] pending = new double[SIZE];
  private int at;
  private double delay;
  private double period;

  StringModel(int sampleRate, long seed) {
    this.sampleRate = sampleRate;
    this.loop = new StringLoop(sampleRate);
    this.random = new Random(seed);
    set(100, 0, Ring.STOPPED);
  }

  /** Makes it another string, in which the wave goes on. */
  void set(double hertz, double stiffness, Ring ring) {
    loop.ring(hertz, ring);
    loop.stiffen(hertz, stiffness);
    tune(hertz);
  }

  /** Changes how it dies away only, little by little as it is tuned. */
  void ring(double hertz, Ring ring) {
    loop.ringSoon(hertz, ring);
  }

  /** Changes its pitch a little. */
  void tune(double hertz) {
    loop.approach(APPROACH);
    period = sampleRate / hertz;
    delay = Math.clamp(loop.line(hertz), 2, SIZE - 4.0);
  }

  /**
   * Plucks it now.
   *
   * @param strength 1 = as usual
   * @param position where, as a part of its length
   * @param cutoff above which Hz the pick is too wide to make partials
   * @param noise how much noise the pick makes, beside the strength
   */
  void pluck(double strength, double position, double cutoff, double noise) {
    double kept = Math.exp(-2 * Math.PI * cutoff / sampleRate);
    double first = 0;
    double second = 0;
    int length = Math.min(SIZE - 1, (int) (period + 0.01 * sampleRate));
    double noisy = NOISE_SECONDS * sampleRate;
    for (int i = 0; i < length; i++) {
      double slope = i < position * period ? 1 - position : i < period ? -position : 0;
      double scrape = i < noisy ? noise * random.nextGaussian() * (1 - i / noisy) : 0;
      first += (1 - kept) * (slope + scrape - first);
      second += (1 - kept) * (first - second);
      pending[(at + i) & MASK] += strength * second;
    }
  }

  /** Returns the next sample that its pickup gives. */
  double next() {
    double value = loop.round(read(delay)) + pending[at];
    pending[at] = 0;
    line[at] = value;
    at = (at + 1) & MASK;
    double ago = Math.min(PICKUP * period, SIZE - 4.0) + 2;
    return read(2) - read(ago);
  }

  /** Reads between samples by a polynomial of the third degree (Lagrange). */
  private double read(double ago) {
    int whole = (int) ago;
    double part = ago - whole;
    double a = line[(at - whole + 1) & MASK];
    double b = line[(at - whole) & MASK];
    double c = line[(at - whole - 1) & MASK];
    double d = line[(at - whole - 2) & MASK];
    double p1 = part + 1;
    double m1 = part - 1;
    double m2 = part - 2;
    return -part * m1 * m2 / 6 * a
        + p1 * m1 * m2 / 2 * b
        - p1 * part * m2 / 2 * c
        + p1 * part * m1 / 6 * d;
  }
}
