package org.fretway.desktop.details;

import java.util.Optional;
import java.util.OptionalInt;
import org.fretway.library.SongMeta;
import org.fretway.library.Track;
import org.fretway.practice.SongHistory;

/**
 * What is shown of one song.
 *
 * @param song as lists show it, with the favourite and the best score of whoever looks
 * @param more what had to be read for it; empty while it is
 */
public record SongDetails(SongMeta song, Optional<More> more) {
  /**
   * What lists do not show.
   *
   * @param track all that the library keeps of the song
   * @param strings notes of the strings of the first arrangement, the lowest first; empty if there
   *     is none that can be read
   * @param history what was listened to; empty for who is not signed in
   * @param loops how many passages are kept for practice; empty for who has no profile
   */
  public record More(
      Track track, Optional<String> strings, Optional<SongHistory> history, OptionalInt loops) {}
}
