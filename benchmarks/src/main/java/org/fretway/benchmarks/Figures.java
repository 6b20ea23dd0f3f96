package org.fretway.benchmarks;

import java.util.Arrays;

/** What is said of several measurements of the same. */
final class Figures {
  private Figures() {}

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
