package org.fretway.desktop.sidebar;

import org.fretway.library.ArtistCount;
import org.fretway.library.TextFold;

/**
 * An artist of the tree.
 *
 * @param artist the artist and how many songs there are
 * @param folded the name as it is compared
 */
public record ArtistLine(ArtistCount artist, String folded) {
  static ArtistLine of(ArtistCount artist) {
    return new ArtistLine(artist, TextFold.fold(artist.name()));
  }
}
