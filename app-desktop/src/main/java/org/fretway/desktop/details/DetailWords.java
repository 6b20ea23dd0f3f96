package org.fretway.desktop.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.desktop.library.Durations;
import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongMeta;
import org.fretway.practice.SongHistory;

/** What is known of a song, in words. */
final class DetailWords {
  private static final Texts TEXTS = Texts.of(DetailWords.class);

  private DetailWords() {}

  /**
   * Something that is known.
   *
   * @param what it is
   * @param value in words
   */
  record Fact(String what, String value) {}

  /** Returns "Album · 1999", or what there is of it. */
  static String albumAndYear(SongMeta song) {
    String year = song.year().map(String::valueOf).orElse("");
    return song.album().isBlank() || year.isEmpty()
        ? song.album() + year
        : song.album() + " · " + year;
  }

  /** Returns what is known besides names, arrangements and stems. */
  static List<Fact> facts(SongDetails details) {
    SongMeta song = details.song();
    List<Fact> facts = new ArrayList<>();
    if (song.duration() > 0) {
      facts.add(new Fact(TEXTS.get("fact.length"), Durations.clock(song.duration())));
    }
    if (!song.tuningName().isBlank()) {
      facts.add(new Fact(TEXTS.get("fact.tuning"), tuning(details)));
    }
    facts.add(
        new Fact(
            TEXTS.get("fact.lyrics"),
            song.hasLyrics() ? TEXTS.get("fact.yes") : TEXTS.get("fact.no")));
    facts.add(
        new Fact(
            TEXTS.get("fact.bestScore"),
            song.bestScore().map(it -> TEXTS.get("fact.ofHundred", it)).orElse("—")));
    details.more().ifPresent(more -> addPractice(facts, song, more));
    facts.add(new Fact(TEXTS.get("fact.format"), format(song)));
    facts.add(new Fact(TEXTS.get("fact.file"), song.filename()));
    details
        .more()
        .ifPresent(
            more ->
                facts.add(new Fact(TEXTS.get("fact.added"), Figures.day(more.track().addedAt()))));
    return facts;
  }

  private static void addPractice(List<Fact> facts, SongMeta song, SongDetails.More more) {
    int scored = song.playCount().orElse(0);
    int listened = more.history().map(SongHistory::plays).orElse(0);
    facts.add(new Fact(TEXTS.get("fact.played"), times(Math.max(scored, listened))));
    more.history()
        .flatMap(SongHistory::lastPlayedAt)
        .ifPresent(at -> facts.add(new Fact(TEXTS.get("fact.lastPlayed"), Figures.day(at))));
    more.history()
        .flatMap(SongHistory::songTime)
        .ifPresent(at -> facts.add(new Fact(TEXTS.get("fact.leftAt"), Durations.clock(at))));
    if (more.loops().orElse(0) > 0) {
      facts.add(new Fact(TEXTS.get("fact.loops"), String.valueOf(more.loops().getAsInt())));
    }
  }

  private static String tuning(SongDetails details) {
    String name = details.song().tuningName();
    Optional<String> strings = details.more().flatMap(SongDetails.More::strings);
    return strings.filter(it -> !it.equals(name)).map(it -> name + "\n" + it).orElse(name);
  }

  private static String format(SongMeta song) {
    return switch (song.format()) {
      case "psarc" -> TEXTS.get("format.archive");
      case "loose" -> TEXTS.get("format.looseFolder");
      default -> "Feedpak";
    };
  }

  private static String times(int count) {
    return switch (count) {
      case 0 -> TEXTS.get("times.never");
      case 1 -> TEXTS.get("times.once");
      case 2 -> TEXTS.get("times.twice");
      default -> TEXTS.get("times.many", count);
    };
  }
}
