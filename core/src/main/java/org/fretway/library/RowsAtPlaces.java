package org.fretway.library;

import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * Finds rows by the paths of many files of a folder. Each is looked up by itself: for a list of
 * paths, H2 would read all that the index has of the folder.
 */
final class RowsAtPlaces {
  private RowsAtPlaces() {}

  /** Returns the ids of the tracks of files. */
  static List<String> tracks(Session session, String root, Collection<String> paths) {
    return ask(session, "id", "track", String.class, root, paths);
  }

  /** Returns the files that have tracks which are in the library or in the bin. */
  static List<SongPlace> withTracks(Session session, String root, Collection<String> paths) {
    String tracks = "(select * from track where missing = false or binned_at is not null)";
    return ask(session, "path", tracks, String.class, root, paths).stream()
        .map(path -> new SongPlace(root, path))
        .toList();
  }

  /** Returns the ids of the removed songs of files. */
  static List<Long> removedSongs(Session session, String root, Collection<String> paths) {
    return ask(session, "id", "removed_song", Long.class, root, paths);
  }

  private static <T> List<T> ask(
      Session session,
      String column,
      String table,
      Class<T> type,
      String root,
      Collection<String> paths) {
    return session
        .createNativeQuery(
            "select t.%s from unnest(:paths) p(path) join %s t on t.path = p.path and t.root = :root"
                .formatted(column, table),
            type)
        .setParameter("paths", paths.toArray(String[]::new), String[].class)
        .setParameter("root", root)
        .getResultList();
  }
}
