package org.fretway.convert;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files that every system takes, and that look like the song. */
final class FileName {
  static final String EXTENSION = ".feedpak";

  /**
   * Common file systems take 255 bytes, encrypted ones 143; a number may have to be added, and a
   * character may take three bytes.
   */
  private static final int MAX_BYTES = 120;

  // What Windows, macOS or Linux refuse in a name, and characters that hide or turn text around.
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  // Dots and spaces at an end: hidden on one system, dropped on another.
  private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])( *\\..*)?");

  private FileName() {}

  /** Returns "Artist - Title" as it may stand in front of {@link #EXTENSION}. */
  static String of(String artist, String title) {
    String name = "%s - %s".formatted(part(artist, "Unknown Artist"), part(title, "Untitled"));
    String cut = ENDS.matcher(shorten(name)).replaceAll("");
    return RESERVED.matcher(cut).matches() ? "_" + cut : cut;
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
    String safe =
        FORBIDDEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    String name = ENDS.matcher(SPACES.matcher(safe).replaceAll(" ")).replaceAll("");
    return name.isEmpty() ? fallback : name;
  }

  private static String shorten(String name) {
    int end = 0;
    int bytes = 0;
    while (end < name.length()) {
      int next = end + Character.charCount(name.codePointAt(end));
      bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_BYTES) {
        break;
      }
      end = next;
    }
    return name.substring(0, end);
  }
}
