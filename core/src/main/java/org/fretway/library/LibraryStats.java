package org.fretway.library;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;

/**
 * Figures of the whole library.
 *
 * @param totalSongs songs that can be played
 * @param totalArtists artists, without regard to case and diacritics
 * @param letters songs by the first letter of their artist; "#" for what is not a letter
 */
public record LibraryStats(long totalSongs, long totalArtists, SortedMap<String, Long> letters) {
  /** Copies the letters. */
  public LibraryStats {
    letters = Collections.unmodifiableSortedMap(new TreeMap<>(letters));
  }

  /** Asks the database. */
  static LibraryStats of(Session session) {
    TreeMap<String, Long> letters = new TreeMap<>();
    session
        .createSelectionQuery(
            "select letter, count(*) from TrackRow where missing = false group by letter",
            Object[].class)
        .getResultStream()
        .forEach(row -> letters.put((String) row[0], (Long) row[1]));
    long artists =
        session
            .createSelectionQuery(
                "select count(distinct artistKey) from TrackRow where missing = false", Long.class)
            .getSingleResult();
    long songs = letters.values().stream().mapToLong(Long::longValue).sum();
    return new LibraryStats(songs, artists, letters);
  }
}
