package org.fretway.format;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What the file systems of all platforms agree to take as the name of a file. */
public final class PortableName {
  // What Windows, macOS or Linux refuse in names, and what can't be seen: control characters, and
  // those that hide or turn the direction of text.
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}]");

  // Dots and spaces at an end: hidden on one system, dropped on another.
  private static final Pattern ENDS = Pattern.compile("^[.\\s]+|[.\\s]+$");
  private static final Pattern RESERVED =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|COM[0-9¹²³]|LPT[0-9¹²³])\\s*(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private PortableName() {}

  /** Returns the text, composed, with something in place of each character that may not be. */
  public static String allowed(String text, String replacement) {
    return FORBIDDEN
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .replaceAll(replacement);
  }

  /** Returns the text without the dots and spaces at its ends. */
  public static String trimmed(String text) {
    return ENDS.matcher(text).replaceAll("");
  }

  /** Returns the name, marked if it would be that of a device of Windows. */
  public static String unreserved(String name) {
    return RESERVED.matcher(name).matches() ? "_" + name : name;
  }

  /** Returns as many whole characters from the start as fit into so many bytes of UTF-8. */
  public static String limited(String text, int maxBytes) {
    int end = 0;
    int bytes = 0;
    while (end < text.length()) {
      int next = end + Character.charCount(text.codePointAt(end));
      bytes += text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > maxBytes) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }
}
