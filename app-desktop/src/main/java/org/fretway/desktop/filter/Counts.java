package org.fretway.desktop.filter;

import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;

/** Numbers of songs in words. */
public final class Counts {
  private Counts() {}

  /** Returns a number with its thousands apart. */
  public static String text(long number) {
    return Figures.number(number);
  }

  /** Returns how many songs there are. */
  public static String songs(long songs) {
    return Texts.COMMON.count("songs", songs);
  }
}
