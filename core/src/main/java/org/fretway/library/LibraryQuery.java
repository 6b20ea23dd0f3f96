package org.fretway.library;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.SongFormat;

/**
 * Which songs, in which order, and which page of them; the same record for the window and for HTTP.
 *
 * @param text words that must each be in artist, title or album; case and diacritics don't count
 * @param sort order; ties are broken by artist, title and track id
 * @param page index of the page, from 0
 * @param size songs on a page, 1 to {@link #MAX_SIZE}
 * @param format only songs of this family, if given
 * @param arrangementsHas names of arrangements that must all be there, such as "Lead"
 * @param arrangementsLacks names of arrangements of which none may be there
 * @param stemsHas ids of stems that must all be there, such as "guitar"
 * @param stemsLacks ids of stems of which none may be there
 * @param hasLyrics true for only songs with lyrics
 * @param tunings names of tunings of which the song must have one; empty for any
 * @param favoritesOf only songs that this profile marked, if given
 */
public record LibraryQuery(
    String text,
    Sort sort,
    int page,
    int size,
    Optional<SongFormat> format,
    Set<String> arrangementsHas,
    Set<String> arrangementsLacks,
    Set<String> stemsHas,
    Set<String> stemsLacks,
    boolean hasLyrics,
    Set<String> tunings,
    Optional<Long> favoritesOf) {
  /** The most songs on a page. */
  public static final int MAX_SIZE = 200;

  /** Songs on a page unless asked otherwise. */
  public static final int DEFAULT_SIZE = 50;

  private static final LibraryQuery ALL =
      new LibraryQuery(
          "",
          Sort.ARTIST,
          0,
          DEFAULT_SIZE,
          Optional.empty(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          false,
          Set.of(),
          Optional.empty());

  /**
   * Checks the page and copies the sets.
   *
   * @throws IllegalArgumentException if page or size is out of range
   */
  public LibraryQuery {
    if (page < 0) {
      throw new IllegalArgumentException("page must not be negative: " + page);
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ": " + size);
    }
    arrangementsHas = Set.copyOf(arrangementsHas);
    arrangementsLacks = Set.copyOf(arrangementsLacks);
    stemsHas = Set.copyOf(stemsHas);
    stemsLacks = Set.copyOf(stemsLacks);
    tunings = Set.copyOf(tunings);
  }

  /** Returns the query for the first page of everything, by artist. */
  public static LibraryQuery all() {
    return ALL;
  }

  /** Returns this query with another text. */
  public LibraryQuery withText(String newText) {
    return with(newText, sort, page, size, favoritesOf);
  }

  /** Returns this query in another order. */
  public LibraryQuery withSort(Sort newSort) {
    return with(text, newSort, page, size, favoritesOf);
  }

  /** Returns this query for another page. */
  public LibraryQuery withPage(int newPage, int newSize) {
    return with(text, sort, newPage, newSize, favoritesOf);
  }

  /** Returns this query for only the songs that a profile marked; empty for all. */
  public LibraryQuery withFavoritesOf(Optional<Long> profileId) {
    return with(text, sort, page, size, profileId);
  }

  private LibraryQuery with(
      String newText, Sort newSort, int newPage, int newSize, Optional<Long> newFavoritesOf) {
    return new LibraryQuery(
        newText,
        newSort,
        newPage,
        newSize,
        format,
        arrangementsHas,
        arrangementsLacks,
        stemsHas,
        stemsLacks,
        hasLyrics,
        tunings,
        newFavoritesOf);
  }

  /** The orders that a library can be in. */
  public enum Sort {
    /** By artist. */
    ARTIST("artist"),
    /** By artist, from the last. */
    ARTIST_DESC("artist-desc"),
    /** By title. */
    TITLE("title"),
    /** By title, from the last. */
    TITLE_DESC("title-desc"),
    /** The latest import first. */
    RECENT("recent"),
    /** The lowest tuning first. */
    TUNING("tuning"),
    /** The oldest first; songs without a year last. */
    YEAR("year"),
    /** The newest first; songs without a year last. */
    YEAR_DESC("year-desc");

    private final String apiName;

    Sort(String apiName) {
      this.apiName = apiName;
    }

    /** Returns the name used in queries. */
    public String apiName() {
      return apiName;
    }

    /** Returns the order with that name. */
    public static Optional<Sort> byApiName(String name) {
      return Arrays.stream(values()).filter(sort -> sort.apiName.equals(name)).findFirst();
    }
  }
}
