package org.fretway.desktop.shell;

import java.util.Locale;
import org.fretway.desktop.text.Language;

/**
 * What JavaFX itself says in the window, as in the menu of a text field: in the language of the
 * window too. It follows the default locale of the process; how numbers are written by others and
 * what the language of the system is do not.
 */
final class SystemWords {
  private SystemWords() {}

  static void speak(Language language) {
    Locale formats = Locale.getDefault(Locale.Category.FORMAT);
    Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    Locale.setDefault(language.locale()); // For both categories, too.
    Locale.setDefault(Locale.Category.FORMAT, formats);
    Locale.setDefault(Locale.Category.DISPLAY, display);
  }
}
