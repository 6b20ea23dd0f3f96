package org.fretway.desktop.sidebar;

import java.util.List;

/** What is known of the artists of the songs. */
public sealed interface ArtistsState {
  /** They are being read. */
  record Loading() implements ArtistsState {}

  /**
   * All of them.
   *
   * @param letters in the order of the alphabet
   */
  record Letters(List<LetterGroup> letters) implements ArtistsState {
    /** Copies the list. */
    public Letters {
      letters = List.copyOf(letters);
    }
  }

  /**
   * Those whose name was searched for.
   *
   * @param artists at most {@link ArtistsViewModel#MAX_FOUND}
   * @param all how many there are
   */
  record Found(List<ArtistLine> artists, int all) implements ArtistsState {
    /** Copies the list. */
    public Found {
      artists = List.copyOf(artists);
    }
  }

  /**
   * They could not be read.
   *
   * @param sentence says what to do
   */
  record Failed(String sentence) implements ArtistsState {}
}
