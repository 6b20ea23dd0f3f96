package org.fretway.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What names, PINs, recovery phrases and their hints may look like. */
final class ProfileRules {
  private static final int MAX_NAME_LENGTH = 40;
  private static final int MAX_NAME_KEY_LENGTH = 200;
  private static final Pattern PIN = Pattern.compile("[0-9]{4,12}");
  private static final int MIN_PHRASE_LENGTH = 4;
  private static final int MAX_PHRASE_LENGTH = 200;
  private static final int MAX_HINT_LENGTH = 200;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private ProfileRules() {}

  /** Returns the name of a profile or group as it is stored. */
  static String name(String name) throws InvalidInputException {
    String stored = PlainText.name(name, MAX_NAME_LENGTH);
    if (!isNameKey(nameKey(stored))) {
      throw new InvalidInputException("name", "The name must have more than accents.");
    }
    return stored;
  }

  /** Returns what makes two names the same: neither case nor diacritics count. */
  static String nameKey(String name) {
    String decomposed = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Returns whether any name can have this key; the database need not be asked for another. */
  static boolean isNameKey(String nameKey) {
    return !nameKey.isBlank()
        && nameKey.length() <= MAX_NAME_KEY_LENGTH
        && !PlainText.hasControl(nameKey);
  }

  /**
   * Checks a PIN.
   *
   * @param field name of the value, as in the API
   */
  static void checkPin(String field, String pin) throws InvalidInputException {
    if (!PIN.matcher(pin).matches()) {
      throw new InvalidInputException(field, "The PIN must be 4 to 12 digits.");
    }
  }

  /** Returns what is hashed of a recovery phrase: case and spaces around it don't count. */
  static String phrase(String phrase) throws InvalidInputException {
    int length = phrase.strip().length();
    if (length < MIN_PHRASE_LENGTH || length > MAX_PHRASE_LENGTH) {
      throw new InvalidInputException(
          "recoveryPhrase",
          "The recovery phrase must have %d to %d characters."
              .formatted(MIN_PHRASE_LENGTH, MAX_PHRASE_LENGTH));
    }
    return foldedPhrase(phrase);
  }

  /** As {@link #phrase}, for one that is only tried, and may be anything. */
  static String foldedPhrase(String phrase) {
    return PlainText.stored(phrase).toLowerCase(Locale.ROOT);
  }

  /** Returns the hint as it is stored; it may be blank. */
  static String hint(String hint) throws InvalidInputException {
    String stored = PlainText.stored(hint);
    if (stored.length() > MAX_HINT_LENGTH || PlainText.hasControl(stored)) {
      throw new InvalidInputException(
          "recoveryPhraseHint",
          "The hint may have at most %d characters and no control characters."
              .formatted(MAX_HINT_LENGTH));
    }
    return stored;
  }

  /** Checks that a hint, which everybody can see, does not give the phrase away. */
  static void checkHintKeeps(String hint, String foldedPhrase) throws InvalidInputException {
    if (foldedPhrase(hint).contains(foldedPhrase)) {
      throw new InvalidInputException(
          "recoveryPhraseHint",
          "Everybody can see the hint; it must not have the recovery phrase in it.");
    }
  }

  static void checkAvatarId(int avatarId) throws InvalidInputException {
    if (avatarId < 0 || avatarId > Profiles.MAX_AVATAR_ID) {
      throw new InvalidInputException(
          "avatarId",
          "The avatar must be a number from 0 to %d.".formatted(Profiles.MAX_AVATAR_ID));
    }
  }
}
