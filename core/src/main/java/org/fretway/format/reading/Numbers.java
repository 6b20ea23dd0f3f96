package org.fretway.format.reading;

import java.util.Optional;

/** Numbers as people write them into a song. */
public final class Numbers {
  private static final int MAX_DIGITS = 40;

  private Numbers() {}

  /** Returns the finite number that a text stands for; empty if it stands for none. */
  public static Optional<Double> decimal(String text) {
    if (text.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the whole number that a text stands for; empty if it stands for none. */
  public static Optional<Integer> integer(String text) {
    return decimal(text)
        .filter(number -> number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE)
        .map(Double::intValue);
  }
}
