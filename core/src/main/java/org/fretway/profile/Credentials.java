package org.fretway.profile;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import org.fretway.storage.Database;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Tries a name with a PIN or a recovery phrase. Wrong ones are counted and lock, across restarts; a
 * name that nobody has costs as much as one that somebody has.
 */
final class Credentials {
  /** The hash of a profile rarely changes while it is tried, and hardly ever twice. */
  private static final int MAX_TRIES = 3;

  /** No secret is longer, whatever its form; what is beyond would only take time to hash. */
  private static final int MAX_LENGTH = 2000;

  /** What is tried. */
  enum Kind {
    PIN(
        "The name or the PIN is wrong.",
        "profile_locked",
        "Too many wrong PINs; the profile is locked for a while."),
    PHRASE(
        "The name or the recovery phrase is wrong.",
        "recovery_locked",
        "Too many wrong recovery phrases; recovering is locked for a while.");

    private final String wrongMessage;
    private final String lockedCode;
    private final String lockedMessage;

    Kind(String wrongMessage, String lockedCode, String lockedMessage) {
      this.wrongMessage = wrongMessage;
      this.lockedCode = lockedCode;
      this.lockedMessage = lockedMessage;
    }

    GuardedSecret of(ProfileRow row) {
      return switch (this) {
        case PIN -> row.pin;
        case PHRASE -> row.phrase;
      };
    }
  }

  private sealed interface Outcome<T> {}

  private record Right<T>(T result) implements Outcome<T> {}

  private record Wrong<T>() implements Outcome<T> {}

  private record Locked<T>(Instant until) implements Outcome<T> {}

  private record Changed<T>() implements Outcome<T> {}

  private final Database database;
  private final InstantSource clock;
  private final Secrets secrets;

  Credentials(Database database, InstantSource clock, Secrets secrets) {
    this.database = database;
    this.clock = clock;
    this.secrets = secrets;
  }

  /**
   * Tries a secret.
   *
   * @param whenRight what is done with the profile in the transaction that finds the secret right
   * @return what that returned
   * @throws BadCredentialsException if no profile has this name and secret
   * @throws LockedException if it is locked, whatever the secret
   * @throws BusyException if too many others are tried at once
   */
  <T> T check(Kind kind, String name, String secret, BiFunction<Session, ProfileRow, T> whenRight)
      throws BadCredentialsException, LockedException {
    String nameKey = ProfileRules.nameKey(name);
    String tried = secret.substring(0, Math.min(secret.length(), MAX_LENGTH));
    for (int i = 0; i < MAX_TRIES; i++) {
      @Nullable ProfileRow known = byName(nameKey);
      boolean right =
          known == null
              ? secrets.matchesNobody(tried)
              : secrets.matches(tried, kind.of(known).hash);
      Outcome<T> outcome =
          database.write(
              session ->
                  known == null
                      ? countForNobody(session)
                      : settle(session, kind, known, right, whenRight));
      // A wrong secret must stay counted, even if the process is killed at once.
      database.flush();
      switch (outcome) {
        case Right<T>(T result) -> {
          strengthen(kind, nameKey, tried);
          return result;
        }
        case Wrong<T> _ -> throw new BadCredentialsException(kind.wrongMessage);
        case Locked<T>(Instant until) ->
            throw new LockedException(kind.lockedCode, kind.lockedMessage, until);
        case Changed<T> _ -> {}
      }
    }
    throw new BadCredentialsException(kind.wrongMessage);
  }

  private <T> Outcome<T> settle(
      Session session,
      Kind kind,
      ProfileRow known,
      boolean right,
      BiFunction<Session, ProfileRow, T> whenRight) {
    // Locked, so that secrets tried at the same time are all counted.
    @Nullable ProfileRow profile =
        session.find(ProfileRow.class, known.storedId(), LockMode.PESSIMISTIC_WRITE);
    if (profile == null) {
      return new Wrong<>();
    }
    Instant now = clock.instant();
    GuardedSecret stored = kind.of(profile);
    @Nullable Instant lock = stored.lockAt(now);
    if (lock != null) {
      return new Locked<>(lock);
    }
    if (!stored.hash.equals(kind.of(known).hash)) {
      return new Changed<>();
    }
    if (!right) {
      stored.countWrong(now);
      return new Wrong<>();
    }
    stored.forgive();
    return new Right<>(whenRight.apply(session, profile));
  }

  /** Writes what would be written for a known name, so that the time tells nothing. */
  private static <T> Outcome<T> countForNobody(Session session) {
    session.find(GuardRow.class, GuardRow.UNKNOWN_NAMES, LockMode.PESSIMISTIC_WRITE).uses++;
    return new Wrong<>();
  }

  /** Hashes a right secret anew if it was hashed when less was thought to be enough. */
  private void strengthen(Kind kind, String nameKey, String secret) {
    @Nullable ProfileRow known = byName(nameKey);
    if (known == null || !Secrets.isWeak(kind.of(known).hash)) {
      return;
    }
    String weak = kind.of(known).hash;
    String strong;
    try {
      strong = secrets.hash(secret);
    } catch (BusyException e) {
      return; // It is right all the same; the next time will do.
    }
    database.write(
        session -> {
          @Nullable ProfileRow profile =
              session.find(ProfileRow.class, known.storedId(), LockMode.PESSIMISTIC_WRITE);
          if (profile != null && kind.of(profile).hash.equals(weak)) {
            kind.of(profile).hash = strong;
          }
          return known;
        });
    database.flush();
  }

  private @Nullable ProfileRow byName(String nameKey) {
    if (!ProfileRules.isNameKey(nameKey)) {
      return null;
    }
    return database.read(
        session ->
            session
                .createSelectionQuery("from ProfileRow where nameKey = :key", ProfileRow.class)
                .setParameter("key", nameKey)
                .getSingleResultOrNull());
  }
}
