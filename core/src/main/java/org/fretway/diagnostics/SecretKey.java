package org.fretway.diagnostics;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names that secret values go by. */
final class SecretKey {
  static final String TOKEN = "<token>";

  private static final String PIN = "(?:new|old|current)?[_-]?pin(?:[_-]?hash)?";
  private static final String PHRASE =
      "(?:new)?[_-]?(?:recovery|pass)?[_-]?phrase(?:[_-]?hint)?|recovery[_-]?h(?:ash|int)";
  private static final String TOKENS = "(?:access|session)?[_-]?token(?:[_-]?hash)?";
  private static final String OTHERS = "password|secret|authorization|(?:set-)?cookie";
  private static final String ANY = PIN + "|" + PHRASE + "|" + TOKENS + "|" + OTHERS;
  private static final Pattern NAME = Pattern.compile(ANY, Pattern.CASE_INSENSITIVE);

  /** The name, in group 1, and what is between it and the value. */
  static final Pattern BEFORE_VALUE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(" + ANY + ")(?:\\\\{0,7}[\"'])?\\s{0,99}+[:=]\\s{0,99}+",
          Pattern.CASE_INSENSITIVE);

  // What ends a value without quotes. A phrase has spaces, and a cookie nearly everything.
  private static final String WORD_STOPS = " \t\r\n,;&\"'\\]})<>[{(";
  private static final String TEXT_STOPS = "\r\n,;&\"'\\]})<";
  private static final String LINE_STOPS = "\r\n\"'";

  private SecretKey() {}

  /** Returns whether the value of that name is secret. */
  static boolean is(String name) {
    return NAME.matcher(name).matches();
  }

  /** Returns what is written instead of the value of that name. */
  static String placeholder(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("phrase") || lower.contains("recovery")) {
      return "<phrase>";
    }
    if (lower.contains("pin")) {
      return "<pin>";
    }
    return lower.contains("token") || lower.equals("authorization") ? TOKEN : "<secret>";
  }

  /** Returns the characters that end a value without quotes. */
  static String stopsOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("cookie")) {
      return LINE_STOPS;
    }
    boolean words = lower.contains("phrase") || lower.contains("hint");
    return words || lower.equals("authorization") ? TEXT_STOPS : WORD_STOPS;
  }
}
