package org.fretway.library.index;

/** The orders that songs can be in; each ends with artist, title and id, which settle ties. */
public enum SongOrder {
  /** By artist. */
  ARTIST,
  /** By artist, from the last; the songs of each by title all the same. */
  ARTIST_DESC,
  /** By title. */
  TITLE,
  /** By title, from the last. */
  TITLE_DESC,
  /** The latest first. */
  RECENT,
  /** The lowest tuning first. */
  TUNING,
  /** The oldest first; songs without a year last. */
  YEAR,
  /** The newest first; songs without a year last. */
  YEAR_DESC,
  /** By the letter that the artist goes under, then by artist. */
  LETTER,
  /** By id. */
  ID
}
