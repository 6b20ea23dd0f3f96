package org.fretway.desktop.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.library.SongMeta;

/**
 * A run of songs in a list as it was shown.
 *
 * @param songs the list
 * @param from place of the first
 * @param to place after the last
 */
record SongRange(SongPages songs, int from, int to) {
  boolean contains(int index) {
    return from <= index && index < to;
  }

  /** Returns what the library needs to know to read the range. */
  RangeIds.Shown shown() {
    return new RangeIds.Shown(
        songs.origin().query(),
        songs.origin().revision(),
        from,
        to,
        songs.peek(from).map(SongMeta::trackId),
        songs.peek(to - 1).map(SongMeta::trackId),
        from == 0 && to == songs.size());
  }

  /** Returns the ids if all songs are in memory. */
  Optional<List<String>> known() {
    if (to - from > SongPages.PAGE_SIZE * SongPages.MAX_PAGES) {
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>();
    for (int index = from; index < to; index++) {
      Optional<SongMeta> song = songs.peek(index);
      if (song.isEmpty()) {
        return Optional.empty();
      }
      ids.add(song.get().trackId());
    }
    return Optional.of(ids);
  }
}
