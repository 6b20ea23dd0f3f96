package org.fretway.desktop.take;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fretway.desktop.practice.SongTimes;
import org.fretway.practice.Take;

/** How a take is described. */
final class TakeWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  private TakeWords() {}

  /** Returns which part of the song it goes with, and how fast: "0:45–1:10 · 75 %". */
  static String part(Take take) {
    return "%s–%s · %d %%"
        .formatted(
            SongTimes.whole((long) Math.floor(take.startTime())),
            SongTimes.whole((long) Math.ceil(take.endTime())),
            Math.round(100 * take.rate()));
  }

  /** Returns when it was recorded, with the day unless that is today. */
  static String when(Take take, ZonedDateTime now) {
    ZoneId zone = now.getZone();
    ZonedDateTime at = take.createdAt().atZone(zone);
    LocalDate today = now.toLocalDate();
    return at.toLocalDate().equals(today) ? "Today " + TIME.format(at) : DAY.format(at);
  }
}
