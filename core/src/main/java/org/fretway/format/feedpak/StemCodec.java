package org.fretway.format.feedpak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/**
 * How audio in a feedpak is encoded, told by its first bytes (feedpak specification, 5.3.2).
 *
 * @param codec as the manifest calls it
 * @param extension of its file
 */
record StemCodec(String codec, String extension) {
  /** How many bytes from the start of a file are enough. */
  static final int HEAD_BYTES = 64;

  /** RFC 3533, section 6: where the segment table of an Ogg page is. */
  private static final int OGG_SEGMENT_COUNT = 26;

  private static final int RIFF_FORM = 8;
  private static final int RIFF_TAG = 20;
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;

  /** Looks at the start of a file; empty if it is nothing that the format names. */
  static Optional<StemCodec> of(byte[] head) {
    if (has(head, 0, "OggS") && head.length > OGG_SEGMENT_COUNT) {
      return ogg(head, OGG_SEGMENT_COUNT + 1 + Byte.toUnsignedInt(head[OGG_SEGMENT_COUNT]));
    }
    if (has(head, 0, "RIFF") && has(head, RIFF_FORM, "WAVE")) {
      return isPcm(head) ? Optional.of(new StemCodec("pcm", "wav")) : Optional.empty();
    }
    if (has(head, 0, "fLaC")) {
      return Optional.of(new StemCodec("flac", "flac"));
    }
    if (has(head, 0, "ID3") || isMpegFrame(head)) {
      return Optional.of(new StemCodec("mp3", "mp3"));
    }
    return Optional.empty();
  }

  private static Optional<StemCodec> ogg(byte[] head, int packet) {
    if (has(head, packet, "\u0001vorbis")) {
      return Optional.of(new StemCodec("vorbis", "ogg"));
    }
    return has(head, packet, "OpusHead")
        ? Optional.of(new StemCodec("opus", "opus"))
        : Optional.empty();
  }

  /** A RIFF file may also be Wwise's, whose Vorbis no player of feedpaks knows. */
  private static boolean isPcm(byte[] head) {
    if (!has(head, RIFF_FORM + 4, "fmt ") || head.length < RIFF_TAG + 2) {
      return has(head, 0, "RIFF"); // Another chunk comes first, as tools put it; Wwise doesn't.
    }
    int tag = Byte.toUnsignedInt(head[RIFF_TAG]) | Byte.toUnsignedInt(head[RIFF_TAG + 1]) << 8;
    return tag == PCM || tag == FLOAT || tag == EXTENSIBLE;
  }

  /** ISO/IEC 11172-3, 2.4.1.3: eleven sync bits, then version (01 = reserved), layer (01 = III). */
  private static boolean isMpegFrame(byte[] head) {
    return head.length >= 2
        && head[0] == (byte) 0xFF
        && (head[1] & 0xE0) == 0xE0
        && (head[1] >> 3 & 3) != 1
        && (head[1] >> 1 & 3) == 1;
  }

  private static boolean has(byte[] head, int offset, String text) {
    return head.length >= offset + text.length()
        && new String(head, offset, text.length(), ISO_8859_1).equals(text);
  }
}
