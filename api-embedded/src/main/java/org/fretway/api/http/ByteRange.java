package org.fretway.api.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code Range} header asks of a representation of known length, by RFC 9110, section 14. A
 * header that is malformed, of another unit, or names several ranges is ignored, as the RFC allows:
 * the answer is then the whole.
 */
sealed interface ByteRange {
  /** Everything is sent, with status 200. */
  record Whole() implements ByteRange {}

  /**
   * A part is sent, with status 206.
   *
   * @param first position of the first byte
   * @param last position of the last byte, inclusive, less than the length
   */
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }
  }

  /** Nothing of what is asked for exists: status 416. */
  record Unsatisfiable() implements ByteRange {}

  /**
   * Reads a header.
   *
   * @param header value of the header, if the request has one
   * @param length of the whole, in bytes
   */
  static ByteRange parse(Optional<String> header, long length) {
    Matcher spec = Syntax.SINGLE_RANGE.matcher(header.orElse("").strip());
    if (!spec.matches()) {
      return new Whole();
    }
    String first = spec.group("first");
    String last = spec.group("last");
    if (first.isEmpty()) {
      return last.isEmpty() ? new Whole() : suffix(Syntax.number(last), length);
    }
    long from = Syntax.number(first);
    long to = last.isEmpty() ? Long.MAX_VALUE : Syntax.number(last);
    if (to < from) {
      return new Whole();
    }
    return from >= length ? new Unsatisfiable() : new Part(from, Math.min(to, length - 1));
  }

  private static ByteRange suffix(long count, long length) {
    return count == 0 || length == 0
        ? new Unsatisfiable()
        : new Part(Math.max(0, length - count), length - 1);
  }

  /** The grammar of the header. */
  final class Syntax {
    private static final Pattern SINGLE_RANGE =
        Pattern.compile("bytes\\s*=\\s*(?<first>[0-9]*)-(?<last>[0-9]*)", Pattern.CASE_INSENSITIVE);

    /** How many digits always fit into a long. */
    private static final int LONG_DIGITS = 18;

    private Syntax() {}

    private static long number(String digits) {
      return digits.length() > LONG_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }
  }
}
