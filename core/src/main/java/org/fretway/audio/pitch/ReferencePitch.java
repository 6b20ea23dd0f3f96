package org.fretway.audio.pitch;

/**
 * What the scale is tuned to: equal temperament, twelve semitones to the octave.
 *
 * @param a4 frequency of the A above middle C, in Hz
 */
public record ReferencePitch(double a4) {
  /** The lowest A that instruments are tuned to here, in Hz. */
  public static final int LOWEST = 430;

  /** The highest A that instruments are tuned to here, in Hz. */
  public static final int HIGHEST = 450;

  /** Concert pitch, ISO 16. */
  public static final ReferencePitch CONCERT = new ReferencePitch(440);

  private static final int A4 = 69;
  private static final double OCTAVE = 12;

  /**
   * Checks the A.
   *
   * @throws IllegalArgumentException if it is not between {@value #LOWEST} and {@value #HIGHEST} Hz
   */
  public ReferencePitch {
    if (!(a4 >= LOWEST && a4 <= HIGHEST)) {
      throw new IllegalArgumentException(
          "The A must be from %d to %d Hz, not %s".formatted(LOWEST, HIGHEST, a4));
    }
  }

  /**
   * Returns the frequency of a note in Hz.
   *
   * @param note number of the note as MIDI counts, 69 = A4; parts of one are cents
   */
  public double frequency(double note) {
    return a4 * Math.pow(2, (note - A4) / OCTAVE);
  }

  /** Returns the number of the note of a frequency in Hz, the inverse of {@link #frequency}. */
  public double note(double frequency) {
    return A4 + OCTAVE * Math.log(frequency / a4) / Math.log(2);
  }
}
