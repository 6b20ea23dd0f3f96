package org.fretway.desktop.text;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Numbers and dates that stand by themselves, in the style of the language that the window speaks.
 * What is drawn many times a second keeps them.
 */
public final class Figures {
  private Figures() {}

  /** Returns a whole number, such as "1,234". */
  public static String number(long number) {
    return NumberFormat.getIntegerInstance(Language.spoken().locale()).format(number);
  }

  /** Returns the day where the machine is, such as "3 May 2026". */
  public static String day(Instant time) {
    return formatted(time.atZone(ZoneId.systemDefault()), Texts.COMMON.get("date.day"));
  }

  /** Returns a day and what the clock said there, such as "3 May 2026 14:05". */
  public static String dayAndTime(ZonedDateTime time) {
    return formatted(time, Texts.COMMON.get("date.dayAndTime"));
  }

  private static String formatted(ZonedDateTime time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Language.spoken().locale()).format(time);
  }
}
