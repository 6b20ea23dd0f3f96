package org.fretway.api.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes and compares entity tags, by RFC 9110, sections 8.8.3 and 13.1. */
public final class ETags {
  private static final int DIGEST_BYTES = 16;

  private ETags() {}

  /** Returns the strong tag of content, quotes included. */
  static String strong(byte[] content) {
    return quoted(digest(content));
  }

  /** Returns a short text that stands for content. */
  public static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String quoted(String opaque) {
    return '"' + opaque + '"';
  }

  /** Returns the tag of the gzip form of what has the given strong tag. */
  static String gzipped(String tag) {
    return tag.substring(0, tag.length() - 1) + "-gzip\"";
  }

  /** Returns whether an {@code If-None-Match} names the tag; this comparison is the weak one. */
  static boolean noneMatchNames(String header, String tag) {
    if (header.strip().equals("*")) {
      return true;
    }
    for (String candidate : header.split(",", -1)) {
      String opaque = candidate.strip();
      if ((opaque.startsWith("W/") ? opaque.substring(2) : opaque).equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
