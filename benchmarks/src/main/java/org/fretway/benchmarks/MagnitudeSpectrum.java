package org.fretway.benchmarks;

/** Magnitudes of a frame under a Hann window, by the plain transform of radix 2. */
final class MagnitudeSpectrum {
  private final int size;
  private final double[] window;
  private final double[] cos;
  private final double[] sin;
  private final double[] re;
  private final double[] im;

  /**
   * Prepares.
   *
   * @param size of a frame, a power of two
   */
  MagnitudeSpectrum(int size) {
    this.size = size;
    window = new double[size];
    cos = new double[size / 2];
    sin = new double[size / 2];
    re = new double[size];
    im = new double[size];
    for (int i = 0; i < size; i++) {
      window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
    }
    for (int i = 0; i < size / 2; i++) {
      cos[i] = Math.cos(2 * Math.PI * i / size);
      sin[i] = -Math.sin(2 * Math.PI * i / size);
    }
  }

  /** Measures bins 0 to size / 2 - 1. */
  void measure(float[] frame, double[] magnitudes) {
    int shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      int to = Integer.reverse(i) >>> shift;
      re[to] = window[i] * frame[i];
      im[to] = 0;
    }
    for (int half = 1; half < size; half *= 2) {
      int stride = size / 2 / half;
      for (int block = 0; block < size; block += 2 * half) {
        for (int i = 0; i < half; i++) {
          butterfly(block + i, block + i + half, i * stride);
        }
      }
    }
    for (int k = 0; k < magnitudes.length; k++) {
      magnitudes[k] = Math.sqrt(re[k] * re[k] + im[k] * im[k]);
    }
  }

  private void butterfly(int a, int b, int turn) {
    double turnedRe = re[b] * cos[turn] - im[b] * sin[turn];
    double turnedIm = re[b] * sin[turn] + im[b] * cos[turn];
    re[b] = re[a] - turnedRe;
    im[b] = im[a] - turnedIm;
    re[a] += turnedRe;
    im[a] += turnedIm;
  }
}
