package org.fretway.audio.stretch;

import java.util.Arrays;

/**
 * Stretched sound: windowed blocks are added up here, each with the weight that its windows gave
 * it, and the sum is divided by the weights once no further block reaches it.
 */
final class OutputRing {
  /** Where so little weight lies, mostly errors would be made louder. */
  private static final float LEAST_WEIGHT = 0.1f;

  private final float[] left;
  private final float[] right;
  private final float[] weights;
  private final int mask;
  private long ready;
  private long touched;

  /**
   * Makes room.
   *
   * @param frames a power of two
   */
  OutputRing(int frames) {
    left = new float[frames];
    right = new float[frames];
    weights = new float[frames];
    mask = frames - 1;
  }

  void reset() {
    ready = 0;
    touched = 0;
  }

  /** Returns up to which frame the sound is done. */
  long ready() {
    return ready;
  }

  /**
   * Adds a block at a frame.
   *
   * @param window of the block, by which it is multiplied once more
   */
  void add(long at, float[] blockLeft, float[] blockRight, float[] window, int frames) {
    touch(at + frames);
    int from = Math.clamp(ready - at, 0, frames);
    int slot = (int) ((at + from) & mask);
    int first = Math.min(frames - from, weights.length - slot);
    add(slot, blockLeft, blockRight, window, from, first);
    add(0, blockLeft, blockRight, window, from + first, frames - from - first);
  }

  private void add(
      int slot, float[] blockLeft, float[] blockRight, float[] window, int from, int frames) {
    addWeighted(left, slot, blockLeft, window, from, frames);
    addWeighted(right, slot, blockRight, window, from, frames);
    addWeighted(weights, slot, window, window, from, frames);
  }

  private static void addWeighted(
      float[] to, int slot, float[] block, float[] window, int from, int frames) {
    for (int i = 0; i < frames; i++) {
      to[slot + i] += window[from + i] * block[from + i];
    }
  }

  private void touch(long end) {
    if (end > touched) {
      int frames = (int) (end - touched);
      int slot = (int) (touched & mask);
      int first = Math.min(frames, weights.length - slot);
      clear(slot, first);
      clear(0, frames - first);
      touched = end;
    }
  }

  private void clear(int slot, int frames) {
    Arrays.fill(left, slot, slot + frames, 0);
    Arrays.fill(right, slot, slot + frames, 0);
    Arrays.fill(weights, slot, slot + frames, 0);
  }

  /** Completes the sound up to a frame. */
  void finish(long end) {
    if (end > ready) {
      touch(end);
      int frames = (int) (end - ready);
      int slot = (int) (ready & mask);
      int first = Math.min(frames, weights.length - slot);
      divide(slot, first);
      divide(0, frames - first);
      ready = end;
    }
  }

  private void divide(int slot, int frames) {
    for (int i = slot; i < slot + frames; i++) {
      float gain = 1 / Math.max(LEAST_WEIGHT, weights[i]);
      left[i] *= gain;
      right[i] *= gain;
    }
  }

  /** Takes samples as they are, in place of what has been added from here on. */
  void append(float[] blockLeft, float[] blockRight, int frames) {
    for (int i = 0; i < frames; i++) {
      int slot = (int) ((ready + i) & mask);
      left[slot] = blockLeft[i];
      right[slot] = blockRight[i];
    }
    ready += frames;
    touched = ready;
  }

  /** Forgets what has been added but is not done. */
  void drop() {
    touched = ready;
  }

  float left(long frame) {
    return frame < 0 ? 0 : left[(int) (frame & mask)];
  }

  float right(long frame) {
    return frame < 0 ? 0 : right[(int) (frame & mask)];
  }
}
