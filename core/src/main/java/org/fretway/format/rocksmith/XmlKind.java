package org.fretway.format.rocksmith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an XML file of a song is, told by its root. */
public enum XmlKind {
  /** An arrangement to play. */
  INSTRUMENTAL,
  /** Sung words. */
  VOCALS,
  /** Colours of a stage. */
  SHOWLIGHTS,
  /** Something else, or no XML at all. */
  OTHER;

  /** Comments of tools stand before the root; more than this does not. */
  private static final int START_BYTES = 4096;

  private static final Pattern UP_TO_ROOT =
      Pattern.compile("\\s*+(?:<\\?(?s:.*?)\\?>\\s*+|<!--(?s:.*?)-->\\s*+)*+<([\\w.:-]{1,100})");

  /**
   * Tells what a file is from its first 4096 bytes.
   *
   * @param in not closed
   */
  public static XmlKind of(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(START_BYTES);
    char[] start = new char[START_BYTES];
    int length = 0;
    try (Reader reader = XmlText.open(new ByteArrayInputStream(bytes))) {
      for (int read = 0; read >= 0 && length < START_BYTES; length += Math.max(0, read)) {
        read = reader.read(start, length, START_BYTES - length);
      }
    }
    Matcher matcher = UP_TO_ROOT.matcher(new String(start, 0, length));
    if (!matcher.lookingAt()) {
      return OTHER;
    }
    return switch (matcher.group(1)) {
      case "song" -> INSTRUMENTAL;
      case "vocals" -> VOCALS;
      case "showlights" -> SHOWLIGHTS;
      default -> OTHER;
    };
  }
}
