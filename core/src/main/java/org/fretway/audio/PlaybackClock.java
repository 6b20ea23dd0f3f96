package org.fretway.audio;

/** Tells which moment of the song is being heard; everything that moves with the music reads it. */
@FunctionalInterface
public interface PlaybackClock {
  /**
   * Returns the song time that is being heard now, in seconds from the start of the song. It never
   * goes back except by a seek. May be called from any thread, as often as wanted; nothing is
   * allocated.
   */
  double songTime();
}
