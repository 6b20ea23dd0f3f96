package org.fretway.audio.decode;

import java.io.IOException;

/**
 * What a FLAC stream says of itself in its first metadata block (RFC 9639, section 8.2).
 *
 * @param maxBlock most frames of samples in a FLAC frame, 16 to 65,535
 * @param sampleRate frames a second
 * @param channels 1 to 8
 * @param bits of a sample, 4 to 32
 * @param frames how many there are; 0 = not said
 */
record FlacInfo(int maxBlock, int sampleRate, int channels, int bits, long frames) {
  /** Length of the block. */
  static final int BYTES = 34;

  private static final int MIN_BLOCK = 16;
  private static final int MIN_BITS = 4;

  /** More metadata blocks than any file has. */
  private static final int MAX_BLOCKS = 10_000;

  private static final int BLOCK_HEADER_BYTES = 4;
  private static final int ID3_HEADER_BYTES = 10;

  /** Reads the block. */
  static FlacInfo parse(byte[] bytes, int at) throws AudioFormatException {
    int maxBlock = number(bytes, at + 2, 2);
    int packed = number(bytes, at + 10, 4);
    int sampleRate = packed >>> 12;
    int channels = (packed >> 9 & 7) + 1;
    int bits = (packed >> 4 & 31) + 1;
    long frames = (packed & 15L) << 32 | Integer.toUnsignedLong(number(bytes, at + 14, 4));
    AudioLimits.check(channels, sampleRate, 0);
    if (maxBlock < MIN_BLOCK || bits < MIN_BITS) {
      throw new AudioFormatException(
          "The FLAC file's description is damaged: blocks of %d samples of %d bits."
              .formatted(maxBlock, bits));
    }
    return new FlacInfo(maxBlock, sampleRate, channels, bits, frames);
  }

  /** Returns the length of a FLAC frame of samples that are not packed at all, and a bit more. */
  int maxFrameBytes() {
    return 64 + channels * (8 + (maxBlock * (bits + 1) + 7) / 8);
  }

  /**
   * Reads a file up to its sound. Tags before the stream, and metadata of any size, are stepped
   * over unread.
   *
   * @return the description, and where the sound starts
   */
  static Found find(FileWindow file) throws IOException {
    long offset = skipId3(file);
    if (file.require(offset, 4) < 4 || !is(file, offset, "fLaC")) {
      throw new AudioFormatException("It is not a FLAC file: it does not start with fLaC.");
    }
    offset += 4;
    FlacInfo info = null;
    for (int i = 0; i < MAX_BLOCKS; i++) {
      if (file.require(offset, BLOCK_HEADER_BYTES + BYTES) < BLOCK_HEADER_BYTES) {
        throw new AudioFormatException("The FLAC file ends within its headers.");
      }
      int header = number(file.array(), file.index(offset), BLOCK_HEADER_BYTES);
      int type = header >> 24 & 0x7F;
      int length = header & 0xFFFFFF;
      if (info == null) {
        if (type != 0
            || length < BYTES
            || file.require(offset, BLOCK_HEADER_BYTES + BYTES) < BLOCK_HEADER_BYTES + BYTES) {
          throw new AudioFormatException("The FLAC file lacks the description of its sound.");
        }
        info = parse(file.array(), file.index(offset + BLOCK_HEADER_BYTES));
      }
      offset += BLOCK_HEADER_BYTES + length;
      if (header < 0) {
        return new Found(info, offset);
      }
    }
    throw new AudioFormatException("The FLAC file's headers have no end.");
  }

  /**
   * What was found.
   *
   * @param offset of the first byte of sound
   */
  record Found(FlacInfo info, long offset) {}

  private static long skipId3(FileWindow file) throws IOException {
    if (file.require(0, ID3_HEADER_BYTES) < ID3_HEADER_BYTES || !is(file, 0, "ID3")) {
      return 0;
    }
    int size = 0;
    for (int i = 6; i < ID3_HEADER_BYTES; i++) {
      size = size << 7 | (file.array()[file.index(i)] & 0x7F);
    }
    return (long) ID3_HEADER_BYTES + size;
  }

  private static boolean is(FileWindow file, long offset, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (file.array()[file.index(offset + i)] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] bytes, int at, int length) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | (bytes[at + i] & 0xFF);
    }
    return value;
  }
}
