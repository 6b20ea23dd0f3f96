package org.fretway.library;

import java.nio.file.Path;

/**
 * A folder in which songs are looked for.
 *
 * @param name under which its songs are stored
 * @param path where it is now
 */
record LibraryFolder(String name, Path path) {
  /** Returns the app's own folder, whose songs stay known when the data folder moves. */
  static LibraryFolder own(Path path) {
    return new LibraryFolder(FolderSongs.OWN, path);
  }

  /** Returns a folder of the user's. */
  static LibraryFolder ofUser(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return new LibraryFolder(absolute.toString(), absolute);
  }

  /** Returns the place of a song in this folder. */
  SongPlace place(Path song) {
    return new SongPlace(name, relative(song));
  }

  /** Returns the path from this folder, with "/" between names. */
  String relative(Path file) {
    return path.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
