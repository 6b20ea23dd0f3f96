package org.fretway.chart;

import java.util.Locale;

/** How the name of a part of a song is shown. */
public final class PartName {
  private PartName() {}

  /** Returns the name with a capital and its number from the second on: "Verse", "Verse 2". */
  public static String of(Section section) {
    return of(section.name(), section.number());
  }

  /**
   * As {@link #of(Section)}.
   *
   * @param source name as written in the source
   * @param number which of the parts of that name, from 1
   */
  static String of(String source, int number) {
    String name = source.strip().replace('_', ' ');
    if (name.isEmpty()) {
      return "";
    }
    int first = name.offsetByCodePoints(0, 1);
    String capital = name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    boolean numbered = Character.isDigit(capital.charAt(capital.length() - 1));
    return number > 1 && !numbered ? capital + " " + number : capital;
  }
}
