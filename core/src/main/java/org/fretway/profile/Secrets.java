package org.fretway.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes PINs and phrases slowly, a few at a time, and draws and hashes session tokens. */
final class Secrets {
  // OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB of memory, 2 passes, 1 lane.
  static final int MEMORY_KIB = memoryKib(System.getProperty("fretway.secrets.memoryKib"));
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  // A flood of sign-ins must leave the cores to the song that is being played.
  private static final int HASHES_AT_ONCE = 2;
  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  // 256 bits can't be guessed, so that a fast hash is enough for a token.
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns;
  private final Duration maxWait;
  private final String hashOfNothing = hashOfNothing();

  /** Returns the memory of a hash: less than usual only in tests, which sign in all the time. */
  static int memoryKib(@Nullable String property) {
    return property == null ? 19 * 1024 : Integer.parseInt(property);
  }

  Secrets() {
    this(HASHES_AT_ONCE, MAX_WAIT);
  }

  /**
   * Creates the hashing.
   *
   * @param hashesAtOnce how many may run at the same time
   * @param maxWait how long one waits for its turn
   */
  Secrets(int hashesAtOnce, Duration maxWait) {
    this.turns = new Semaphore(hashesAtOnce, true);
    this.maxWait = maxWait;
  }

  /**
   * Draws what an unknown name is checked against, so that it takes as long as a known one: a hash
   * of today's cost that is of no secret, but for a chance of 1 in 2^256.
   */
  String hashOfNothing() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY_KIB, PASSES, LANES, drawn(SALT_BYTES), drawn(HASH_BYTES));
  }

  private String drawn(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Hashes a PIN or phrase with a salt of its own.
   *
   * @throws BusyException if too many others are hashed
   */
  String hash(String secret) {
    return inTurn(() -> argon2id(secret));
  }

  private static String argon2id(String secret) {
    return Password.hash(secret).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
  }

  /**
   * Returns whether the secret is the one that was hashed.
   *
   * @throws BusyException if too many others are hashed
   */
  boolean matches(String secret, String hash) {
    return inTurn(
        () -> Password.check(secret, hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Takes as long as {@link #matches} and never matches. */
  boolean matchesNobody(String secret) {
    return matches(secret, hashOfNothing) && hashOfNothing.isEmpty();
  }

  /** Returns whether a hash is cheaper to guess at than those of today. */
  static boolean isWeak(String hash) {
    Argon2Function made = Argon2Function.getInstanceFromHash(hash);
    return made.getVariant() != Argon2.ID
        || made.getMemory() < MEMORY_KIB
        || made.getIterations() < PASSES
        || made.getOutputLength() < HASH_BYTES;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  /** Draws a token for a session, safe in a URL. */
  String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Returns the SHA-256 of a token in hex, which is what is stored. */
  static String hashToken(String token) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
