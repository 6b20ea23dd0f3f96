package org.fretway.desktop.take;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fretway.desktop.practice.SongTimes;
import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Take;

/** How a take is described. */
final class TakeWords {
  private static final Texts TEXTS = Texts.of(TakeWords.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private TakeWords() {}

  /** Returns which part of the song it goes with, and how fast: "0:45–1:10 · 75 %". */
  static String part(Take take) {
    return TEXTS.get(
        "take.part",
        SongTimes.whole((long) Math.floor(take.startTime())),
        SongTimes.whole((long) Math.ceil(take.endTime())),
        Math.round(100 * take.rate()));
  }

  /** Returns when it was recorded, with the day unless that is today. */
  static String when(Take take, ZonedDateTime now) {
    ZoneId zone = now.getZone();
    ZonedDateTime at = take.createdAt().atZone(zone);
    LocalDate today = now.toLocalDate();
    return at.toLocalDate().equals(today)
        ? TEXTS.get("take.today", TIME.format(at))
        : Figures.dayAndTime(at);
  }
}
