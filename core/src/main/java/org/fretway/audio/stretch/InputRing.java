package org.fretway.audio.stretch;

import java.util.Arrays;

/**
 * The stereo input that is still needed, by frame number; silent before frame 0 and behind the end.
 */
final class InputRing {
  /** Beyond 80 dB above full scale a sample is damage, and its square must not overflow. */
  private static final float LOUDEST = 1e4f;

  private final float[] left;
  private final float[] right;
  private final int mask;
  private long written;
  private boolean ended;

  /**
   * Makes room.
   *
   * @param frames a power of two
   */
  InputRing(int frames) {
    left = new float[frames];
    right = new float[frames];
    mask = frames - 1;
  }

  void reset() {
    written = 0;
    ended = false;
  }

  int capacity() {
    return mask + 1;
  }

  /** Returns how many frames have been written. */
  long written() {
    return written;
  }

  /** Returns up to which frame the input is known, which is without limit behind the end. */
  long known() {
    return ended ? Long.MAX_VALUE : written;
  }

  void end() {
    ended = true;
  }

  void write(float[] stereo, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      int to = (int) ((written + i) & mask);
      left[to] = plausible(stereo[2 * (offset + i)]);
      right[to] = plausible(stereo[2 * (offset + i) + 1]);
    }
    written += frames;
  }

  private static float plausible(float sample) {
    if (sample >= -LOUDEST && sample <= LOUDEST) {
      return sample;
    }
    return Float.isNaN(sample) ? 0 : Math.copySign(LOUDEST, sample);
  }

  /** Copies frames from one on to the beginning of arrays. */
  void copy(long from, int frames, float[] toLeft, float[] toRight) {
    copy(left, from, frames, toLeft);
    copy(right, from, frames, toRight);
  }

  private void copy(float[] ring, long from, int frames, float[] to) {
    int begin = (int) Math.clamp(-from, 0L, frames);
    int end = Math.clamp(written - from, begin, frames);
    Arrays.fill(to, 0, begin, 0);
    Arrays.fill(to, end, frames, 0);
    int slot = (int) ((from + begin) & mask);
    int first = Math.min(end - begin, ring.length - slot);
    System.arraycopy(ring, slot, to, begin, first);
    System.arraycopy(ring, 0, to, begin + first, end - begin - first);
  }
}
