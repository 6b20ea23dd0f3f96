package org.fretway.audio.stretch;

/**
 * A window that rises as one half of a Hann window and falls as another half of a different length,
 * so that no frame has to reach across an onset.
 */
final class FrameWindow {
  private final int half;
  private final float[] full;
  private final float[] uneven;
  private int before;
  private int after;
  private float[] values;
  private double sum;

  /**
   * Prepares windows.
   *
   * @param half the longest length of a side, in frames
   */
  FrameWindow(int half) {
    this.half = half;
    full = new float[2 * half];
    uneven = new float[2 * half];
    fill(full, half, half);
    values = full;
  }

  /** Takes a shape: lengths of both sides, at least 1. */
  void shape(int framesBefore, int framesAfter) {
    before = framesBefore;
    after = framesAfter;
    sum = (before + after) / 2.0;
    if (before == half && after == half) {
      values = full;
    } else {
      values = uneven;
      fill(uneven, before, after);
    }
  }

  private static void fill(float[] values, int before, int after) {
    fillSide(values, before, -1, before);
    fillSide(values, before, 1, after);
    values[before] = 1;
  }

  private static void fillSide(float[] values, int top, int direction, int length) {
    // cos((i + 1) x) = 2 cos x cos(i x) - cos((i - 1) x)
    double factor = 2 * Math.cos(Math.PI / length);
    double last = factor / 2;
    double cos = 1;
    for (int i = 0; i < length || (direction < 0 && i <= length); i++) {
      values[top + direction * i] = (float) Math.max(0, 0.5 + 0.5 * cos);
      double next = factor * cos - last;
      last = cos;
      cos = next;
    }
  }

  float[] values() {
    return values;
  }

  int before() {
    return before;
  }

  int length() {
    return before + after;
  }

  /**
   * Returns the sum of the values, which is what it multiplies the height of a spectral peak by.
   */
  double sum() {
    return sum;
  }

  /** Returns how far the centre of gravity lies behind the top, in frames. */
  int centre() {
    double moment =
        (0.25 - 1 / (Math.PI * Math.PI)) * ((double) after * after - (double) before * before);
    return (int) Math.round(moment / sum);
  }
}
