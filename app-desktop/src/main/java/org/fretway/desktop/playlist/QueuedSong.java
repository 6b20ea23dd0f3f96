package org.fretway.desktop.playlist;

import org.fretway.library.SongMeta;

/**
 * A song's place in the queue; the same song can have several.
 *
 * @param id tells it from other places
 * @param song as lists show it, or showed it last
 * @param there whether it is in the library; what is not is passed over
 */
public record QueuedSong(long id, SongMeta song, boolean there) implements OrderedPlace {
  QueuedSong(long id, SongMeta song) {
    this(id, song, true);
  }

  @Override
  public String trackId() {
    return song.trackId();
  }
}
