package org.fretway.audio.mix;

import java.util.Arrays;

/**
 * How far a stereo signal reaches, also between its samples: looks at three points between each two
 * of them, as ITU-R BS.1770-4, annex 2, asks for. Used by one thread; nothing is allocated.
 */
final class TruePeak {
  /** By how many frames what {@link #next} tells lags behind what it is given. */
  static final int DELAY_FRAMES = 8;

  private static final int TAPS = 2 * DELAY_FRAMES;
  private static final int PHASES = 4;
  private static final float[][] BETWEEN = interpolation();

  /** What lies between quiet samples can't reach further than their peak times this. */
  private static final float MOST_OVERSHOOT = mostOvershoot();

  // Twice in a row, so that the latest frames are always in one piece.
  private final float[] left = new float[2 * TAPS];
  private final float[] right = new float[2 * TAPS];
  private float ignoredBelow;
  private int at;
  private int loudAgo = TAPS;

  /**
   * Creates one on silence.
   *
   * @param ignoredBelow peaks up to here need not be told exactly, which saves most of the work
   */
  TruePeak(float ignoredBelow) {
    ignoreBelow(ignoredBelow);
  }

  /** Changes from which peaks on they are told exactly. */
  void ignoreBelow(float peak) {
    ignoredBelow = peak / MOST_OVERSHOOT;
  }

  /** Forgets all it was given. */
  void reset() {
    Arrays.fill(left, 0);
    Arrays.fill(right, 0);
    loudAgo = TAPS;
  }

  /**
   * Takes the next frame.
   *
   * @return the largest absolute value in either channel from the frame {@link #DELAY_FRAMES}
   *     before this one up to the frame after that, which is left out
   */
  float next(float leftSample, float rightSample) {
    at = at == 0 ? TAPS - 1 : at - 1;
    left[at] = leftSample;
    left[at + TAPS] = leftSample;
    right[at] = rightSample;
    right[at + TAPS] = rightSample;
    int middle = at + DELAY_FRAMES;
    float peak = Math.max(Math.abs(left[middle]), Math.abs(right[middle]));
    if (Math.max(Math.abs(leftSample), Math.abs(rightSample)) > ignoredBelow) {
      loudAgo = 0;
    } else if (loudAgo < TAPS) {
      loudAgo++;
    }
    return loudAgo == TAPS ? peak : Math.max(peak, between());
  }

  private float between() {
    float peak = 0;
    for (float[] taps : BETWEEN) {
      float sumLeft = 0;
      float sumRight = 0;
      for (int i = 0; i < TAPS; i++) {
        sumLeft += taps[i] * left[at + i];
        sumRight += taps[i] * right[at + i];
      }
      peak = Math.max(peak, Math.max(Math.abs(sumLeft), Math.abs(sumRight)));
    }
    return peak;
  }

  /** A sinc under Hann's window, which is true up to three quarters of the band. */
  private static float[][] interpolation() {
    float[][] phases = new float[PHASES - 1][TAPS];
    for (int phase = 1; phase < PHASES; phase++) {
      double[] taps = new double[TAPS];
      double sum = 0;
      for (int i = 0; i < TAPS; i++) {
        // The newest frame is the first; the wanted point lies before the one in the middle.
        double distance = DELAY_FRAMES - i - (double) phase / PHASES;
        double window = 0.5 + 0.5 * Math.cos(Math.PI * distance / DELAY_FRAMES);
        taps[i] = window * Math.sin(Math.PI * distance) / (Math.PI * distance);
        sum += taps[i];
      }
      for (int i = 0; i < TAPS; i++) {
        phases[phase - 1][i] = (float) (taps[i] / sum);
      }
    }
    return phases;
  }

  private static float mostOvershoot() {
    float most = 1;
    for (float[] taps : BETWEEN) {
      float sum = 0;
      for (float tap : taps) {
        sum += Math.abs(tap);
      }
      most = Math.max(most, sum);
    }
    return most;
  }
}
