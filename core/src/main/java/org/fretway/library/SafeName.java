package org.fretway.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fretway.format.PortableName;

/** Makes the name of a file that came from elsewhere one that every file system takes. */
final class SafeName {
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
    String visible = PortableName.trimmed(PortableName.allowed(base, "_"));
    return shorten(PortableName.unreserved(visible));
  }

  private static String shorten(String name) {
    String ending = ending(name);
    String stem = name.substring(0, name.length() - ending.length());
    int room = MAX_BYTES - ending.getBytes(UTF_8).length;
    return PortableName.limited(stem, room).strip() + ending;
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
