package org.fretway.desktop.library;

import java.util.Arrays;
import java.util.Optional;
import org.fretway.desktop.text.Texts;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.SongMeta;

/** What the table can show of songs, in the order in which it does at first. */
enum SongColumn {
  COVER(56, 56, 3, "", ""),
  TITLE(260, 190, 1, "title", "title-desc"),
  ARTIST(190, 120, 2, "artist", "artist-desc"),
  ALBUM(180, 110, 9, "", ""),
  YEAR(70, 64, 8, "year", "year-desc"),
  TUNING(120, 100, 5, "tuning", ""),
  ARRANGEMENTS(150, 130, 6, "", ""),
  DURATION(76, 72, 7, "", ""),
  FAVORITE(56, 56, 4, "", ""),
  SCORE(74, 66, 10, "", ""),
  PLAYS(70, 66, 11, "", ""),
  ADDED(116, 108, 12, "", "recent");

  private static final Texts TEXTS = Texts.of(SongColumn.class);

  /** More than any screen has; with the largest number, tables can't share out what is left. */
  private static final double WIDEST_PX = 5000;

  private final double width;
  private final double leastWidth;
  private final int rank;
  private final Optional<Sort> ascending;
  private final Optional<Sort> descending;

  SongColumn(double width, double leastWidth, int rank, String ascending, String descending) {
    this.width = width;
    this.leastWidth = leastWidth;
    this.rank = rank;
    this.ascending = Sort.byApiName(ascending);
    this.descending = Sort.byApiName(descending);
  }

  String label() {
    return TEXTS.choice("column", this);
  }

  double width() {
    return width;
  }

  /** Returns the width, in pixels, below which too little of it can be read. */
  double leastWidth() {
    return leastWidth;
  }

  /** Returns the width, in pixels, above which more of it would be of no use. */
  double mostWidth() {
    return switch (this) {
      case TITLE, ARTIST, ALBUM -> WIDEST_PX;
      case COVER, FAVORITE -> width;
      case TUNING, ARRANGEMENTS -> 1.7 * width;
      case YEAR, DURATION, SCORE, PLAYS, ADDED -> 1.3 * width;
    };
  }

  /** Returns how important it is: 1 for what is left out last where there is no room for all. */
  int rank() {
    return rank;
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
      case ADDED -> SongWords.added(song);
    };
  }

  boolean isFixed() {
    return this == COVER || this == FAVORITE;
  }

  boolean isNumber() {
    return this == YEAR || this == DURATION || this == SCORE || this == PLAYS || this == ADDED;
  }

  /** Returns the order by this column; empty if the library has none. */
  Optional<Sort> sort(boolean up) {
    return up ? ascending : descending;
  }

  boolean isSortable() {
    return sort(true).or(() -> sort(false)).isPresent();
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
