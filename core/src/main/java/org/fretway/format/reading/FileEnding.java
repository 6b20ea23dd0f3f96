package org.fretway.format.reading;

import java.nio.file.Path;
import java.util.Locale;

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
    if (lower.startsWith(".")) {
      return false;
    }
    for (String ending : endings) { // Asked of every file of a library, so without a stream.
      if (lower.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
