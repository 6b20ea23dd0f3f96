package org.fretway.profile;

import java.util.Optional;

/**
 * What is to be different about a profile; what is empty stays as it is. The ranges are those of
 * {@link NewProfile}.
 *
 * @param name the new name
 * @param pin the new PIN; it signs the profile out everywhere
 * @param recoveryPhrase the new recovery phrase
 * @param recoveryPhraseHint the new reminder; a blank one removes it
 * @param avatarId number of the new picture
 * @param profileSettings the text of a JSON object of at most 16 KiB, nested at most 8 deep; a
 *     blank one removes it
 */
public record ProfileChange(
    Optional<String> name,
    Optional<String> pin,
    Optional<String> recoveryPhrase,
    Optional<String> recoveryPhraseHint,
    Optional<Integer> avatarId,
    Optional<String> profileSettings) {
  /** Changes nothing. */
  public static final ProfileChange NONE =
      new ProfileChange(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Returns this change with a new name. */
  public ProfileChange withName(String newName) {
    return new ProfileChange(
        Optional.of(newName), pin, recoveryPhrase, recoveryPhraseHint, avatarId, profileSettings);
  }

  /** Returns this change with a new PIN. */
  public ProfileChange withPin(String newPin) {
    return new ProfileChange(
        name, Optional.of(newPin), recoveryPhrase, recoveryPhraseHint, avatarId, profileSettings);
  }

  /** Returns this change with a new recovery phrase. */
  public ProfileChange withRecoveryPhrase(String newPhrase) {
    return new ProfileChange(
        name, pin, Optional.of(newPhrase), recoveryPhraseHint, avatarId, profileSettings);
  }

  /** Returns this change with a new reminder; a blank one removes it. */
  public ProfileChange withRecoveryPhraseHint(String newHint) {
    return new ProfileChange(
        name, pin, recoveryPhrase, Optional.of(newHint), avatarId, profileSettings);
  }

  /** Returns this change with another picture. */
  public ProfileChange withAvatarId(int newAvatarId) {
    return new ProfileChange(
        name, pin, recoveryPhrase, recoveryPhraseHint, Optional.of(newAvatarId), profileSettings);
  }

  /** Returns this change with other settings; a blank text removes them. */
  public ProfileChange withProfileSettings(String newSettings) {
    return new ProfileChange(
        name, pin, recoveryPhrase, recoveryPhraseHint, avatarId, Optional.of(newSettings));
  }

  /** Leaves the secrets out, so that they never reach a log. */
  @Override
  public String toString() {
    return "ProfileChange[name=" + name + ", avatarId=" + avatarId + "]";
  }
}
