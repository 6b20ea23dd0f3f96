package org.fretway.library;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scan looks at.
 *
 * @param folder the library folder
 * @param path a file or folder in it, with "/" between names; empty for all of it
 */
record ScanScope(LibraryFolder folder, String path) {
  /** Returns whether scopes are all there is. */
  static boolean everywhere(List<ScanScope> scopes, List<LibraryFolder> folders) {
    return folders.stream().allMatch(folder -> scopes.contains(of(folder)));
  }

  /** Returns all of a folder. */
  static ScanScope of(LibraryFolder folder) {
    return new ScanScope(folder, "");
  }

  boolean isWhole() {
    return path.isEmpty();
  }

  /** Returns where it is. */
  Path file() {
    return isWhole() ? folder.path() : folder.path().resolve(path);
  }

  /** Returns whether a song would be found in it. */
  boolean contains(SongPlace place) {
    return folder.name().equals(place.root())
        && (isWhole() || place.path().equals(path) || place.path().startsWith(path + "/"));
  }
}
