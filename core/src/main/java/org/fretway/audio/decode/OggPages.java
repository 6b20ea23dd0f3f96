package org.fretway.audio.decode;

import java.io.IOException;

/**
 * The pages of an Ogg file (RFC 3533, section 6), of all its streams. A page counts only if it is
 * whole and its checksum is right; what lies between pages is stepped over.
 */
final class OggPages {
  /** The longest page. */
  static final int MAX_BYTES = 27 + 255 + 255 * 255;

  static final int HEADER_BYTES = 27;

  private static final int CONTINUED = 1;
  private static final int FIRST = 2;
  private static final int LAST = 4;
  private static final int FLAGS_OFFSET = 5;
  private static final int GRANULE_OFFSET = 6;
  private static final int SERIAL_OFFSET = 14;
  private static final int NUMBER_OFFSET = 18;
  private static final int CRC_OFFSET = 22;
  private static final int SEGMENTS_OFFSET = 26;
  private static final byte[] NO_CHECKSUM = new byte[4];

  private final FileWindow file;
  private long offset;
  private int bytes;
  private int flags;
  private long granule;
  private int serial;
  private int number;
  private int segments;

  OggPages(FileWindow file) {
    this.file = file;
  }

  /**
   * Finds the first page that starts at or behind an offset and before an end.
   *
   * @return false if there is none
   */
  boolean find(long from, long end) throws IOException {
    long at = from;
    while (at < end) {
      int available = file.require(at, HEADER_BYTES);
      if (available < HEADER_BYTES) {
        return false;
      }
      byte[] array = file.array();
      int start = file.index(at);
      int stop = (int) Math.min(available - 3, end - at);
      int skipped = 0;
      while (skipped < stop && !capture(array, start + skipped)) {
        skipped++;
      }
      at += skipped;
      if (skipped < stop) {
        if (read(at)) {
          return true;
        }
        at++;
      }
    }
    return false;
  }

  private static boolean capture(byte[] array, int at) {
    return array[at] == 'O' && array[at + 1] == 'g' && array[at + 2] == 'g' && array[at + 3] == 'S';
  }

  private boolean read(long at) throws IOException {
    if (file.require(at, HEADER_BYTES + 255) < HEADER_BYTES) {
      return false;
    }
    int available = file.require(at, HEADER_BYTES + 255);
    byte[] array = file.array();
    int start = file.index(at);
    int count = array[start + SEGMENTS_OFFSET] & 0xFF;
    if (array[start + 4] != 0 || available < HEADER_BYTES + count) {
      return false;
    }
    int length = HEADER_BYTES + count;
    for (int i = 0; i < count; i++) {
      length += array[start + HEADER_BYTES + i] & 0xFF;
    }
    if (file.require(at, length) < length) {
      return false;
    }
    array = file.array();
    start = file.index(at);
    if (!sound(array, start, length)) {
      return false;
    }
    offset = at;
    bytes = length;
    flags = array[start + FLAGS_OFFSET];
    granule =
        Integer.toUnsignedLong(number(array, start + GRANULE_OFFSET))
            | (long) number(array, start + GRANULE_OFFSET + 4) << 32;
    serial = number(array, start + SERIAL_OFFSET);
    number = number(array, start + NUMBER_OFFSET);
    segments = count;
    return true;
  }

  private static boolean sound(byte[] array, int start, int length) {
    int behind = start + CRC_OFFSET + NO_CHECKSUM.length;
    int crc = OggChecksum.of(array, start, start + CRC_OFFSET);
    crc = OggChecksum.of(crc, NO_CHECKSUM, 0, NO_CHECKSUM.length);
    crc = OggChecksum.of(crc, array, behind, start + length);
    return crc == number(array, start + CRC_OFFSET);
  }

  private static int number(byte[] array, int at) {
    return (array[at] & 0xFF)
        | (array[at + 1] & 0xFF) << 8
        | (array[at + 2] & 0xFF) << 16
        | array[at + 3] << 24;
  }

  /** Returns where the page that was found last starts in the file. */
  long offset() {
    return offset;
  }

  /** Returns where it ends. */
  long end() {
    return offset + bytes;
  }

  /** Returns how long it is. */
  int bytes() {
    return bytes;
  }

  /** Returns whether its first packet began on the page before. */
  boolean continued() {
    return (flags & CONTINUED) != 0;
  }

  /** Returns whether it is the first of its stream. */
  boolean first() {
    return (flags & FIRST) != 0;
  }

  /** Returns whether it is the last of its stream. */
  boolean last() {
    return (flags & LAST) != 0;
  }

  /** Returns the moment at which the last packet that ends on it ends; -1 if none does. */
  long granule() {
    return granule;
  }

  /** Returns which stream it belongs to. */
  int serial() {
    return serial;
  }

  /** Returns which page of its stream it is. */
  int number() {
    return number;
  }

  /** Returns of how many segments it is. */
  int segments() {
    return segments;
  }
}
