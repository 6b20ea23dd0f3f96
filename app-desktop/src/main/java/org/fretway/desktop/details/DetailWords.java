package org.fretway.desktop.details;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.desktop.library.Durations;
import org.fretway.library.SongMeta;
import org.fretway.practice.SongHistory;

/** What is known of a song, in words. */
final class DetailWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneId.systemDefault());

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
      facts.add(new Fact("Length", Durations.clock(song.duration())));
    }
    if (!song.tuningName().isBlank()) {
      facts.add(new Fact("Tuning", tuning(details)));
    }
    facts.add(new Fact("Lyrics", song.hasLyrics() ? "Yes" : "No"));
    facts.add(new Fact("Best score", song.bestScore().map(it -> it + " of 100").orElse("—")));
    details.more().ifPresent(more -> addPractice(facts, song, more));
    facts.add(new Fact("Format", format(song)));
    facts.add(new Fact("File", song.filename()));
    details.more().ifPresent(more -> facts.add(new Fact("Added", day(more.track().addedAt()))));
    return facts;
  }

  private static void addPractice(List<Fact> facts, SongMeta song, SongDetails.More more) {
    int scored = song.playCount().orElse(0);
    int listened = more.history().map(SongHistory::plays).orElse(0);
    facts.add(new Fact("Played", times(Math.max(scored, listened))));
    more.history()
        .flatMap(SongHistory::lastPlayedAt)
        .ifPresent(at -> facts.add(new Fact("Last played", day(at))));
    more.history()
        .flatMap(SongHistory::songTime)
        .ifPresent(at -> facts.add(new Fact("Left at", Durations.clock(at))));
    if (more.loops().orElse(0) > 0) {
      facts.add(new Fact("Loops", String.valueOf(more.loops().getAsInt())));
    }
  }

  private static String tuning(SongDetails details) {
    String name = details.song().tuningName();
    Optional<String> strings = details.more().flatMap(SongDetails.More::strings);
    return strings.filter(it -> !it.equals(name)).map(it -> name + "\n" + it).orElse(name);
  }

  private static String format(SongMeta song) {
    return switch (song.format()) {
      case "psarc" -> "Rocksmith archive";
      case "loose" -> "Loose folder";
      default -> "Feedpak";
    };
  }

  private static String times(int count) {
    return switch (count) {
      case 0 -> "Never";
      case 1 -> "Once";
      case 2 -> "Twice";
      default -> "%,d times".formatted(count);
    };
  }

  private static String day(Instant time) {
    return DAY.format(time);
  }
}
