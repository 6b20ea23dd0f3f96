package org.fretway.desktop.playlist;

import org.fretway.desktop.library.Durations;
import org.fretway.desktop.model.SongCount;

/** Numbers and lengths of songs in words. */
final class Songs {
  private Songs() {}

  /** Returns "12 songs, 47:10". */
  static String countAndLength(long songs, double seconds) {
    return songs == 0 ? "No songs" : SongCount.of(songs) + " · " + Durations.clock(seconds);
  }
}
