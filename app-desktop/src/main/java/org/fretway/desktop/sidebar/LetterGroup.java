package org.fretway.desktop.sidebar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The artists under a letter.
 *
 * @param letter as the library sorts them
 * @param artists at least one, by name
 */
public record LetterGroup(String letter, List<ArtistLine> artists) {
  /** Copies the list. */
  public LetterGroup {
    artists = List.copyOf(artists);
  }

  static List<LetterGroup> of(List<ArtistLine> artists) {
    Map<String, List<ArtistLine>> letters = new LinkedHashMap<>();
    artists.forEach(
        it -> letters.computeIfAbsent(it.artist().letter(), letter -> new ArrayList<>()).add(it));
    return letters.entrySet().stream()
        .map(it -> new LetterGroup(it.getKey(), it.getValue()))
        .toList();
  }
}
