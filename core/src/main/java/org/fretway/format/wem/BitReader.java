package org.fretway.format.wem;

/** Reads bits, least significant first (Vorbis I specification, section 2). */
final class BitReader {
  private final byte[] bytes;
  private final long start;
  private final long end;
  private long position;

  /** Reads all bytes. */
  BitReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Reads the bytes from one index up to another. */
  BitReader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    start = (long) from * Byte.SIZE;
    end = (long) to * Byte.SIZE;
    position = start;
  }

  /** Reads up to 32 bits; with less than 32 the number is not negative. */
  int read(int bits) throws WemException {
    if (bits > end - position) {
      throw WemException.broken("is damaged: a Vorbis header ends too early");
    }
    int value = 0;
    for (int done = 0; done < bits; ) {
      int offset = (int) (position & 7);
      int count = Math.min(bits - done, Byte.SIZE - offset);
      int part = ((bytes[(int) (position >> 3)] & 0xFF) >> offset) & ((1 << count) - 1);
      value |= part << done;
      done += count;
      position += count;
    }
    return value;
  }

  /** Reads one bit. */
  boolean flag() throws WemException {
    return read(1) == 1;
  }

  /** Returns how many bits were read. */
  long bitsRead() {
    return position - start;
  }

  /** Returns whether nothing is left but the rest of the last byte. */
  boolean atLastByte() {
    return end - position < Byte.SIZE;
  }
}
