package org.fretway.desktop.sidebar;

import java.util.Map;
import org.fretway.desktop.text.Texts;
import org.fretway.library.AlbumCount;
import org.fretway.library.ArtistCount;

/** A line of the tree of artists. */
sealed interface ArtistRow {
  Texts TEXTS = Texts.of(ArtistRow.class);

  /**
   * A letter.
   *
   * @param letter of the artists below
   * @param artists how many there are
   */
  record Letter(String letter, int artists) implements ArtistRow {}

  /** An artist and how many songs there are. */
  record Artist(ArtistCount artist) implements ArtistRow {}

  /**
   * An album.
   *
   * @param artist whose it is
   * @param album its name and how many songs there are
   */
  record Album(String artist, AlbumCount album) implements ArtistRow {}

  /** A sentence in place of lines. */
  record Note(String text) implements ArtistRow {}

  /** Returns what the line is called. */
  default String label() {
    return switch (this) {
      case Letter(String letter, int _) -> letter;
      case Artist(ArtistCount artist) ->
          artist.name().isEmpty() ? TEXTS.get("artist.noName") : artist.name();
      case Album(String _, AlbumCount album) ->
          album.name().isEmpty() ? TEXTS.get("artist.noAlbum") : album.name();
      case Note(String text) -> text;
    };
  }

  /** Returns how many there are below it. */
  default long count() {
    return switch (this) {
      case Letter(String _, int artists) -> artists;
      case Artist(ArtistCount artist) -> artist.songs();
      case Album(String _, AlbumCount album) -> album.songs();
      case Note(String _) -> 0;
    };
  }

  /** Returns what is equal for lines that stand for the same, whatever their counts. */
  default Object identity() {
    return Map.entry(getClass(), label());
  }
}
