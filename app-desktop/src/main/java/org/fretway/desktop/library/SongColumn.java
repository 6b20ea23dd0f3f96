package org.fretway.desktop.library;

import java.util.Arrays;
import java.util.Optional;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.SongMeta;

/** What the table can show of songs, in the order in which it does at first. */
enum SongColumn {
  COVER("Cover", 56, "", ""),
  TITLE("Title", 260, "title", "title-desc"),
  ARTIST("Artist", 190, "artist", "artist-desc"),
  ALBUM("Album", 180, "", ""),
  YEAR("Year", 70, "year", "year-desc"),
  TUNING("Tuning", 120, "tuning", ""),
  ARRANGEMENTS("Arrangements", 150, "", ""),
  DURATION("Length", 76, "", ""),
  FAVORITE("Favourite", 56, "", ""),
  SCORE("Best", 74, "", ""),
  PLAYS("Plays", 70, "", "");

  private final String label;
  private final double width;
  private final Optional<Sort> ascending;
  private final Optional<Sort> descending;

  SongColumn(String label, double width, String ascending, String descending) {
    this.label = label;
    this.width = width;
    this.ascending = Sort.byApiName(ascending);
    this.descending = Sort.byApiName(descending);
  }

  String label() {
    return label;
  }

  double width() {
    return width;
  }

  /** Returns what is written in the column; empty for one that draws. */
  String textOf(SongMeta song) {
    return switch (this) {
      case COVER, ARRANGEMENTS, FAVORITE -> "";
      case TITLE -> song.title();
      case ARTIST -> song.artist();
      case ALBUM -> song.album();
      case YEAR -> song.year().map(String::valueOf).orElse("");
      case TUNING -> song.tuningName();
      case DURATION -> SongWords.length(song);
      case SCORE -> SongWords.score(song);
      case PLAYS -> SongWords.plays(song);
    };
  }

  boolean isFixed() {
    return this == COVER || this == FAVORITE;
  }

  boolean isNumber() {
    return this == YEAR || this == DURATION || this == SCORE || this == PLAYS;
  }

  /** Returns the order by this column; empty if the library has none. */
  Optional<Sort> sort(boolean up) {
    return up ? ascending : descending;
  }

  /** Returns the column with a name, whatever its case. */
  static Optional<SongColumn> byName(String name) {
    return Arrays.stream(values()).filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Returns the column that an order is by; empty for one that no column shows. */
  static Optional<SongColumn> of(Sort sort) {
    return Arrays.stream(values())
        .filter(it -> it.isSortedBy(sort, true) || it.isSortedBy(sort, false))
        .findFirst();
  }

  boolean isSortedBy(Sort sort, boolean up) {
    return sort(up).filter(sort::equals).isPresent();
  }
}
