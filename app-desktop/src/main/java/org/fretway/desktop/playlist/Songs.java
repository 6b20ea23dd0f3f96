package org.fretway.desktop.playlist;

import org.fretway.desktop.library.Durations;

/** Numbers and lengths of songs in words. */
final class Songs {
  private Songs() {}

  /** Returns "1 song" or "12 songs". */
  static String count(long songs) {
    return songs == 1 ? "1 song" : "%,d songs".formatted(songs);
  }

  /** Returns "12 songs, 47:10". */
  static String countAndLength(long songs, double seconds) {
    return songs == 0 ? "No songs" : count(songs) + " · " + Durations.clock(seconds);
  }
}
