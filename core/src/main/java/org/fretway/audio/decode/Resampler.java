package org.fretway.audio.decode;

/**
 * Changes the rate of stereo sound by band-limited interpolation: a sinc under a Kaiser window (J.
 * O. Smith, "Digital Audio Resampling Home Page", CCRMA). With β = 9 the stop band lies 90 dB down.
 * When the rate falls, the filter widens so that what the new rate can't hold is removed.
 *
 * <p>Output frame n stands exactly at input frame n · inputRate / outputRate, kept as a whole
 * number and a remainder, so that streams of different rates never drift apart. Rates in use have a
 * large common divisor, so that there are few remainders, such as 160 from 44.1 to 48 kHz: each has
 * a row of weights of its own. Other rates interpolate between rows at fine steps.
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

  /** How many rows there are between one input frame and the next. */
  private final int steps;

  /** Whether each output frame stands exactly where a row does. */
  private final boolean exact;

  private final float[] table;

  /** Where the next output frame stands: at an input frame, and this part of one behind it. */
  private long inputFrame;

  private int remainder;

  Resampler(int inputRate, int outputRate) {
    int divisor = commonDivisor(inputRate, outputRate);
    this.inputRate = inputRate / divisor;
    this.outputRate = outputRate / divisor;
    this.exact = this.outputRate <= STEPS;
    this.steps = exact ? this.outputRate : STEPS;
    double scale = Math.min(1, (double) outputRate / inputRate);
    boolean samplesStay = inputRate == outputRate;
    this.halfWidth = samplesStay ? 1 : roundUpToEven((int) Math.ceil(ZERO_CROSSINGS / scale));
    this.table = new float[(steps + 1) * taps()];
    for (int step = 0; step <= steps; step++) {
      fillRow(step, samplesStay ? 1 : CUTOFF * scale);
    }
  }

  private static int commonDivisor(int a, int b) {
    return b == 0 ? a : commonDivisor(b, a % b);
  }

  /** Weights are used four at a time. */
  private static int roundUpToEven(int number) {
    return number + (number & 1);
  }

  private void fillRow(int step, double cutoff) {
    double[] row = new double[taps()];
    double sum = 0;
    for (int tap = 0; tap < row.length; tap++) {
      double x = tap - tapsBefore() - (double) step / steps;
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

  /** Goes to an output frame, counted from 0. */
  void seek(long outputFrame) {
    inputFrame = Math.multiplyExact(outputFrame, inputRate) / outputRate;
    remainder = (int) (outputFrame * inputRate % outputRate);
  }

  /** Returns the first input frame that the next output frame is made of; negative at the start. */
  long firstInputFrame() {
    return inputFrame - tapsBefore();
  }

  /**
   * Computes output frames, as many as the input suffices for.
   *
   * @param input stereo, interleaved
   * @param inputStart which input frame is the first in {@code input}
   * @param inputEnd up to which input frame there are any
   * @param output stereo, interleaved
   * @param from the first frame to be written in {@code output}
   * @param to where to stop
   * @return up to where frames were written
   */
  int run(float[] input, long inputStart, long inputEnd, float[] output, int from, int to) {
    int at = from;
    while (at < to && firstInputFrame() + taps() <= inputEnd) {
      int first = 2 * (int) (firstInputFrame() - inputStart);
      if (halfWidth == 1) {
        output[2 * at] = input[first];
        output[2 * at + 1] = input[first + 1];
      } else if (exact) {
        weigh(input, first, remainder * taps(), output, 2 * at);
      } else {
        interpolate(input, first, output, 2 * at);
      }
      at++;
      remainder += inputRate;
      while (remainder >= outputRate) {
        remainder -= outputRate;
        inputFrame++;
      }
    }
    return at;
  }

  /** Four sums a side, since one addition need not wait for the one before it then. */
  private void weigh(float[] input, int first, int row, float[] output, int at) {
    float[] weights = table;
    float left0 = 0;
    float left1 = 0;
    float left2 = 0;
    float left3 = 0;
    float right0 = 0;
    float right1 = 0;
    float right2 = 0;
    float right3 = 0;
    int taps = taps();
    for (int tap = 0; tap < taps; tap += 4) {
      float weight0 = weights[row + tap];
      float weight1 = weights[row + tap + 1];
      float weight2 = weights[row + tap + 2];
      float weight3 = weights[row + tap + 3];
      int i = first + 2 * tap;
      left0 += weight0 * input[i];
      right0 += weight0 * input[i + 1];
      left1 += weight1 * input[i + 2];
      right1 += weight1 * input[i + 3];
      left2 += weight2 * input[i + 4];
      right2 += weight2 * input[i + 5];
      left3 += weight3 * input[i + 6];
      right3 += weight3 * input[i + 7];
    }
    output[at] = left0 + left1 + (left2 + left3);
    output[at + 1] = right0 + right1 + (right2 + right3);
  }

  private void interpolate(float[] input, int first, float[] output, int at) {
    double position = (double) remainder * steps / outputRate;
    int step = (int) position;
    float fraction = (float) (position - step);
    int row = step * taps();
    int nextRow = row + taps();
    float left = 0;
    float right = 0;
    for (int tap = 0; tap < taps(); tap++) {
      float low = table[row + tap];
      float weight = low + fraction * (table[nextRow + tap] - low);
      left += weight * input[first + 2 * tap];
      right += weight * input[first + 2 * tap + 1];
    }
    output[at] = left;
    output[at + 1] = right;
  }
}
