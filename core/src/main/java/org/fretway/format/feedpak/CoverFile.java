package org.fretway.format.feedpak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fretway.format.CoverImage;
import org.fretway.format.Limits;

/** A cover as it goes into a feedpak: PNG, JPEG and WebP as they are, anything else as PNG. */
final class CoverFile {
  private static final int WEBP_FORM = 8;

  private final String name;
  private final byte[] content;

  private CoverFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** Returns the name of its file. */
  String name() {
    return name;
  }

  /** Opens the whole file. */
  InputStream open() {
    return new ByteArrayInputStream(content);
  }

  /**
   * Reads a cover.
   *
   * @throws IOException if it can't be read, or is no picture
   */
  static CoverFile read(InputStream in, Limits limits) throws IOException {
    byte[] content = in.readNBytes((int) limits.maxCoverBytes() + 1);
    if (content.length > limits.maxCoverBytes()) {
      throw new IOException("is bigger than %d bytes".formatted(limits.maxCoverBytes()));
    }
    if (has(content, 0, "\u0089PNG")) {
      return new CoverFile("cover.png", content);
    }
    if (has(content, 0, "\u00FF\u00D8\u00FF")) {
      return new CoverFile("cover.jpg", content);
    }
    if (has(content, 0, "RIFF") && has(content, WEBP_FORM, "WEBP")) {
      return new CoverFile("cover.webp", content);
    }
    return new CoverFile(
        "cover.png",
        CoverImage.toPng(new ByteArrayInputStream(content), CoverImage.MAX_SOURCE_SIDE));
  }

  private static boolean has(byte[] content, int offset, String magic) {
    return content.length >= offset + magic.length()
        && new String(content, offset, magic.length(), ISO_8859_1).equals(magic);
  }
}
