package org.fretway.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.fretway.storage.Database;

/** Signing in and out over the network, and who is behind a token. Safe for several threads. */
public final class Sessions {
  /** How long a session lasts. */
  public static final Duration SESSION_LENGTH = Duration.ofHours(24);

  private final Database database;
  private final InstantSource clock;
  private final Secrets secrets;
  private final Credentials credentials;

  Sessions(Database database, InstantSource clock, Secrets secrets, Credentials credentials) {
    this.database = database;
    this.clock = clock;
    this.secrets = secrets;
    this.credentials = credentials;
  }

  /**
   * Signs in. The fifth wrong PIN in a row locks the profile for 30 minutes, across restarts.
   *
   * @throws BadCredentialsException if no profile has this name and PIN
   * @throws LockedException if the profile is locked, whatever the PIN
   * @throws BusyException if too many others sign in at once
   */
  public Login login(String name, String pin) throws BadCredentialsException, LockedException {
    String token = secrets.newToken();
    return credentials.check(
        Credentials.Kind.PIN,
        name,
        pin,
        (session, profile) -> {
          Instant now = clock.instant();
          SessionRow row = new SessionRow();
          row.tokenHash = Secrets.hashToken(token);
          row.profile = profile;
          row.expiresAt = now.plus(SESSION_LENGTH);
          session.persist(row);
          deleteExpired(session, now);
          return toLogin(token, row, now);
        });
  }

  private static void deleteExpired(org.hibernate.Session session, Instant now) {
    session
        .createMutationQuery("delete from SessionRow where expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Ends a session; nothing happens if there is none with that token. */
  public void logout(String token) {
    database.write(
        session ->
            session
                .createMutationQuery("delete from SessionRow where tokenHash = :hash")
                .setParameter("hash", Secrets.hashToken(token))
                .executeUpdate());
    database.flush();
  }

  /** Returns the session of a token and whose it is, if it has not expired. */
  public Optional<Login> session(String token) {
    Instant now = clock.instant();
    return database.read(session -> find(session, token, now).map(row -> toLogin(token, row, now)));
  }

  /** Returns who is behind a token and what it may do, if its session has not expired. */
  public Optional<Actor> actor(String token) {
    Instant now = clock.instant();
    return database.read(
        session ->
            find(session, token, now).map(row -> Grants.actor(session, row.profile.storedId())));
  }

  private static Optional<SessionRow> find(
      org.hibernate.Session session, String token, Instant now) {
    return Optional.ofNullable(session.find(SessionRow.class, Secrets.hashToken(token)))
        .filter(row -> now.isBefore(row.expiresAt));
  }

  private static Login toLogin(String token, SessionRow row, Instant now) {
    Profile profile = row.profile.toProfile(now);
    return new Login(new Session(token, profile.id(), row.expiresAt), profile);
  }
}
