package org.fretway.profile;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Rules for short texts of one line that people enter, such as names. */
public final class PlainText {
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private PlainText() {}

  /**
   * Returns whether a text has characters that can't be seen or that break the line; emoji that are
   * made with joiners have them too.
   */
  public static boolean hasControl(String text) {
    return CONTROL.matcher(text).find();
  }

  /** Returns a text as it is stored: without blanks around it, and composed (Unicode's NFC). */
  public static String stored(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /**
   * Returns a name as it is stored.
   *
   * @param maxLength in characters of Java
   * @throws InvalidInputException if it is blank, too long or has control characters; its field is
   *     "name"
   */
  public static String name(String name, int maxLength) throws InvalidInputException {
    String stored = stored(name);
    if (stored.isEmpty() || stored.length() > maxLength) {
      throw new InvalidInputException(
          "name", "The name must have 1 to " + maxLength + " characters.");
    }
    if (hasControl(stored)) {
      throw new InvalidInputException("name", "The name must not have control characters.");
    }
    return stored;
  }
}
