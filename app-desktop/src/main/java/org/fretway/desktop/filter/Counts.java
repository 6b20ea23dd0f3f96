package org.fretway.desktop.filter;

/** Numbers of songs in words. */
public final class Counts {
  private Counts() {}

  /** Returns a number with its thousands apart. */
  public static String text(long number) {
    return "%,d".formatted(number);
  }

  /** Returns how many songs there are. */
  public static String songs(long songs) {
    return songs == 1 ? "1 song" : text(songs) + " songs";
  }
}
