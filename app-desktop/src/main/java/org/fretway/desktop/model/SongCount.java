package org.fretway.desktop.model;

/** Numbers of songs in words. */
public final class SongCount {
  private SongCount() {}

  /** Returns "1 song" or "1,234 songs". */
  public static String of(long songs) {
    return songs == 1 ? "1 song" : "%,d songs".formatted(songs);
  }
}
