package org.fretway.desktop.highway;

import java.util.Locale;
import org.fretway.chart.Section;

/** How the name of a section is shown. */
public final class SectionNames {
  private SectionNames() {}

  /** Returns the name with a capital and its number from the second on: "Verse", "Verse 2". */
  public static String shown(Section section) {
    String name = section.name().strip().replace('_', ' ');
    if (name.isEmpty()) {
      return "";
    }
    int first = name.offsetByCodePoints(0, 1);
    String capital = name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    boolean numbered = Character.isDigit(capital.charAt(capital.length() - 1));
    return section.number() > 1 && !numbered ? capital + " " + section.number() : capital;
  }
}
