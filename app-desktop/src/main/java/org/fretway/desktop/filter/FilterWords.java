package org.fretway.desktop.filter;

import org.fretway.format.SongFormat;

/** What the parts of a filter are called. */
final class FilterWords {
  private FilterWords() {}

  static String of(SongFormat format) {
    return switch (format) {
      case PSARC -> "Rocksmith";
      case SLOPPAK -> "feedpak";
      case LOOSE -> "Loose folder";
    };
  }

  /** Returns the name of an arrangement or stem with a capital letter, as the others have it. */
  static String part(String name) {
    return name.isEmpty()
        ? "(no name)"
        : Character.toString(Character.toUpperCase(name.codePointAt(0)))
            + name.substring(name.offsetByCodePoints(0, 1));
  }
}
