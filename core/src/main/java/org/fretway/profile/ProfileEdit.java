package org.fretway.profile;

import java.util.Optional;

/** Checked values for a profile, before they are hashed and stored. */
final class ProfileEdit {
  private final Optional<String> name;
  private final Optional<String> pin;
  private final Optional<String> foldedPhrase;
  private final Optional<String> hint;
  private final Optional<Integer> avatarId;
  private final Optional<String> settings;

  private ProfileEdit(ProfileChange change) throws InvalidInputException {
    name = checked(change.name(), ProfileRules::name);
    pin = change.pin();
    if (pin.isPresent()) {
      ProfileRules.checkPin("pin", pin.get());
    }
    foldedPhrase = checked(change.recoveryPhrase(), ProfileRules::phrase);
    hint = checked(change.recoveryPhraseHint(), ProfileRules::hint);
    if (hint.isPresent() && foldedPhrase.isPresent()) {
      ProfileRules.checkHintKeeps(hint.get(), foldedPhrase.get());
    }
    avatarId = change.avatarId();
    if (avatarId.isPresent()) {
      ProfileRules.checkAvatarId(avatarId.get());
    }
    settings =
        checked(
            change.profileSettings(), text -> text.isBlank() ? "" : ProfileSettings.compact(text));
  }

  /** Checks a change. */
  static ProfileEdit of(ProfileChange change) throws InvalidInputException {
    return new ProfileEdit(change);
  }

  /** Checks a profile that is to be made. */
  static ProfileEdit of(NewProfile profile) throws InvalidInputException {
    return new ProfileEdit(
        new ProfileChange(
            Optional.of(profile.name()),
            Optional.of(profile.pin()),
            Optional.of(profile.recoveryPhrase()),
            profile.recoveryPhraseHint(),
            Optional.of(profile.avatarId()),
            Optional.empty()));
  }

  /** A rule that a value has to pass. */
  @FunctionalInterface
  private interface Rule {
    String check(String value) throws InvalidInputException;
  }

  private static Optional<String> checked(Optional<String> value, Rule rule)
      throws InvalidInputException {
    return value.isEmpty() ? value : Optional.of(rule.check(value.get()));
  }

  /** Hashes the secrets, which takes a while and so happens outside of any transaction. */
  Hashed hash(Secrets secrets) {
    return new Hashed(pin.map(secrets::hash), foldedPhrase.map(secrets::hash));
  }

  /** The values as they are stored. */
  final class Hashed {
    private final Optional<String> pinHash;
    private final Optional<String> phraseHash;

    private Hashed(Optional<String> pinHash, Optional<String> phraseHash) {
      this.pinHash = pinHash;
      this.phraseHash = phraseHash;
    }

    void applyTo(ProfileRow row) {
      name.ifPresent(
          newName -> {
            row.name = newName;
            row.nameKey = ProfileRules.nameKey(newName);
          });
      pinHash.ifPresent(hash -> row.pin.hash = hash);
      phraseHash.ifPresent(hash -> row.phrase.hash = hash);
      hint.ifPresent(newHint -> row.recoveryHint = newHint.isEmpty() ? null : newHint);
      avatarId.ifPresent(number -> row.avatarId = number);
      settings.ifPresent(json -> row.settings = json.isEmpty() ? null : json);
    }
  }
}
