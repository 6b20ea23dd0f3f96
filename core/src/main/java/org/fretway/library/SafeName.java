package org.fretway.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the name of a file that came from elsewhere one that every file system takes. */
final class SafeName {
  // What Windows refuses in names, and what can't be seen: control characters, and those that turn
  // the direction of text.
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\p{Cc}\\p{Cf}\\p{Cs}]");
  private static final Pattern RESERVED =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|COM[0-9¹²³]|LPT[0-9¹²³])\\s*(\\..*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HIDDEN_OR_BLANK = Pattern.compile("^[.\\s]+|[.\\s]+$");

  // What archives say of their platform is between the name and the suffix, and has to stay there.
  private static final Pattern ENDING = Pattern.compile("((?:_[pm])?\\.[^.]{1,16})$");

  /** Names may have 255 bytes; the rest is for a number that makes one different from another. */
  private static final int MAX_BYTES = 240;

  private SafeName() {}

  /** Returns the last part of a path of any system, cut to a length that can be shown. */
  static String base(String given) {
    String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    return TextFold.limit(base, MAX_BYTES);
  }

  /**
   * Returns the last part of a path as a safe name.
   *
   * @param given a name, or a path of any system
   * @return empty if nothing is left of it
   */
  static String of(String given) {
    String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain =
        FORBIDDEN.matcher(Normalizer.normalize(base, Normalizer.Form.NFC)).replaceAll("_");
    String visible = HIDDEN_OR_BLANK.matcher(plain).replaceAll("");
    String free = RESERVED.matcher(visible).matches() ? "_" + visible : visible;
    return shorten(free);
  }

  private static String shorten(String name) {
    String ending = ending(name);
    String stem = name.substring(0, name.length() - ending.length());
    while (!stem.isEmpty() && (stem + ending).getBytes(UTF_8).length > MAX_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem.strip() + ending;
  }

  private static String ending(String name) {
    Matcher ending = ENDING.matcher(name);
    return ending.find() && ending.start() > 0 ? ending.group(1) : "";
  }

  /**
   * Returns the name for another file of the same name: "Song (2).feedpak".
   *
   * @param number from 2
   */
  static String numbered(String name, int number) {
    String ending = ending(name);
    return name.substring(0, name.length() - ending.length()) + " (" + number + ")" + ending;
  }
}
