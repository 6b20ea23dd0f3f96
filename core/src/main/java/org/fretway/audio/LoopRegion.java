package org.fretway.audio;

/**
 * A passage that is played again and again.
 *
 * @param start song time in seconds of its first frame
 * @param end song time in seconds of the first frame that is not played any more
 * @param leadIn what is played before each pass but the first
 */
public record LoopRegion(double start, double end, LeadIn leadIn) {
  /** The shortest loop in seconds; anything shorter is a tone rather than a passage. */
  public static final double MIN_SECONDS = 0.1;

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if the loop starts before the song, or is too short
   */
  public LoopRegion {
    if (!(start >= 0) || !(end < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A loop lies within the song, not from %s s to %s s.".formatted(start, end));
    }
    if (end - start < MIN_SECONDS) {
      throw new IllegalArgumentException(
          "A loop lasts at least %s s; set its end after its start.".formatted(MIN_SECONDS));
    }
  }
}
