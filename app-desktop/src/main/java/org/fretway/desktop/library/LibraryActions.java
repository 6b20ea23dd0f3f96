package org.fretway.desktop.library;

import java.nio.file.Path;
import java.util.List;
import org.fretway.library.SongMeta;

/** What the library screen lets the user do that is more than looking. */
public interface LibraryActions {
  /** Opens the player on a song, or says what it lacks. */
  void play(SongMeta song);

  /** Turns songs of the library into feedpaks. */
  void convertTracks(List<String> trackIds, Path folder);

  /** Turns song files and all songs in folders into feedpaks. */
  void convert(List<Path> songs, Path folder);

  /** Copies song files and song folders into the library. */
  void importSongs(List<Path> songs);

  /** Undoes what was done last and can be undone. */
  void undo();

  /** Shows which keys do what. */
  void showKeys();

  /** Opens the settings. */
  void openSettings();
}
