package org.fretway.audio.decode;

/** What can be told of Opus packets without decoding them (RFC 6716, section 3). */
final class OpusPackets {
  /** The rate that granules count, and the decoder is asked for. */
  static final int SAMPLE_RATE = 48_000;

  /** A packet lasts up to 120 ms. */
  static final int MAX_FRAMES = SAMPLE_RATE * 120 / 1_000;

  private static final int FRAMES_OF_2_5_MS = SAMPLE_RATE / 400;
  private static final int FRAMES_OF_10_MS = SAMPLE_RATE / 100;
  private static final int HYBRID = 12;
  private static final int CELT = 16;

  private OpusPackets() {}

  /** Returns how many frames a packet lasts; 0 if that can't be. */
  static int frames(byte[] packet, int length) {
    if (length < 1) {
      return 0;
    }
    int configuration = packet[0] >> 3 & 31;
    int each;
    if (configuration < HYBRID) {
      int size = configuration & 3;
      each = size == 3 ? 6 * FRAMES_OF_10_MS : FRAMES_OF_10_MS << size;
    } else if (configuration < CELT) {
      each = FRAMES_OF_10_MS << (configuration & 1);
    } else {
      each = FRAMES_OF_2_5_MS << (configuration & 3);
    }
    int count =
        switch (packet[0] & 3) {
          case 0 -> 1;
          case 1, 2 -> 2;
          default -> length < 2 ? 0 : packet[1] & 63;
        };
    int frames = each * count;
    return frames <= MAX_FRAMES ? frames : 0;
  }
}
