package org.fretway.profile;

import java.time.InstantSource;
import java.util.Optional;
import org.fretway.storage.Database;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * What people may change of their own profile without being an administrator. Nobody gets at more
 * than the own one, and the secrets need the PIN that holds. Safe for several threads.
 */
public final class OwnProfile {
  private final Database database;
  private final InstantSource clock;
  private final Profiles profiles;
  private final Secrets secrets;
  private final Credentials credentials;
  private final ChangeListeners listeners;

  OwnProfile(
      Database database,
      InstantSource clock,
      Profiles profiles,
      Secrets secrets,
      Credentials credentials,
      ChangeListeners listeners) {
    this.database = database;
    this.clock = clock;
    this.profiles = profiles;
    this.secrets = secrets;
    this.credentials = credentials;
    this.listeners = listeners;
  }

  /**
   * Changes name, picture, hint or settings of the actor's own profile.
   *
   * @return the profile as it is now
   * @throws ForbiddenException if the actor is no profile, or a secret is to be changed
   * @throws InvalidInputException if a value can't be taken; nothing has changed then
   * @throws ConflictException if the name is taken
   */
  public Profile change(Actor actor, ProfileChange change) throws InvalidInputException {
    long id = own(actor);
    if (change.pin().isPresent() || change.recoveryPhrase().isPresent()) {
      throw new ForbiddenException("A new PIN or recovery phrase needs the PIN that holds.");
    }
    return profiles.change(id, change);
  }

  /**
   * Changes the actor's own profile, secrets included. A new PIN ends its sessions on the network;
   * at the window it stays signed in.
   *
   * @param pin the one that holds; wrong ones count as they do for {@link WindowUser#signIn}
   * @return the profile as it is now
   * @throws ForbiddenException if the actor is no profile
   * @throws InvalidInputException if a value can't be taken; the PIN was not tried then
   * @throws BadCredentialsException if the PIN is wrong
   * @throws LockedException if the profile is locked, whatever the PIN
   * @throws ConflictException if another name is asked for; that takes {@link #change}
   */
  public Profile changeSecrets(Actor actor, String pin, ProfileChange change)
      throws InvalidInputException, BadCredentialsException, LockedException {
    Profile own = profiles.profile(own(actor)).orElseThrow(OwnProfile::notSignedIn);
    if (change.name().isPresent()) {
      throw new ConflictException("name_apart", "Change the name apart from PIN and phrase.");
    }
    ProfileEdit.Hashed hashed = ProfileEdit.of(change).hash(secrets);
    Profile changed =
        credentials.check(
            Credentials.Kind.PIN,
            own.name(),
            pin,
            (session, row) -> {
              hashed.applyTo(row);
              if (change.pin().isPresent()) {
                SignIns.endSessions(session, row.storedId());
              }
              return row.toProfile(clock.instant());
            });
    listeners.changed();
    return changed;
  }

  /** Returns one of the texts that clients keep for the actor's own profile, if it is there. */
  public Optional<String> setting(Actor actor, String name) {
    return actor
        .profileId()
        .flatMap(profiles::profile)
        .flatMap(Profile::profileSettings)
        .flatMap(settings -> ProfileSettings.text(settings, name));
  }

  /**
   * Keeps one text among the settings of the actor's own profile; the others stay as they are.
   *
   * @param value empty to remove it
   * @throws ForbiddenException if the actor is no profile
   * @throws InvalidInputException if the settings would become larger than they may be
   */
  public void putSetting(Actor actor, String name, Optional<String> value)
      throws InvalidInputException {
    long id = own(actor);
    Optional<InvalidInputException> refusal =
        database.write(
            session -> {
              @Nullable ProfileRow row =
                  session.find(ProfileRow.class, id, LockMode.PESSIMISTIC_WRITE);
              if (row == null) {
                throw notSignedIn();
              }
              try {
                row.settings = ProfileSettings.with(row.settings, name, value);
                return Optional.empty();
              } catch (InvalidInputException e) {
                return Optional.of(e);
              }
            });
    database.flush();
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    listeners.changed();
  }

  private static long own(Actor actor) {
    return actor.profileId().orElseThrow(OwnProfile::notSignedIn);
  }

  private static ForbiddenException notSignedIn() {
    return new ForbiddenException("Sign in first.");
  }
}
