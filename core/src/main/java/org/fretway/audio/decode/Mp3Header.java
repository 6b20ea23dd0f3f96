package org.fretway.audio.decode;

/**
 * The four bytes before each MP3 frame (ISO/IEC 11172-3, 2.4.2.3, and 13818-3 for low rates; MPEG
 * 2.5 is the common extension to half of those).
 *
 * @param version 1, 2, or 3 for MPEG 2.5; 0 = these bytes are no header of an MP3 frame
 * @param channels 1 or 2
 * @param sampleRate samples a second and channel
 * @param frameBytes length of the frame, this header included
 */
record Mp3Header(int version, int channels, int sampleRate, int frameBytes) {
  static final Mp3Header NONE = new Mp3Header(0, 0, 0, 0);
  private static final int[] KBITS_MPEG_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KBITS_MPEG_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] RATES_MPEG_1 = {44_100, 48_000, 32_000};
  private static final int LAYER_3 = 1;
  private static final int MODE_MONO = 3;

  /** Reads a header; the result is not {@link #valid} if there is none at the offset. */
  static Mp3Header parse(byte[] bytes, int offset) {
    if (offset + 4 > bytes.length
        || bytes[offset] != (byte) 0xFF
        || (bytes[offset + 1] & 0xE0) != 0xE0) {
      return NONE;
    }
    int version =
        switch (bytes[offset + 1] >> 3 & 3) {
          case 3 -> 1;
          case 2 -> 2;
          case 0 -> 3;
          default -> 0;
        };
    int layer = bytes[offset + 1] >> 1 & 3;
    int bitRateIndex = bytes[offset + 2] >> 4 & 15;
    int rateIndex = bytes[offset + 2] >> 2 & 3;
    if (version == 0
        || layer != LAYER_3
        || bitRateIndex == 0
        || bitRateIndex == 15
        || rateIndex == 3) {
      return NONE;
    }
    int kbits = (version == 1 ? KBITS_MPEG_1 : KBITS_MPEG_2)[bitRateIndex];
    int sampleRate = RATES_MPEG_1[rateIndex] >> (version - 1);
    int padding = bytes[offset + 2] >> 1 & 1;
    int frameBytes = (version == 1 ? 144_000 : 72_000) * kbits / sampleRate + padding;
    int channels = (bytes[offset + 3] >> 6 & 3) == MODE_MONO ? 1 : 2;
    return new Mp3Header(version, channels, sampleRate, frameBytes);
  }

  boolean valid() {
    return version != 0;
  }

  /** Returns whether a frame with the other header can follow in the same stream. */
  boolean sameStream(Mp3Header other) {
    return version == other.version && sampleRate == other.sampleRate && channels == other.channels;
  }

  int samplesPerFrame() {
    return version == 1 ? 1152 : 576;
  }

  /** Returns the length of what tells how the frame is coded, between header and sound. */
  int sideInfoBytes() {
    if (version == 1) {
      return channels == 1 ? 17 : 32;
    }
    return channels == 1 ? 9 : 17;
  }
}
