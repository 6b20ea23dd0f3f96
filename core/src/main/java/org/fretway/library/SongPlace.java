package org.fretway.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a song is: by it a track is known again.
 *
 * @param root name of its {@link LibraryFolder}
 * @param path from the folder to the song, with "/" between names
 */
record SongPlace(String root, String path) {
  /** The longest root or path that the database keeps, in characters. */
  static final int MAX_LENGTH = 1024;

  /** By folder and path. */
  static final Comparator<SongPlace> ORDER =
      Comparator.comparing(SongPlace::root).thenComparing(SongPlace::path);

  /** Returns the paths of places by their folders, as they are looked up. */
  static Map<String, List<String>> byRoot(Collection<SongPlace> places) {
    return places.stream()
        .collect(
            Collectors.groupingBy(
                SongPlace::root, Collectors.mapping(SongPlace::path, Collectors.toList())));
  }

  /** Returns the last name of the path. */
  String filename() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
