package org.fretway.audio.listen.spectrum;

/**
 * The amplitudes of all partials of a strike that make its spectrum together, by least squares, so
 * that partials which lie in each other's lobes are told apart as far as they can be. What is
 * ambiguous is shared, by a little ridge (Tikhonov).
 */
final class Fit {
  private static final int MOST = Combs.MOST;
  private static final double RIDGE = 0.01;

  private final double[] triangle = new double[MOST * MOST];
  private final double[] inverse = new double[MOST];
  private final double[] visible = new double[MOST];
  private final double[] work = new double[MOST];
  private int count;

  /** Prepares for partials under a window of a length. */
  void prepare(Combs combs, double seconds) {
    count = combs.count();
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double height = Lobe.height((combs.hertz(i) - combs.hertz(j)) * seconds);
        triangle[i * MOST + j] = i == j ? 1 + RIDGE : height;
      }
    }
    factor();
    see();
  }

  /** Cholesky's factors: the matrix is L times L turned over. */
  private void factor() {
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = triangle[i * MOST + j];
        for (int k = 0; k < j; k++) {
          sum -= triangle[i * MOST + k] * triangle[j * MOST + k];
        }
        if (i == j) {
          triangle[i * MOST + i] = Math.sqrt(Math.max(sum, RIDGE * RIDGE));
          inverse[i] = 1 / triangle[i * MOST + i];
        } else {
          triangle[i * MOST + j] = sum * inverse[j];
        }
      }
    }
  }

  /** The diagonal of the inverse matrix says how badly each partial is known. */
  private void see() {
    for (int i = 0; i < count; i++) {
      double sum = 0;
      for (int j = i; j < count; j++) {
        double value = j == i ? 1 : 0;
        for (int k = i; k < j; k++) {
          value -= triangle[j * MOST + k] * work[k];
        }
        work[j] = value * inverse[j];
        sum += work[j] * work[j];
      }
      visible[i] = Math.min(1, 1 / (sum * (1 + RIDGE)));
    }
  }

  /** Returns how well a partial can be told from the others: 0 = not at all, 1 = it is alone. */
  double visible(int partial) {
    return visible[partial];
  }

  /**
   * Finds amplitudes.
   *
   * @param values in: the spectrum at the partials, real or imaginary part; out: their amplitudes
   */
  void solve(double[] values) {
    for (int i = 0; i < count; i++) {
      double sum = values[i];
      for (int k = 0; k < i; k++) {
        sum -= triangle[i * MOST + k] * values[k];
      }
      values[i] = sum * inverse[i];
    }
    for (int i = count - 1; i >= 0; i--) {
      double sum = values[i];
      for (int k = i + 1; k < count; k++) {
        sum -= triangle[k * MOST + i] * values[k];
      }
      values[i] = sum * inverse[i];
    }
  }
}
