package org.fretway.library;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.fretway.profile.InvalidInputException;

/** What a track may be made to say of itself. */
final class EditRules {
  static final int MAX_TEXT = 500;

  /** Also what turns the direction of all text after it, and halves of characters. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]");

  private EditRules() {}

  /** Returns a text as it is stored. */
  static String text(String field, String text, int minLength) throws InvalidInputException {
    // Before anything that takes long for a long text.
    if (text.length() > 2 * MAX_TEXT) {
      throw wrongLength(field, minLength);
    }
    String stripped = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (stripped.length() < minLength || stripped.length() > MAX_TEXT) {
      throw wrongLength(field, minLength);
    }
    if (CONTROL.matcher(stripped).find()) {
      throw new InvalidInputException(
          field, "The %s must not have control characters.".formatted(field));
    }
    return stripped;
  }

  private static InvalidInputException wrongLength(String field, int minLength) {
    return new InvalidInputException(
        field, "The %s must have %d to %d characters.".formatted(field, minLength, MAX_TEXT));
  }

  static void checkYear(int year) throws InvalidInputException {
    if (year < TrackEdit.MIN_YEAR || year > TrackEdit.MAX_YEAR) {
      throw new InvalidInputException(
          "year",
          "The year must be from %d to %d.".formatted(TrackEdit.MIN_YEAR, TrackEdit.MAX_YEAR));
    }
  }
}
