package org.fretway.format.rocksmith;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how an XML file is encoded. Tools of the field declare UTF-16 and write UTF-8, or write
 * a name in some other encoding than the one declared, so what the bytes show comes first, and a
 * byte that fits nowhere costs a letter and not the chart. Source: XML 1.0, appendix F.
 */
final class XmlText {
  private static final int DECLARATION_BYTES = 128;
  private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']{1,40})");

  private XmlText() {}

  /** Returns the characters of a file, without the mark that tells the order of its bytes. */
  static Reader open(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    bytes.mark(DECLARATION_BYTES);
    byte[] start = bytes.readNBytes(DECLARATION_BYTES);
    bytes.reset();
    if (starts(start, 0xEF, 0xBB, 0xBF)) {
      bytes.skipNBytes(3);
      return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }
    if (starts(start, 0xFE, 0xFF) || starts(start, 0xFF, 0xFE)) {
      bytes.skipNBytes(2);
      return new InputStreamReader(
          bytes, start[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    if (starts(start, 0, '<')) {
      return new InputStreamReader(bytes, StandardCharsets.UTF_16BE);
    }
    if (starts(start, '<', 0)) {
      return new InputStreamReader(bytes, StandardCharsets.UTF_16LE);
    }
    return new InputStreamReader(bytes, declared(start));
  }

  private static boolean starts(byte[] bytes, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= bytes.length || bytes[i] != (byte) expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset declared(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("?>");
    Matcher matcher = DECLARED.matcher(end < 0 ? text : text.substring(0, end));
    if (!text.startsWith("<?xml") || !matcher.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      // One that does not read these very bytes as it should is not what was written.
      return new String(start, charset).startsWith("<?xml") ? charset : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
