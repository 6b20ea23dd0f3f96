package org.fretway.audio.listen.spectrum;

/**
 * What a tone becomes under a sine window: its height in the spectrum by how far off one looks,
 * where 1 stands for one over the length of the window. Real, since the window's middle is time 0.
 */
final class Lobe {
  private static final int STEPS = 64;

  /** Beyond, it is taken for 0: it is 45 dB below its top and more. */
  private static final double REACH = 8;

  /** Beyond, it hardly matters: it is 35 dB below its top and more. */
  static final double NEAR = 4;

  private static final float[] HEIGHTS = new float[(int) (REACH * STEPS) + 2];

  static {
    for (int i = 0; i < HEIGHTS.length; i++) {
      HEIGHTS[i] = (float) exact(i / (double) STEPS);
    }
  }

  private Lobe() {}

  private static double exact(double off) {
    if (off < 1e-9) {
      return 1;
    }
    if (Math.abs(off - 0.5) < 1e-9) {
      return Math.PI / 4;
    }
    return Math.cos(Math.PI * off) / (1 - 4 * off * off);
  }

  /** Returns its height; 1 at the top. */
  static double height(double off) {
    double at = Math.abs(off) * STEPS;
    if (at >= REACH * STEPS) {
      return 0;
    }
    int whole = (int) at;
    return HEIGHTS[whole] + (at - whole) * (HEIGHTS[whole + 1] - HEIGHTS[whole]);
  }
}
