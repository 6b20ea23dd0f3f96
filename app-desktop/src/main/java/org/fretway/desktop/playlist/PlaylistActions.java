package org.fretway.desktop.playlist;

import java.util.List;
import java.util.Optional;
import org.fretway.library.SongMeta;
import org.fretway.practice.Playlist;

/** What playlists, the queue and the shelves let the user do. Called on the JavaFX thread. */
public interface PlaylistActions {
  /** Opens a playlist in the place of the songs. */
  void open(Playlist list);

  /** Shows the songs again. */
  void showSongs();

  /**
   * Plays songs one after the other.
   *
   * @param first index of the one to begin with
   */
  void playAll(List<String> trackIds, int first);

  /** Plays the song at a place of the queue. */
  void playQueued(int place);

  /**
   * Plays a song.
   *
   * @param songTime seconds to begin at; empty for the start
   */
  void play(SongMeta song, Optional<Double> songTime);
}
