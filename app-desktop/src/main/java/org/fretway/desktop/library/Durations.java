package org.fretway.desktop.library;

/** Lengths of songs as people write them. */
public final class Durations {
  private Durations() {}

  /** Returns {@code 3:07} or {@code 1:02:45}; seconds are rounded. */
  public static String clock(double seconds) {
    long all = Math.round(Math.max(0, seconds));
    long hours = all / 3600;
    long minutes = all / 60 % 60;
    return hours > 0
        ? "%d:%02d:%02d".formatted(hours, minutes, all % 60)
        : "%d:%02d".formatted(minutes, all % 60);
  }
}
