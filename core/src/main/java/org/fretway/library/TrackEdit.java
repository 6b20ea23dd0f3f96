package org.fretway.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to change about a track; what is empty stays as it is.
 *
 * @param title 1 to 500 characters
 * @param artist 1 to 500 characters
 * @param album at most 500 characters
 * @param year 1000 to 2200, or empty inside for a song of which it is not known
 * @param cover PNG, JPEG, WebP or DDS
 */
public record TrackEdit(
    Optional<String> title,
    Optional<String> artist,
    Optional<String> album,
    Optional<OptionalInt> year,
    Optional<Picture> cover) {
  /** The first year that is taken. */
  public static final int MIN_YEAR = 1000;

  /** The last year that is taken. */
  public static final int MAX_YEAR = 2200;

  /** The edit that changes nothing. */
  public static final TrackEdit NOTHING =
      new TrackEdit(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Opens an encoded picture. */
  @FunctionalInterface
  public interface Picture {
    /** Opens the picture; whoever opens it closes it. */
    InputStream open() throws IOException;
  }

  /** Returns this edit with a title. */
  public TrackEdit withTitle(String newTitle) {
    return new TrackEdit(Optional.of(newTitle), artist, album, year, cover);
  }

  /** Returns this edit with an artist. */
  public TrackEdit withArtist(String newArtist) {
    return new TrackEdit(title, Optional.of(newArtist), album, year, cover);
  }

  /** Returns this edit with an album. */
  public TrackEdit withAlbum(String newAlbum) {
    return new TrackEdit(title, artist, Optional.of(newAlbum), year, cover);
  }

  /** Returns this edit with a year, or with none for a song of which it is not known. */
  public TrackEdit withYear(OptionalInt newYear) {
    return new TrackEdit(title, artist, album, Optional.of(newYear), cover);
  }

  /** Returns this edit with a cover. */
  public TrackEdit withCover(Picture newCover) {
    return new TrackEdit(title, artist, album, year, Optional.of(newCover));
  }
}
