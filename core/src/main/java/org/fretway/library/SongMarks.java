package org.fretway.library;

import java.util.List;
import java.util.Optional;
import org.fretway.practice.Marks;
import org.hibernate.Session;

/** Shows in lists of songs what a profile made of them. */
final class SongMarks {
  private SongMarks() {}

  /**
   * Returns the songs with the favourites and scores of a profile, by two queries for all.
   *
   * @param songs at most about a page
   * @param viewer whose; empty to leave the songs as they are
   */
  static List<SongMeta> fill(Session session, List<SongMeta> songs, Optional<Long> viewer) {
    if (viewer.isEmpty() || songs.isEmpty()) {
      return songs;
    }
    Marks marks = Marks.of(session, viewer.get(), songs.stream().map(SongMeta::trackId).toList());
    return songs.stream()
        .map(
            song ->
                song.withMarks(
                    marks.favorites().contains(song.trackId()), marks.score(song.trackId())))
        .toList();
  }
}
