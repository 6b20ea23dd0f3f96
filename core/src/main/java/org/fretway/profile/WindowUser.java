package org.fretway.profile;

import java.time.InstantSource;
import java.util.Optional;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the window of the desktop program, which has no token: remembered until it signs out,
 * over restarts too. A profile that is deleted or gets a new PIN is signed out. Safe for several
 * threads.
 */
public final class WindowUser {
  private final Database database;
  private final InstantSource clock;
  private final Profiles profiles;
  private final Credentials credentials;
  private final ChangeListeners listeners;

  WindowUser(
      Database database,
      InstantSource clock,
      Profiles profiles,
      Credentials credentials,
      ChangeListeners listeners) {
    this.database = database;
    this.clock = clock;
    this.profiles = profiles;
    this.credentials = credentials;
    this.listeners = listeners;
  }

  /**
   * Returns who is asking when the window asks: the local owner while there is no profile, then the
   * profile that is signed in there with what it may do now, or nobody in particular.
   */
  public Actor actor() {
    return database.read(
        session -> {
          @Nullable Long signedIn = profileId(session);
          if (signedIn != null) {
            return Grants.actor(session, signedIn);
          }
          return Profiles.count(session) == 0 ? Actor.LOCAL_OWNER : Actor.ANONYMOUS;
        });
  }

  /** Returns the profile that is signed in at the window. */
  public Optional<Profile> profile() {
    return database.read(
        session ->
            Optional.ofNullable(profileId(session))
                .map(id -> session.find(ProfileRow.class, id))
                .map(row -> row.toProfile(clock.instant())));
  }

  private static @Nullable Long profileId(Session session) {
    return session.find(WindowUserRow.class, WindowUserRow.ID).profileId;
  }

  /**
   * Makes the first profile, as {@link Profiles#init} does, and signs it in at the window.
   *
   * @throws AlreadyConfiguredException if there is a profile already
   * @throws InvalidInputException if a value can't be taken
   */
  public Profile init(String name, String pin, String recoveryPhrase)
      throws AlreadyConfiguredException, InvalidInputException {
    return init(NewProfile.of(name, pin, recoveryPhrase));
  }

  /** As {@link #init(String, String, String)}, with a hint and a picture. */
  public Profile init(NewProfile first) throws AlreadyConfiguredException, InvalidInputException {
    return profiles.init(
        first, (session, profile) -> SignIns.atWindow(session, profile.storedId()));
  }

  /**
   * Signs a profile in at the window, in place of the one before. Wrong PINs count as they do for
   * {@link Sessions#login}.
   *
   * @throws BadCredentialsException if no profile has this name and PIN
   * @throws LockedException if the profile is locked, whatever the PIN
   * @throws BusyException if too many others sign in at once
   */
  public Profile signIn(String name, String pin) throws BadCredentialsException, LockedException {
    Profile signedIn =
        credentials.check(
            Credentials.Kind.PIN,
            name,
            pin,
            (session, profile) -> {
              SignIns.atWindow(session, profile.storedId());
              return profile.toProfile(clock.instant());
            });
    listeners.changed();
    return signedIn;
  }

  /** Signs out at the window; nothing happens if nobody is signed in there. */
  public void signOut() {
    database.write(
        session -> {
          SignIns.atWindow(session, null);
          return true;
        });
    database.flush();
    listeners.changed();
  }

  /**
   * Runs a listener after {@link #actor} or {@link #profile} may have changed, on the thread that
   * made the change.
   *
   * @return closing it ends that
   */
  public AutoCloseable onChange(Runnable listener) {
    return listeners.add(listener);
  }
}
