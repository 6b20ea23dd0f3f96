package org.fretway.desktop.filter;

import org.fretway.desktop.text.Texts;
import org.fretway.format.SongFormat;

/** What the parts of a filter are called. */
final class FilterWords {
  private static final Texts TEXTS = Texts.of(FilterWords.class);

  private FilterWords() {}

  static String of(SongFormat format) {
    return switch (format) {
      case PSARC -> "Rocksmith";
      case SLOPPAK -> "feedpak";
      case LOOSE -> TEXTS.get("format.looseFolder");
    };
  }

  /** Returns the name of an arrangement or stem with a capital letter, as the others have it. */
  static String part(String name) {
    return name.isEmpty()
        ? TEXTS.get("noName")
        : Character.toString(Character.toUpperCase(name.codePointAt(0)))
            + name.substring(name.offsetByCodePoints(0, 1));
  }
}
