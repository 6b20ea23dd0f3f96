package org.fretway.audio.listen.spectrum;

/**
 * What speaks for the note of one string, and how surely it sounds. Each number alone misleads now
 * and then: partials are hidden by those of other strings, an amplifier adds tones, an earlier
 * chord rings on. Together, weighed as {@link Weights} learned, they rarely do.
 */
final class Evidence {
  /** How many numbers tell of a string. */
  static final int COUNT = 18;

  /** What is further from the mean than so many deviations counts no more. */
  private static final double FARTHEST = 4;

  private final double[] numbers = new double[COUNT];
  private final double[] usual = new double[COUNT];
  private int size;

  /** Forgets everything. */
  void clear() {
    size = 0;
  }

  /** Adds a number; they always come in the same order. */
  void add(double number) {
    numbers[size++] = number;
  }

  /** Returns how surely the note sounds, from 0 to 1; 0 if the sound is broken. */
  double presence() {
    for (int i = 0; i < COUNT; i++) {
      double off = (numbers[i] - Weights.MEANS[i]) / Weights.SPREADS[i];
      usual[i] = Math.clamp(off, -FARTHEST, FARTHEST);
    }
    double sum = Weights.WEIGHTS[0];
    int at = 1;
    for (int i = 0; i < COUNT; i++) {
      sum += Weights.WEIGHTS[at++] * usual[i];
    }
    for (int i = 0; i < COUNT; i++) {
      for (int j = i; j < COUNT; j++) {
        sum += Weights.WEIGHTS[at++] * usual[i] * usual[j];
      }
    }
    return Double.isFinite(sum) ? 1 / (1 + Math.exp(-sum)) : 0;
  }
}
