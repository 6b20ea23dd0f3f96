package org.fretway.chart;

import java.util.List;

/**
 * The words of a song in one language or script.
 *
 * @param id as the source calls it
 * @param name as shown, may be empty
 * @param language BCP 47 tag, such as "ja-Latn"; "und" where the source does not say
 * @param kind such as "original", "translation" or "transliteration"; may be empty
 * @param lyrics syllables, as the source orders them
 */
public record LyricTrack(String id, String name, String language, String kind, List<Lyric> lyrics) {
  /** Copies the list. */
  public LyricTrack {
    lyrics = List.copyOf(lyrics);
  }
}
