package org.fretway.audio.input;

/**
 * How loud the input is, for a meter: the highest peak of the last moments, falling by {@value
 * #FALL_DB_PER_SECOND} dB a second. One thread measures, any reads.
 */
public final class LevelMeter {
  /** How fast the meter falls. */
  public static final double FALL_DB_PER_SECOND = 24;

  /** From here on, the input counts as overdriven: 0.1 dB below full scale. */
  public static final double CLIPS = 0.988;

  private final double fallPerFrame;
  private volatile double peak;
  private volatile boolean clipped;

  LevelMeter(int sampleRate) {
    fallPerFrame = Math.pow(10, -FALL_DB_PER_SECOND / 20 / sampleRate);
  }

  void measure(float[] interleaved, int frames, int channels) {
    double highest = 0;
    for (int i = 0; i < frames * channels; i++) {
      highest = Math.max(highest, Math.abs(interleaved[i]));
    }
    if (highest >= CLIPS) {
      clipped = true;
    }
    peak = Math.max(highest, peak * Math.pow(fallPerFrame, frames));
  }

  void silence() {
    peak = 0;
  }

  /** Returns the level, 0 = silence to 1 = full scale. */
  public double peak() {
    return peak;
  }

  /** Returns whether the input was overdriven since this was asked last. */
  public boolean takeClipped() {
    boolean was = clipped;
    clipped = false;
    return was;
  }
}
