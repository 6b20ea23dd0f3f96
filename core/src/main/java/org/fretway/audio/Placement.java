package org.fretway.audio;

/**
 * Where in the song a recording belongs.
 *
 * @param start song time in seconds of its first frame; may lie before the song
 * @param rate speed at which the song was heard meanwhile, 1 = as recorded
 */
public record Placement(double start, double rate) {
  /** As the stems of a song: from its start, at its speed. */
  public static final Placement WHOLE_SONG = new Placement(0, 1);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if they are no time, or no speed that can be played
   */
  public Placement {
    if (!Double.isFinite(start) || !(rate >= SongPlayer.MIN_RATE && rate <= SongPlayer.MAX_RATE)) {
      throw new IllegalArgumentException("no place in a song: %s s at %s".formatted(start, rate));
    }
  }
}
