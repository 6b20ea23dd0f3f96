package org.fretway.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** Tells what audio is by its first bytes, whatever its file is called. */
public final class AudioFormatSniffer {
  /** How many bytes from the start of a file are enough. */
  public static final int HEAD_BYTES = 64;

  /** The codecs that are told, for messages. */
  public static final String PLAYABLE = "Ogg Vorbis, Opus, FLAC, WAV or MP3";

  // RFC 3533, section 6: an Ogg page starts with "OggS", and its segment table at byte 26; the
  // identification header of Vorbis I (section 4.2.1) starts with 1 and "vorbis".
  private static final String OGG_PAGE = "OggS";
  private static final int OGG_SEGMENT_COUNT = 26;
  private static final String VORBIS_HEADER = "\u0001vorbis";
  private static final String OPUS_HEADER = "OpusHead"; // RFC 7845, section 5.1
  private static final String FLAC_HEADER = "\u007fFLAC"; // RFC 9639, section 10.1
  private static final String FLAC_STREAM = "fLaC"; // RFC 9639, section 6
  private static final int RIFF_FORM = 8;

  private AudioFormatSniffer() {}

  /**
   * Looks at the start of a file.
   *
   * @param head its first {@link #HEAD_BYTES} bytes, or all if it is shorter
   * @return the codec, or empty if it is none that can be played
   */
  public static Optional<AudioCodec> detect(byte[] head) {
    if (startsAt(head, 0, OGG_PAGE)) {
      return ogg(head);
    }
    if (startsAt(head, 0, "RIFF") && startsAt(head, RIFF_FORM, "WAVE")) {
      return Optional.of(AudioCodec.WAV);
    }
    if (startsAt(head, 0, FLAC_STREAM)) {
      return Optional.of(AudioCodec.FLAC);
    }
    if (startsAt(head, 0, "ID3") || isMpegLayer3Frame(head)) {
      return Optional.of(AudioCodec.MP3);
    }
    return Optional.empty();
  }

  private static Optional<AudioCodec> ogg(byte[] head) {
    if (head.length <= OGG_SEGMENT_COUNT) {
      return Optional.empty();
    }
    int packet = OGG_SEGMENT_COUNT + 1 + Byte.toUnsignedInt(head[OGG_SEGMENT_COUNT]);
    if (startsAt(head, packet, VORBIS_HEADER)) {
      return Optional.of(AudioCodec.VORBIS);
    }
    if (startsAt(head, packet, OPUS_HEADER)) {
      return Optional.of(AudioCodec.OPUS);
    }
    return startsAt(head, packet, FLAC_HEADER)
        ? Optional.of(AudioCodec.OGG_FLAC)
        : Optional.empty();
  }

  // ISO/IEC 11172-3, section 2.4.1.3: eleven sync bits, then version (01 = reserved), layer
  // (01 = III), and, a byte later, bit rate (15 = forbidden) and sampling rate (3 = reserved).
  private static boolean isMpegLayer3Frame(byte[] head) {
    if (head.length < 4) {
      return false;
    }
    int second = Byte.toUnsignedInt(head[1]);
    int third = Byte.toUnsignedInt(head[2]);
    boolean sync = Byte.toUnsignedInt(head[0]) == 0xFF && (second & 0xE0) == 0xE0;
    boolean version = (second >> 3 & 3) != 1;
    boolean layer = (second >> 1 & 3) == 1;
    boolean rates = third >> 4 != 15 && (third >> 2 & 3) != 3;
    return sync && version && layer && rates;
  }

  private static boolean startsAt(byte[] head, int offset, String text) {
    byte[] expected = text.getBytes(ISO_8859_1);
    if (head.length < offset + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (head[offset + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
