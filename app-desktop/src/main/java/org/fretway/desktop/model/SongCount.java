package org.fretway.desktop.model;

import org.fretway.desktop.text.Texts;

/** Numbers of songs in words. */
public final class SongCount {
  private SongCount() {}

  /** Returns "1 song" or "1,234 songs". */
  public static String of(long songs) {
    return Texts.COMMON.count("songs", songs);
  }
}
