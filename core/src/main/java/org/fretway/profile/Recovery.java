package org.fretway.profile;

import java.time.InstantSource;

/** The way back in for who has forgotten the PIN. Safe for several threads. */
public final class Recovery {
  private final InstantSource clock;
  private final Secrets secrets;
  private final Credentials credentials;
  private final ChangeListeners listeners;

  Recovery(
      InstantSource clock, Secrets secrets, Credentials credentials, ChangeListeners listeners) {
    this.clock = clock;
    this.secrets = secrets;
    this.credentials = credentials;
    this.listeners = listeners;
  }

  /**
   * Sets a new PIN for who knows the recovery phrase: the profile is no longer locked, and signed
   * out everywhere. The fifth wrong phrase in a row locks recovering for 30 minutes, across
   * restarts; signing in stays possible.
   *
   * @param newPin 4 to 12 digits
   * @return the profile as it is now
   * @throws InvalidInputException if the new PIN can't be taken; the phrase was not tried
   * @throws BadCredentialsException if no profile has this name and phrase
   * @throws LockedException if recovering is locked, whatever the phrase
   * @throws BusyException if too many others recover or sign in at once
   */
  public Profile recover(String name, String phrase, String newPin)
      throws InvalidInputException, BadCredentialsException, LockedException {
    ProfileRules.checkPin("newPin", newPin);
    // Before the phrase is tried: the time that this takes must not tell that the phrase is right.
    String pinHash = secrets.hash(newPin);
    Profile recovered =
        credentials.check(
            Credentials.Kind.PHRASE,
            name,
            ProfileRules.foldedPhrase(phrase),
            (session, profile) -> {
              profile.pin.hash = pinHash;
              profile.pin.forgive();
              SignIns.endAll(session, profile.storedId());
              return profile.toProfile(clock.instant());
            });
    listeners.changed();
    return recovered;
  }
}
