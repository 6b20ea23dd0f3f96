package org.fretway.library;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

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
}
