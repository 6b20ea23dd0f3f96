package org.fretway.audio.listen;

/**
 * Tells sound from silence: open from a peak above the threshold until all has been well below it
 * for a while.
 */
final class Gate {
  /** It closes at half of the level that opens it: 6 dB. */
  private static final double CLOSES = 0.5;

  private static final double HOLD_SECONDS = 0.12;

  /** How fast the level that is shown falls, in seconds to a third. */
  private static final double FALL_SECONDS = 0.3;

  private final double threshold;
  private final int hold;
  private final double fall;
  private int quiet;
  private boolean open;
  private double level;

  /**
   * Creates a closed gate.
   *
   * @param threshold peak that opens it, 1 = full scale
   */
  Gate(int sampleRate, double threshold) {
    this.threshold = threshold;
    hold = (int) (HOLD_SECONDS * sampleRate);
    fall = Math.exp(-1 / (FALL_SECONDS * sampleRate));
  }

  void clear() {
    open = false;
    quiet = 0;
    level = 0;
  }

  boolean isOpen() {
    return open;
  }

  /** Returns the highest peak of late, falling. */
  double level() {
    return level;
  }

  void hear(float[] sound, int from, int count) {
    double peak = 0;
    for (int i = from; i < from + count; i++) {
      peak = Math.max(peak, Math.abs(sound[i]));
    }
    level = Math.max(peak, level * Math.pow(fall, count));
    if (peak >= threshold) {
      open = true;
    }
    quiet = peak >= CLOSES * threshold ? 0 : quiet + count;
    if (quiet > hold) {
      open = false;
      quiet = hold;
    }
  }
}
