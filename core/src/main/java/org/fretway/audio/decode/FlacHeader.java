package org.fretway.audio.decode;

/**
 * The start of a FLAC frame (RFC 9639, section 9.1). Filled again for each frame, so that reading
 * allocates nothing.
 */
final class FlacHeader {
  /** Longest header: two bytes of sync, two of codes, a number of seven, sizes, checksum. */
  static final int MAX_BYTES = 16;

  private static final int RESERVED_BITS = 3;

  /** Sizes of samples by their code; 0 = as the stream's description says, -1 = reserved. */
  private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

  private static final byte[] CRC_8 = new byte[256];

  static {
    for (int i = 0; i < CRC_8.length; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ ((crc & 0x80) != 0 ? 0x107 : 0);
      }
      CRC_8[i] = (byte) crc;
    }
  }

  private final FlacInfo info;
  private int bytes;
  private int block;
  private int channelCode;
  private boolean variable;
  private long number;

  FlacHeader(FlacInfo info) {
    this.info = info;
  }

  /**
   * Reads a header.
   *
   * @param end of what is valid in {@code file}
   * @return false if there is none of this stream
   */
  boolean parse(byte[] file, int at, int end) {
    if (end - at < 6 || file[at] != (byte) 0xFF || (file[at + 1] & 0xFE) != 0xF8) {
      return false;
    }
    int blockCode = file[at + 2] >> 4 & 15;
    int rateCode = file[at + 2] & 15;
    int bitsCode = file[at + 3] >> 1 & 7;
    channelCode = file[at + 3] >> 4 & 15;
    variable = (file[at + 1] & 1) != 0;
    if (blockCode == 0
        || rateCode == 15
        || bitsCode == RESERVED_BITS
        || (file[at + 3] & 1) != 0
        || channels() != info.channels()
        || (bitsCode != 0 && BITS[bitsCode] != info.bits())) {
      return false;
    }
    int next = number(file, at + 4, end);
    int extra = (blockCode == 6 ? 1 : blockCode == 7 ? 2 : 0);
    int rateBytes = rateCode == 12 ? 1 : rateCode >= 13 ? 2 : 0;
    if (next < 0 || end - next < extra + rateBytes + 1) {
      return false;
    }
    block = block(blockCode, file, next);
    next += extra + rateBytes;
    bytes = next + 1 - at;
    return block <= info.maxBlock() && crc(file, at, next) == file[next];
  }

  private static byte crc(byte[] file, int from, int to) {
    byte crc = 0;
    for (int i = from; i < to; i++) {
      crc = CRC_8[(crc ^ file[i]) & 0xFF];
    }
    return crc;
  }

  private static int block(int code, byte[] file, int at) {
    return switch (code) {
      case 1 -> 192;
      case 2, 3, 4, 5 -> 144 << code;
      case 6 -> (file[at] & 0xFF) + 1;
      case 7 -> ((file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF)) + 1;
      default -> 1 << code;
    };
  }

  /** Reads a number as UTF-8 writes it, of up to 36 bits; returns where it ends, or -1. */
  private int number(byte[] file, int at, int end) {
    int first = file[at] & 0xFF;
    int following = Integer.numberOfLeadingZeros(~(first << 24)) - 1;
    if (following < 0) {
      number = first;
      return at + 1;
    }
    if (following == 0 || following > 6 || end - at < following + 1) {
      return -1;
    }
    number = first & 0x3F >> following;
    for (int i = 1; i <= following; i++) {
      if ((file[at + i] & 0xC0) != 0x80) {
        return -1;
      }
      number = number << 6 | (file[at + i] & 0x3F);
    }
    return at + following + 1;
  }

  /** Returns how long the header is. */
  int bytes() {
    return bytes;
  }

  /** Returns how many samples each channel has. */
  int block() {
    return block;
  }

  /** Returns how the channels are coded: 8, 9, 10 = by their difference. */
  int channelCode() {
    return channelCode;
  }

  private int channels() {
    return channelCode < 8 ? channelCode + 1 : channelCode <= 10 ? 2 : -1;
  }

  /**
   * Returns where the frame stands in the stream.
   *
   * @param usualBlock samples in each frame before the last, where all have the same number
   */
  long position(int usualBlock) {
    return variable ? number : number * usualBlock;
  }
}
