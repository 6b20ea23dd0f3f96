package org.fretway.audio.mix;

/**
 * How a song steps back for another sound, such as a preview, and comes forward again: down by
 * {@value #DEPTH_DB} dB within {@value #DOWN_MILLIS} ms, back within {@value #UP_MILLIS} ms, at a
 * constant speed in decibels, which the ear takes as even. Used by one thread; nothing is
 * allocated.
 */
public final class Ducking {
  /** By how many decibels a song is quieter behind another sound. */
  public static final int DEPTH_DB = 15;

  static final int DOWN_MILLIS = 200;
  static final int UP_MILLIS = 500;

  private static final double DEPTH = Decibels.toFactor(-DEPTH_DB);

  private final double down;
  private final double up;
  private double gain = 1;

  /**
   * Creates one that lets everything through.
   *
   * @param sampleRate frames a second
   */
  public Ducking(int sampleRate) {
    this.down = Math.pow(DEPTH, 1000.0 / DOWN_MILLIS / sampleRate);
    this.up = Math.pow(DEPTH, -1000.0 / UP_MILLIS / sampleRate);
  }

  /** Returns whether it changes nothing and is not about to. */
  boolean idle(boolean ducked) {
    return !ducked && gain == 1;
  }

  /**
   * Moves on by one frame.
   *
   * @param ducked whether the song is to step back
   * @return the gain as a factor
   */
  float next(boolean ducked) {
    gain = ducked ? Math.max(DEPTH, gain * down) : Math.min(1, gain * up);
    return (float) gain;
  }
}
