package org.fretway.audio.mix;

/**
 * The K-weighting of ITU-R BS.1770-4 for one channel: a shelf that stands for the head, and a high
 * pass. The standard gives the filters at 48 kHz (tables 1 and 2); those for other rates come from
 * the same analogue filters, found and applied by the bilinear transform, which is exact at the
 * tone that levels are told by.
 */
final class KWeighting {
  private static final double STANDARD_RATE = 48_000;
  private static final double TONE_HERTZ = 1_000;

  private static final double[] SHELF = {
    1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
  };
  private static final double[] HIGH_PASS = {1, -2, 1, -1.99004745483398, 0.99007225036621};

  private final double[] shelf;
  private final double[] highPass;

  // The state of both filters, in transposed direct form II.
  private double shelf1;
  private double shelf2;
  private double pass1;
  private double pass2;

  KWeighting(int sampleRate) {
    this.shelf = at(sampleRate, SHELF);
    this.highPass = at(sampleRate, HIGH_PASS);
  }

  /** Weights the next sample. */
  double next(double sample) {
    double shelved = shelf[0] * sample + shelf1;
    shelf1 = shelf[1] * sample - shelf[3] * shelved + shelf2;
    shelf2 = shelf[2] * sample - shelf[4] * shelved;
    double passed = highPass[0] * shelved + pass1;
    pass1 = highPass[1] * shelved - highPass[3] * passed + pass2;
    pass2 = highPass[2] * shelved - highPass[4] * passed;
    return passed;
  }

  /** Carries b0, b1, b2, a1 and a2 (a0 = 1) over from the standard's rate to another. */
  private static double[] at(double sampleRate, double[] standard) {
    double stretch =
        Math.tan(Math.PI * TONE_HERTZ / STANDARD_RATE)
            / Math.tan(Math.PI * TONE_HERTZ / sampleRate);
    double[] above = polynomial(standard[0], standard[1], standard[2], stretch);
    double[] below = polynomial(1, standard[3], standard[4], stretch);
    double a0 = below[0] + below[1] + below[2];
    return new double[] {
      (above[0] + above[1] + above[2]) / a0,
      2 * (above[0] - above[2]) / a0,
      (above[0] - above[1] + above[2]) / a0,
      2 * (below[0] - below[2]) / a0,
      (below[0] - below[1] + below[2]) / a0
    };
  }

  /** Turns one in 1/z into one in s = (1 - 1/z) / (1 + 1/z), constant first, stretched in s. */
  private static double[] polynomial(double p0, double p1, double p2, double stretch) {
    return new double[] {p0 + p1 + p2, 2 * (p0 - p2) * stretch, (p0 - p1 + p2) * stretch * stretch};
  }
}
