package org.fretway.desktop.practice;

/** How moments of a song are written. */
public final class SongTimes {
  private static final int SECONDS = 60;
  private static final int HUNDREDTHS = 100;

  private SongTimes() {}

  /** Returns whole seconds as minutes and seconds, such as "3:07", or "−0:02" before the song. */
  public static String whole(long seconds) {
    long size = Math.abs(seconds);
    return "%s%d:%02d".formatted(seconds < 0 ? "−" : "", size / SECONDS, size % SECONDS);
  }

  /** Returns a moment from 0 on to the hundredth of a second, such as "3:07.25". */
  public static String exact(double seconds) {
    long hundredths = Math.round(seconds * HUNDREDTHS);
    return "%s.%02d".formatted(whole(hundredths / HUNDREDTHS), hundredths % HUNDREDTHS);
  }
}
