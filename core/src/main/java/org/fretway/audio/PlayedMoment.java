package org.fretway.audio;

/**
 * Where a song was at a moment, for {@link SongPlayer#momentAt} to fill again and again. One thread
 * uses it.
 */
public final class PlayedMoment {
  /** Whether the song was heard. */
  public boolean playing;

  /** What was heard, in seconds of song time. */
  public double songTime;

  /** The speed there, 1 = as recorded. */
  public double rate;

  /** Another number means that the song has jumped since: by a seek, or back in a loop. */
  public long run;

  /** Creates one of a song that was not heard. */
  public PlayedMoment() {}
}
