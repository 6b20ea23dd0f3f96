package org.fretway.audio.pitch;

/**
 * The pitch of a moment, for {@link PitchDetector#detect} to fill again and again. One thread uses
 * it.
 */
public final class Pitch {
  /** Below this clarity, what is heard is no note. */
  public static final double CLEAR = 0.8;

  /** In Hz, of the lowest partial; 0 = no pitch is heard. */
  public double frequency;

  /** How much the sound repeats itself, from 0 = noise to 1 = a single note and nothing else. */
  public double clarity;

  /** Creates one of silence. */
  public Pitch() {}

  /** Returns whether a note is heard. Allocates nothing. */
  public boolean isNote() {
    return frequency > 0 && clarity >= CLEAR;
  }

  /** Becomes the pitch of silence. */
  public void clear() {
    frequency = 0;
    clarity = 0;
  }
}
