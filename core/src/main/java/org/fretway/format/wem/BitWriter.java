package org.fretway.format.wem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes bits, least significant first (Vorbis I specification, section 2). */
final class BitWriter {
  private static final int START_BYTES = 512;

  private byte[] bytes = new byte[START_BYTES];
  private long position;

  /** Writes the lowest bits of a number, up to 32. */
  void write(int value, int bits) {
    int last = (int) ((position + bits + 7) >> 3);
    if (last > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(last, 2 * bytes.length));
    }
    for (int done = 0; done < bits; ) {
      int offset = (int) (position & 7);
      int count = Math.min(bits - done, Byte.SIZE - offset);
      int part = (value >>> done) & ((1 << count) - 1);
      bytes[(int) (position >> 3)] |= (byte) (part << offset);
      done += count;
      position += count;
    }
  }

  /** Starts a Vorbis header: its type and the word that all three have. */
  void header(int type) {
    write(type, Byte.SIZE);
    text("vorbis");
  }

  /** Writes the characters of an ASCII text. */
  void text(String text) {
    for (byte character : text.getBytes(StandardCharsets.US_ASCII)) {
      write(character, Byte.SIZE);
    }
  }

  /** Returns what was written, the last byte filled up with zeros. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, (int) ((position + 7) >> 3));
  }
}
