package org.fretway.library;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which songs, in which order, and which page of them; the same record for the window and for HTTP.
 *
 * @param text words that must each be in artist, title or album; case and diacritics don't count
 * @param sort order; ties are broken by artist, title and track id
 * @param page index of the page, from 0
 * @param size songs on a page, 1 to {@link #MAX_SIZE}
 * @param filter which songs
 */
public record LibraryQuery(String text, Sort sort, int page, int size, SongFilter filter) {
  /** The most songs on a page. */
  public static final int MAX_SIZE = 200;

  /** Songs on a page unless asked otherwise. */
  public static final int DEFAULT_SIZE = 50;

  private static final LibraryQuery ALL =
      new LibraryQuery("", Sort.ARTIST, 0, DEFAULT_SIZE, SongFilter.NONE);

  /**
   * Checks the page.
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
  }

  /** Returns the query for the first page of everything, by artist. */
  public static LibraryQuery all() {
    return ALL;
  }

  /** Returns this query with another text. */
  public LibraryQuery withText(String newText) {
    return new LibraryQuery(newText, sort, page, size, filter);
  }

  /** Returns this query in another order. */
  public LibraryQuery withSort(Sort newSort) {
    return new LibraryQuery(text, newSort, page, size, filter);
  }

  /** Returns this query for another page. */
  public LibraryQuery withPage(int newPage, int newSize) {
    return new LibraryQuery(text, sort, newPage, newSize, filter);
  }

  /** Returns this query with another filter. */
  public LibraryQuery withFilter(SongFilter newFilter) {
    return new LibraryQuery(text, sort, page, size, newFilter);
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
