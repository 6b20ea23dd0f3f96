package org.fretway.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes PINs and phrases slowly, and draws and hashes session tokens. */
final class Secrets {
  // OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB of memory, 2 passes, 1 lane.
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  // 256 bits can't be guessed, so that a fast hash is enough for a token.
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  // What an unknown name is checked against, so that it takes as long as a known one.
  private final String hashOfNothing = hash(newToken());

  /** Hashes a PIN or phrase with a salt of its own. */
  static String hash(String secret) {
    return Password.hash(secret).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
  }

  /** Returns whether the secret is the one that was hashed. */
  static boolean matches(String secret, String hash) {
    return Password.check(secret, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** Takes as long as {@link #matches} and never matches. */
  boolean matchesNobody(String secret) {
    return matches(secret, hashOfNothing) && hashOfNothing.isEmpty();
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
