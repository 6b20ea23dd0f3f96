package org.fretway.desktop.sidebar;

import java.util.Optional;
import org.fretway.library.SongFilter;
import org.fretway.library.TextFold;

/**
 * Whose songs are shown.
 *
 * @param artist empty for all
 * @param album empty for all of the artist
 */
public record ArtistChoice(Optional<String> artist, Optional<String> album) {
  static ArtistChoice of(SongFilter filter) {
    return new ArtistChoice(filter.artist().map(TextFold::fold), filter.album());
  }

  boolean isArtist(String name) {
    return album.isEmpty() && hasArtist(name);
  }

  boolean isAlbum(String ofArtist, String name) {
    return hasArtist(ofArtist) && album.equals(Optional.of(name));
  }

  private boolean hasArtist(String name) {
    return artist.equals(Optional.of(TextFold.fold(name)));
  }
}
