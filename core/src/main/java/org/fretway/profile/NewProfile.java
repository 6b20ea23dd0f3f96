package org.fretway.profile;

import java.util.Optional;

/**
 * What a profile is made from.
 *
 * @param name 1 to 40 characters; unique without regard to case and diacritics
 * @param pin 4 to 12 digits
 * @param recoveryPhrase 4 to 200 characters; lets its owner set a new PIN
 * @param recoveryPhraseHint a reminder that everybody can see, of at most 200 characters
 * @param avatarId number of the picture, from 0 to 63
 */
public record NewProfile(
    String name,
    String pin,
    String recoveryPhrase,
    Optional<String> recoveryPhraseHint,
    int avatarId) {

  /** Returns a profile without a hint, with the first picture. */
  public static NewProfile of(String name, String pin, String recoveryPhrase) {
    return new NewProfile(name, pin, recoveryPhrase, Optional.empty(), 0);
  }

  /** Leaves the secrets out, so that they never reach a log. */
  @Override
  public String toString() {
    return "NewProfile[name=" + name + "]";
  }
}
