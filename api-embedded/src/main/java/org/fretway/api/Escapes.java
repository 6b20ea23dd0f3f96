package org.fretway.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Undoes the percent-encoding of URLs. */
final class Escapes {
  private Escapes() {}

  /**
   * Decodes a segment of a path or a part of a query.
   *
   * @param inQuery whether "+" stands for a blank
   * @throws ApiException with 400 if an escape is malformed
   */
  static String decode(String text, boolean inQuery) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(inQuery ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw ApiException.of(
          400, "bad_url", "The address has an escape that can't be read; write % as %25.");
    }
  }
}
