package org.fretway.audio.decode;

/**
 * Changes the rate of stereo sound by band-limited interpolation: a sinc under a Kaiser window,
 * tabulated at fine steps and interpolated between them (J. O. Smith, "Digital Audio Resampling
 * Home Page", CCRMA). With β = 9 the stop band lies 90 dB down. When the rate falls, the filter
 * widens so that what the new rate can't hold is removed.
 *
 * <p>Output frame n stands exactly at input frame n · inputRate / outputRate, kept as a whole
 * number and a remainder, so that streams of different rates never drift apart.
 */
final class Resampler {
  private static final int ZERO_CROSSINGS = 32;
  private static final int STEPS = 512;
  private static final double KAISER_BETA = 9;

  /** Where the response has fallen by half, in parts of the lower Nyquist frequency. */
  private static final double CUTOFF = 0.91;

  private final int inputRate;
  private final int outputRate;
  private final int halfWidth;
  private final float[] table;

  Resampler(int inputRate, int outputRate) {
    this.inputRate = inputRate;
    this.outputRate = outputRate;
    double scale = Math.min(1, (double) outputRate / inputRate);
    boolean samplesStay = inputRate == outputRate;
    this.halfWidth = samplesStay ? 1 : (int) Math.ceil(ZERO_CROSSINGS / scale);
    this.table = new float[(STEPS + 1) * taps()];
    for (int step = 0; step <= STEPS; step++) {
      fillRow(step, samplesStay ? 1 : CUTOFF * scale);
    }
  }

  private void fillRow(int step, double cutoff) {
    double[] row = new double[taps()];
    double sum = 0;
    for (int tap = 0; tap < row.length; tap++) {
      double x = tap - tapsBefore() - (double) step / STEPS;
      row[tap] = sinc(cutoff * x) * kaiser(x / halfWidth);
      sum += row[tap];
    }
    for (int tap = 0; tap < row.length; tap++) {
      table[step * row.length + tap] = (float) (row[tap] / sum);
    }
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double kaiser(double x) {
    return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
  }

  /** The modified Bessel function of the first kind and order 0, by its power series. */
  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; term > 1e-12 * sum; k++) {
      term *= x / (2 * k) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }

  /** Returns how many input frames each output frame is made of. */
  int taps() {
    return 2 * halfWidth;
  }

  /** Returns how many of these lie before the moment of the output frame. */
  int tapsBefore() {
    return halfWidth - 1;
  }

  /**
   * Returns the first input frame that an output frame is made of; negative before the start.
   *
   * @param outputFrame counted from 0
   */
  long firstInputFrame(long outputFrame) {
    return Math.multiplyExact(outputFrame, inputRate) / outputRate - tapsBefore();
  }

  /**
   * Computes one output frame.
   *
   * @param input stereo, interleaved
   * @param at index in {@code input} of the left sample of {@link #firstInputFrame}
   * @param output where the frame is written, at {@code outputAt}
   */
  void interpolate(long outputFrame, float[] input, int at, float[] output, int outputAt) {
    long remainder = outputFrame * inputRate % outputRate;
    double position = (double) remainder * STEPS / outputRate;
    int step = (int) position;
    float fraction = (float) (position - step);
    int row = step * taps();
    int nextRow = row + taps();
    float left = 0;
    float right = 0;
    for (int tap = 0; tap < taps(); tap++) {
      float low = table[row + tap];
      float weight = low + fraction * (table[nextRow + tap] - low);
      left += weight * input[at + 2 * tap];
      right += weight * input[at + 2 * tap + 1];
    }
    output[outputAt] = left;
    output[outputAt + 1] = right;
  }
}
