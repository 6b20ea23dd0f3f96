package org.fretway.desktop.playlist;

import org.fretway.library.SongMeta;

/**
 * A song's place in the queue; the same song can have several.
 *
 * @param id tells it from other places
 * @param song as lists show it
 */
public record QueuedSong(long id, SongMeta song) {
  /** Returns the id of the track. */
  public String trackId() {
    return song.trackId();
  }
}
