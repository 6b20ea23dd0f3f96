package org.fretway.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fretway.storage.Database;
import org.hibernate.LockMode;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Who uses the library: the first profile, signing in and out. Safe for several threads. */
public final class Profiles {
  /** How long a session lasts. */
  public static final Duration SESSION_LENGTH = Duration.ofHours(24);

  /** How many wrong PINs in a row lock a profile. */
  public static final int MAX_WRONG_PINS = 5;

  /** How long it stays locked. */
  public static final Duration LOCK_LENGTH = Duration.ofMinutes(30);

  private static final String ADMIN_GROUP = "Administrators";

  private final Database database;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();

  /**
   * Creates the profiles of a database.
   *
   * @param clock tells when sessions and locks end
   */
  public Profiles(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the classes that this package maps to tables. */
  public static List<Class<?>> entities() {
    return List.of(ProfileRow.class, SessionRow.class, PermissionGroupRow.class);
  }

  /** Returns whether the first profile has been made. */
  public SetupStatus setupStatus() {
    long profiles =
        database.read(
            session ->
                session
                    .createSelectionQuery("select count(*) from ProfileRow", Long.class)
                    .getSingleResult());
    return new SetupStatus(profiles > 0, Math.toIntExact(profiles));
  }

  /**
   * Makes the first profile, with all permissions. Of several calls at once, one succeeds.
   *
   * @param pin 4 to 12 digits
   * @param recoveryPhrase what lets its owner set a new PIN
   * @throws AlreadyConfiguredException if there is a profile already
   * @throws InvalidInputException if a value can't be taken
   */
  public Profile init(String name, String pin, String recoveryPhrase)
      throws AlreadyConfiguredException, InvalidInputException {
    ProfileRow row = new ProfileRow();
    row.name = ProfileRules.name(name);
    row.nameKey = ProfileRules.nameKey(row.name);
    ProfileRules.checkPin(pin);
    String phrase = ProfileRules.phrase(recoveryPhrase);
    if (setupStatus().configured()) {
      throw new AlreadyConfiguredException();
    }
    row.pinHash = Secrets.hash(pin);
    row.recoveryHash = Secrets.hash(phrase);
    row.createdAt = now();
    try {
      database.write(
          session -> {
            session.persist(row);
            PermissionGroupRow admins = new PermissionGroupRow();
            // The name is unique: of two first profiles at once, the second fails here.
            admins.name = ADMIN_GROUP;
            admins.permissions.add(Permission.ADMIN.name());
            admins.members.add(row.storedId());
            session.persist(admins);
            return row;
          });
    } catch (ConstraintViolationException e) {
      AlreadyConfiguredException configured = new AlreadyConfiguredException();
      configured.initCause(e);
      throw configured;
    }
    database.flush();
    return row.toProfile(now());
  }

  /**
   * Signs in. The fifth wrong PIN in a row locks the profile for 30 minutes, across restarts.
   *
   * @throws BadCredentialsException if no profile has this name and PIN
   * @throws LockedException if the profile is locked, whatever the PIN
   */
  public Login login(String name, String pin) throws BadCredentialsException, LockedException {
    String nameKey = ProfileRules.nameKey(name);
    @Nullable ProfileRow known = byName(nameKey);
    boolean right =
        known == null ? secrets.matchesNobody(pin) : Secrets.matches(pin, known.pinHash);
    if (known == null) {
      throw new BadCredentialsException();
    }
    Instant now = now();
    String token = secrets.newToken();
    SignIn signIn =
        database.write(
            session -> {
              // Locked, so that PINs tried at the same time are all counted.
              ProfileRow profile =
                  session.find(ProfileRow.class, known.storedId(), LockMode.PESSIMISTIC_WRITE);
              if (profile == null) {
                return new SignIn(null, null);
              }
              if (profile.lockedAt(now)) {
                return new SignIn(null, profile.lockedUntil);
              }
              if (!right || !profile.pinHash.equals(known.pinHash)) {
                countWrongPin(profile, now);
                return new SignIn(null, null);
              }
              profile.wrongPins = 0;
              profile.lockedUntil = null;
              SessionRow row = new SessionRow();
              row.tokenHash = Secrets.hashToken(token);
              row.profile = profile;
              row.expiresAt = now.plus(SESSION_LENGTH);
              session.persist(row);
              deleteExpired(session, now);
              return new SignIn(row, null);
            });
    // A wrong PIN must stay counted, even if the process is killed at once.
    database.flush();
    if (signIn.lockedUntil != null) {
      throw new LockedException(signIn.lockedUntil);
    }
    if (signIn.session == null) {
      throw new BadCredentialsException();
    }
    return toLogin(token, signIn.session, now);
  }

  private record SignIn(@Nullable SessionRow session, @Nullable Instant lockedUntil) {}

  private static void countWrongPin(ProfileRow profile, Instant now) {
    profile.wrongPins++;
    if (profile.wrongPins >= MAX_WRONG_PINS) {
      profile.wrongPins = 0;
      profile.lockedUntil = now.plus(LOCK_LENGTH);
    }
  }

  private static void deleteExpired(org.hibernate.Session session, Instant now) {
    session
        .createMutationQuery("delete from SessionRow where expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  private @Nullable ProfileRow byName(String nameKey) {
    return database.read(
        session ->
            session
                .createSelectionQuery("from ProfileRow where nameKey = :key", ProfileRow.class)
                .setParameter("key", nameKey)
                .getSingleResultOrNull());
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
    Instant now = now();
    return database.read(session -> find(session, token, now).map(row -> toLogin(token, row, now)));
  }

  /** Returns who is behind a token and what it may do, if its session has not expired. */
  public Optional<Actor> actor(String token) {
    Instant now = now();
    return database.read(
        session ->
            find(session, token, now)
                .map(row -> row.profile.storedId())
                .map(id -> new Actor(Optional.of(id), permissions(session, id))));
  }

  private static Optional<SessionRow> find(
      org.hibernate.Session session, String token, Instant now) {
    return Optional.ofNullable(session.find(SessionRow.class, Secrets.hashToken(token)))
        .filter(row -> now.isBefore(row.expiresAt));
  }

  private static Set<Permission> permissions(org.hibernate.Session session, long profileId) {
    List<String> names =
        session
            .createSelectionQuery(
                "select p from PermissionGroupRow g join g.permissions p"
                    + " where :id member of g.members",
                String.class)
            .setParameter("id", profileId)
            .getResultList();
    return Stream.of(Permission.values())
        .filter(permission -> names.contains(permission.name()))
        .collect(Collectors.toSet());
  }

  /** Returns all profiles in the order in which they were made. */
  public List<Profile> list() {
    Instant now = now();
    return database.read(
        session ->
            session
                .createSelectionQuery("from ProfileRow order by id", ProfileRow.class)
                .getResultList()
                .stream()
                .map(row -> row.toProfile(now))
                .toList());
  }

  // What is answered must be what is stored, and the API speaks milliseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Login toLogin(String token, SessionRow row, Instant now) {
    Profile profile = row.profile.toProfile(now);
    return new Login(new Session(token, profile.id(), row.expiresAt), profile);
  }
}
