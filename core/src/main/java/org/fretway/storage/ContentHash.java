package org.fretway.storage;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells content apart from any other.
 *
 * @param id SHA-256 of the bytes in 64 lower-case hex digits; a {@link BlobStore} would call it so
 * @param size bytes
 */
public record ContentHash(String id, long size) {
  private static final int BUFFER_BYTES = 64 * 1024;

  /**
   * Reads everything that the stream has left. The stream is not closed.
   *
   * @throws IOException if reading fails
   */
  public static ContentHash of(InputStream content) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
      digest.update(buffer, 0, length);
      size += length;
    }
    return new ContentHash(id(digest), size);
  }

  /** Returns what takes the hash of bytes that are handed to it. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String id(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
