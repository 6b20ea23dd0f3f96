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
    return ids(session, "track", String.class, root, paths);
  }

  /** Returns the ids of the removed songs of files. */
  static List<Long> removedSongs(Session session, String root, Collection<String> paths) {
    return ids(session, "removed_song", Long.class, root, paths);
  }

  private static <T> List<T> ids(
      Session session, String table, Class<T> id, String root, Collection<String> paths) {
    return session
        .createNativeQuery(
            "select t.id from unnest(:paths) p(path) join "
                + table
                + " t on t.path = p.path and t.root = :root",
            id)
        .setParameter("paths", paths.toArray(String[]::new), String[].class)
        .setParameter("root", root)
        .getResultList();
  }
}
