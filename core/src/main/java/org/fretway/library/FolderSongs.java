package org.fretway.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * How many songs a library folder has; those in the bin don't count.
 *
 * @param there songs whose files are there
 * @param missing songs whose files are gone
 */
public record FolderSongs(long there, long missing) {
  /** A folder without songs. */
  public static final FolderSongs NONE = new FolderSongs(0, 0);

  /** What stands for the path of the app's own folder, which moves with its data. */
  public static final String OWN = "songs";

  /** Counts them, by the path of their folder. */
  static Map<String, FolderSongs> of(Session session) {
    Map<String, FolderSongs> folders = new LinkedHashMap<>();
    List<Object[]> rows =
        session
            .createSelectionQuery(
                "select root, missing, count(*) from TrackRow where binnedAt is null"
                    + " group by root, missing",
                Object[].class)
            .getResultList();
    for (Object[] row : rows) {
      long count = (Long) row[2];
      FolderSongs songs = (Boolean) row[1] ? new FolderSongs(0, count) : new FolderSongs(count, 0);
      folders.merge((String) row[0], songs, FolderSongs::plus);
    }
    return folders;
  }

  private FolderSongs plus(FolderSongs other) {
    return new FolderSongs(there + other.there, missing + other.missing);
  }
}
