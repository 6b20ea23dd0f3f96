package org.fretway.format.reading;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells by its name whether a file is meant to be a song. */
public final class FileEnding {
  private FileEnding() {}

  /**
   * Returns whether a file ends in one of these and is not hidden: a dot in front is that of an
   * unfinished file, or of the shadow that macOS puts beside each.
   *
   * @param endings in lower case, with their dot
   */
  public static boolean isOneOf(Path path, String... endings) {
    Path name = path.getFileName();
    if (name == null) {
      return false;
    }
    String lower = name.toString().toLowerCase(Locale.ROOT);
    return !lower.startsWith(".") && Stream.of(endings).anyMatch(lower::endsWith);
  }
}
