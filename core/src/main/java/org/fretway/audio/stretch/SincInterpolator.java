package org.fretway.audio.stretch;

/**
 * Reads stretched sound between its frames, by a sinc under a Kaiser window (J. O. Smith, "Digital
 * Audio Resampling Home Page", CCRMA). Read faster than it was written, the sinc widens, so that
 * what would lie above the Nyquist frequency is removed. At whole frames read one by one, it gives
 * the frames as they are.
 */
final class SincInterpolator {
  static final int ZERO_CROSSINGS = 16;
  private static final int STEPS = 512;
  private static final double KAISER_BETA = 8;

  private final float[] table = new float[ZERO_CROSSINGS * STEPS + 2];
  private float left;
  private float right;

  SincInterpolator() {
    table[0] = 1;
    for (int i = 1; i < ZERO_CROSSINGS * STEPS; i++) {
      double x = (double) i / STEPS;
      double sinc = i % STEPS == 0 ? 0 : Math.sin(Math.PI * x) / (Math.PI * x);
      table[i] = (float) (sinc * kaiser(x / ZERO_CROSSINGS));
    }
  }

  private static double kaiser(double x) {
    return bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
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

  /** Returns how many frames on either side a frame is made of. */
  static int reach(double ratio) {
    return (int) Math.ceil(ZERO_CROSSINGS * Math.max(1, ratio)) + 1;
  }

  /**
   * Computes the frame at a place.
   *
   * @param ratio how many frames are read for one that is heard
   */
  void interpolate(OutputRing sound, double place, double ratio) {
    double scale = 1 / Math.max(1, ratio);
    double reach = ZERO_CROSSINGS / scale;
    long begin = (long) Math.ceil(place - reach);
    long end = (long) Math.floor(place + reach);
    float step = (float) (scale * STEPS);
    float at = (float) ((begin - place) * scale * STEPS);
    float sumLeft = 0;
    float sumRight = 0;
    for (long frame = begin; frame <= end; frame++) {
      float distance = Math.abs(at);
      int index = (int) distance;
      float weight = table[index] + (distance - index) * (table[index + 1] - table[index]);
      sumLeft += weight * sound.left(frame);
      sumRight += weight * sound.right(frame);
      at += step;
    }
    left = (float) (sumLeft * scale);
    right = (float) (sumRight * scale);
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }
}
