package org.fretway.desktop.playlist;

import org.fretway.desktop.library.Durations;
import org.fretway.desktop.model.SongCount;
import org.fretway.desktop.text.Texts;

/** Numbers and lengths of songs in words. */
final class Songs {
  private static final Texts TEXTS = Texts.of(Songs.class);

  private Songs() {}

  /** Returns "12 songs, 47:10". */
  static String countAndLength(long songs, double seconds) {
    return songs == 0
        ? TEXTS.get("songs.none")
        : TEXTS.get("songs.length", SongCount.of(songs), Durations.clock(seconds));
  }
}
