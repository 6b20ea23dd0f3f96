package org.fretway.library;

import java.io.IOException;

/** Receives the whole library in order, song by song. */
public interface ArtistVisitor {
  /**
   * Begins a letter.
   *
   * @param letter upper case, or "#" for artists that begin with none, which come first
   */
  void letter(String letter) throws IOException;

  /**
   * Begins an artist of the letter. Names that differ only in case or diacritics are one artist.
   *
   * @param name as its first song writes it
   */
  void artist(String name) throws IOException;

  /** Takes a song of the artist. */
  void song(SongMeta song) throws IOException;
}
