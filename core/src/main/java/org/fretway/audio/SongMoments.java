package org.fretway.audio;

/** Tells what of a song was heard at a moment; a {@link SongPlayer} does. */
@FunctionalInterface
public interface SongMoments {
  /**
   * Tells what was heard. Nothing is allocated; any thread may ask.
   *
   * @param nanos a moment of the last tenth of a second, by System.nanoTime
   * @param moment is filled
   */
  void momentAt(long nanos, PlayedMoment moment);
}
