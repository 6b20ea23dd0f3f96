package org.fretway.audio.stretch;

/**
 * The stereo input that is still needed, by frame number; silent before frame 0 and behind the end.
 */
final class InputRing {
  /** Beyond 80 dB above full scale a sample is damage, and its square must not overflow. */
  private static final float LOUDEST = 1e4f;

  private final float[] samples;
  private final int mask;
  private long written;
  private boolean ended;

  /**
   * Makes room.
   *
   * @param frames a power of two
   */
  InputRing(int frames) {
    samples = new float[2 * frames];
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
      int to = 2 * (int) ((written + i) & mask);
      samples[to] = plausible(stereo[2 * (offset + i)]);
      samples[to + 1] = plausible(stereo[2 * (offset + i) + 1]);
    }
    written += frames;
  }

  private static float plausible(float sample) {
    if (sample >= -LOUDEST && sample <= LOUDEST) {
      return sample;
    }
    return Float.isNaN(sample) ? 0 : Math.copySign(LOUDEST, sample);
  }

  float left(long frame) {
    return frame < 0 || frame >= written ? 0 : samples[2 * (int) (frame & mask)];
  }

  float right(long frame) {
    return frame < 0 || frame >= written ? 0 : samples[2 * (int) (frame & mask) + 1];
  }
}
