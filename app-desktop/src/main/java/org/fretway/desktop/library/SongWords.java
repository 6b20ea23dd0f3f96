package org.fretway.desktop.library;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.SongMeta;

/** What is said of a song in a few characters. */
final class SongWords {
  private static final Texts TEXTS = Texts.of(SongWords.class);

  private SongWords() {}

  /** A song that can't be looked into yet has no length. */
  static String length(SongMeta song) {
    return song.duration() > 0 ? Durations.clock(song.duration()) : "";
  }

  /** The day on which a song came in, where the machine is. */
  static String added(SongMeta song) {
    return Figures.day(song.addedAt());
  }

  static String arrangements(List<ArrangementSummary> arrangements) {
    return arrangements.stream()
        .map(ArrangementSummary::name)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  static String score(SongMeta song) {
    return song.bestScore().map(best -> TEXTS.get("song.score", best)).orElse("");
  }

  static String plays(SongMeta song) {
    return song.playCount()
        .filter(plays -> plays > 0)
        .map(plays -> TEXTS.get("song.plays", plays))
        .orElse("");
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
            TEXTS.get("song.by", song.title(), song.artist()),
            song.favorite() ? TEXTS.get("song.favourite") : "",
            length(song),
            arrangements(song.arrangements()),
            song.bestScore().map(best -> TEXTS.get("song.bestScore", best)).orElse(""),
            LackBadge.wordsFor(song))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
