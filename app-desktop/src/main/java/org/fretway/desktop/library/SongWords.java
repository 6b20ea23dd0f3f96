package org.fretway.desktop.library;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.SongMeta;

/** What is said of a song in a few characters. */
final class SongWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private SongWords() {}

  /** A song that can't be looked into yet has no length. */
  static String length(SongMeta song) {
    return song.duration() > 0 ? Durations.clock(song.duration()) : "";
  }

  /** The day on which a song came in, where the machine is. */
  static String added(SongMeta song) {
    return DAY.format(song.addedAt());
  }

  static String arrangements(List<ArrangementSummary> arrangements) {
    return arrangements.stream()
        .map(ArrangementSummary::name)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  static String score(SongMeta song) {
    return song.bestScore().map(best -> best + " %").orElse("");
  }

  static String plays(SongMeta song) {
    return song.playCount().filter(plays -> plays > 0).map(plays -> plays + "×").orElse("");
  }

  /** Best score and plays in one. */
  static String practice(SongMeta song) {
    return Stream.of(score(song), plays(song))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** What is read out. */
  static String spoken(SongMeta song) {
    return Stream.of(
            song.title() + " by " + song.artist(),
            song.favorite() ? "favourite" : "",
            length(song),
            arrangements(song.arrangements()),
            song.bestScore().map(best -> "best score " + best + " percent").orElse(""),
            LackBadge.wordsFor(song))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
