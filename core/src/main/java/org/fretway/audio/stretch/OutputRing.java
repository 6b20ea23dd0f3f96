package org.fretway.audio.stretch;

/**
 * Stretched sound: windowed blocks are added up here, each with the weight that its windows gave
 * it, and the sum is divided by the weights once no further block reaches it.
 */
final class OutputRing {
  /** Where so little weight lies, mostly errors would be made louder. */
  private static final float LEAST_WEIGHT = 0.01f;

  private final float[] samples;
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
    samples = new float[2 * frames];
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
  void add(long at, float[] left, float[] right, float[] window, int frames) {
    touch(at + frames);
    int from = (int) Math.max(0, ready - at);
    for (int i = from; i < frames; i++) {
      int slot = (int) ((at + i) & mask);
      float weight = window[i];
      samples[2 * slot] += weight * left[i];
      samples[2 * slot + 1] += weight * right[i];
      weights[slot] += weight * weight;
    }
  }

  private void touch(long end) {
    for (; touched < end; touched++) {
      int slot = (int) (touched & mask);
      samples[2 * slot] = 0;
      samples[2 * slot + 1] = 0;
      weights[slot] = 0;
    }
  }

  /** Completes the sound up to a frame. */
  void finish(long end) {
    touch(end);
    for (; ready < end; ready++) {
      int slot = (int) (ready & mask);
      float gain = 1 / Math.max(LEAST_WEIGHT, weights[slot]);
      samples[2 * slot] *= gain;
      samples[2 * slot + 1] *= gain;
    }
  }

  /** Takes frames of the input as they are, in place of what has been added from here on. */
  void copy(InputRing input, long frame, int frames) {
    for (int i = 0; i < frames; i++) {
      int slot = (int) ((ready + i) & mask);
      samples[2 * slot] = input.left(frame + i);
      samples[2 * slot + 1] = input.right(frame + i);
    }
    ready += frames;
    touched = ready;
  }

  /** Forgets what has been added but is not done. */
  void drop() {
    touched = ready;
  }

  float left(long frame) {
    return frame < 0 ? 0 : samples[2 * (int) (frame & mask)];
  }

  float right(long frame) {
    return frame < 0 ? 0 : samples[2 * (int) (frame & mask) + 1];
  }
}
