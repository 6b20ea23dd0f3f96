package org.fretway.audio.listen;

/**
 * The last seconds of a sound, in one piece, so that any part of it can be looked at where it lies.
 * Samples are counted from the first that was ever heard.
 */
final class SoundHistory {
  private final float[] samples;
  private final int kept;
  private long first;
  private int count;

  /**
   * Creates an empty one.
   *
   * @param kept how many of the last samples can be looked at
   */
  SoundHistory(int kept) {
    this.kept = kept;
    samples = new float[2 * kept];
  }

  /** Returns all samples; valid until the next are added. */
  float[] samples() {
    return samples;
  }

  /** Returns where a sample lies; negative if it is too old. */
  int at(long sample) {
    return (int) (sample - first);
  }

  /** Returns the number of the oldest sample that can be looked at. */
  long first() {
    return first;
  }

  /** Returns the number of the sample that comes next. */
  long end() {
    return first + count;
  }

  /**
   * Makes room for more; what was where before may be elsewhere.
   *
   * @param more at most as many as are kept
   * @return where to put them, to be followed by {@link #added}
   */
  int room(int more) {
    if (count + more > samples.length) {
      int gone = count - kept;
      System.arraycopy(samples, gone, samples, 0, kept);
      first += gone;
      count = kept;
    }
    return count;
  }

  void added(int more) {
    count += more;
  }
}
