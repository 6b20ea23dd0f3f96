package org.fretway.desktop.highway.mark;

import java.util.List;
import java.util.stream.IntStream;

/** Small numbers with their sign and unit, written once. */
final class MarkTexts {
  /** Larger numbers are written as this one. */
  static final int MOST = 400;

  private static final List<String> MILLIS = all("ms");
  private static final List<String> CENTS = all("ct");

  private MarkTexts() {}

  private static List<String> all(String unit) {
    return IntStream.rangeClosed(-MOST, MOST)
        .mapToObj(it -> (it < 0 ? "−" : it > 0 ? "+" : "±") + Math.abs(it) + " " + unit)
        .toList();
  }

  /** Returns a time in seconds as milliseconds. */
  static String millis(double seconds) {
    return MILLIS.get(index(1000 * seconds));
  }

  /** Returns cents. */
  static String cents(double cents) {
    return CENTS.get(index(cents));
  }

  private static int index(double value) {
    return MOST + (int) Math.rint(Math.clamp(value, -MOST, MOST));
  }
}
