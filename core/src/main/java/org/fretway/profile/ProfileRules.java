package org.fretway.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What names, PINs and recovery phrases may look like. */
final class ProfileRules {
  private static final int MAX_NAME_LENGTH = 40;
  private static final Pattern PIN = Pattern.compile("[0-9]{4,12}");
  private static final int MIN_PHRASE_LENGTH = 4;
  private static final int MAX_PHRASE_LENGTH = 200;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private ProfileRules() {}

  /** Returns the name as it is stored. */
  static String name(String name) throws InvalidInputException {
    String stripped = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    if (stripped.isEmpty() || stripped.length() > MAX_NAME_LENGTH) {
      throw new InvalidInputException(
          "name", "The name must have 1 to " + MAX_NAME_LENGTH + " characters.");
    }
    if (CONTROL.matcher(stripped).find()) {
      throw new InvalidInputException("name", "The name must not have control characters.");
    }
    return stripped;
  }

  /** Returns what makes two names the same: neither case nor diacritics count. */
  static String nameKey(String name) {
    String decomposed = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  static void checkPin(String pin) throws InvalidInputException {
    if (!PIN.matcher(pin).matches()) {
      throw new InvalidInputException("pin", "The PIN must be 4 to 12 digits.");
    }
  }

  /** Returns what is hashed of a recovery phrase: case and spaces around it don't count. */
  static String phrase(String phrase) throws InvalidInputException {
    String stripped = phrase.strip();
    if (stripped.length() < MIN_PHRASE_LENGTH || stripped.length() > MAX_PHRASE_LENGTH) {
      throw new InvalidInputException(
          "recoveryPhrase",
          "The recovery phrase must have %d to %d characters."
              .formatted(MIN_PHRASE_LENGTH, MAX_PHRASE_LENGTH));
    }
    return Normalizer.normalize(stripped, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
