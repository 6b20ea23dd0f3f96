package org.fretway.convert;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fretway.format.PortableName;

/** Names of files that every system takes, and that look like the song. */
final class FileName {
  static final String EXTENSION = ".feedpak";

  /**
   * Common file systems take 255 bytes, encrypted ones 143; a number may have to be added, and a
   * character may take three bytes.
   */
  private static final int MAX_BYTES = 120;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private FileName() {}

  /** Returns "Artist - Title" as it may stand in front of {@link #EXTENSION}. */
  static String of(String artist, String title) {
    String name = "%s - %s".formatted(part(artist, "Unknown Artist"), part(title, "Untitled"));
    return PortableName.unreserved(PortableName.trimmed(PortableName.limited(name, MAX_BYTES)));
  }

  /** Returns the name in the letters that every system can write. */
  static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^ -~]+", "_");
  }

  /** Returns what two names have in common that some system takes for the same. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static String part(String text, String fallback) {
    String spaced = SPACES.matcher(PortableName.allowed(text, " ")).replaceAll(" ");
    String name = PortableName.trimmed(spaced);
    return name.isEmpty() ? fallback : name;
  }
}
