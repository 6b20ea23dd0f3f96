package org.fretway.diagnostics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text by what surrounds them or what they look like. The patterns take time
 * in proportion to the text, also to one that was made to be slow.
 */
final class SecretMask {
  private static final Pattern BEARER =
      Pattern.compile("\\b(bearer\\s++)[\\w.~+/=-]++", Pattern.CASE_INSENSITIVE);
  private static final Pattern TOKEN_PARAMETER =
      Pattern.compile(
          "(?<![\\w-])((?:\\w{1,20}_)?token(?:=|%3d))[^&\\s\"'<>#]++", Pattern.CASE_INSENSITIVE);
  private static final Pattern URL_USER = Pattern.compile("(?<=://)[^\\s/?#\"'<>]{1,500}@");

  // The tokens of sessions are 32 bytes in URL-safe Base64; other programs have UUIDs.
  private static final Pattern SESSION_TOKEN =
      Pattern.compile(
          "(?<![\\w-])(?:[\\w-]{43}"
              + "|\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})"
              + "(?![\\w-])");

  private SecretMask() {}

  /** Returns the text without secrets. */
  static String mask(String text) {
    String masked = TOKEN_PARAMETER.matcher(text).replaceAll("$1" + SecretKey.TOKEN);
    masked = maskKeyed(masked);
    masked = BEARER.matcher(masked).replaceAll("$1" + SecretKey.TOKEN);
    masked = URL_USER.matcher(masked).replaceAll("<user-info>@");
    return SESSION_TOKEN.matcher(masked).replaceAll(SecretKey.TOKEN);
  }

  /** Masks what follows the name of a secret, as in JSON, in a form or in a record's text. */
  private static String maskKeyed(String text) {
    Matcher key = SecretKey.BEFORE_VALUE.matcher(text);
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    int from = 0;
    while (from < text.length() && key.find(from)) {
      int value = key.end();
      String quote = quoteAt(text, value);
      int begin = value + quote.length();
      int end = quote.isEmpty() ? bareEnd(text, begin, key) : quotedEnd(text, begin, quote);
      if (end > begin) {
        masked.append(text, copied, begin).append(SecretKey.placeholder(key.group(1)));
        copied = end;
      }
      from = Math.max(end, value);
    }
    return masked.append(text, copied, text.length()).toString();
  }

  /** Returns the quote at a place: in JSON within JSON it has backslashes before it. */
  private static String quoteAt(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    return quoted ? text.substring(start, at + 1) : "";
  }

  /** Returns where a quoted value ends: at the same quote, with as many backslashes before it. */
  private static int quotedEnd(String text, int begin, String quote) {
    char mark = quote.charAt(quote.length() - 1);
    int backslashes = quote.length() - 1;
    int run = 0;
    for (int at = begin; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == mark && run <= backslashes) {
        return at - run;
      }
      // Behind a pair of backslashes, a plain quote is a quote again.
      run = c == '\\' ? run + 1 : 0;
      if (backslashes == 0 && run == 2) {
        run = 0;
      }
    }
    return text.length();
  }

  private static int bareEnd(String text, int begin, Matcher key) {
    String stops = SecretKey.stopsOf(key.group(1));
    int at = begin;
    while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
