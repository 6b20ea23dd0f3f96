package org.fretway.format.wem;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Puts packets into the pages of an Ogg file with one stream (RFC 3533, section 6). */
final class OggPages {
  private static final int HEADER_BYTES = 27;
  private static final int CHECKSUM_OFFSET = 22;
  private static final int MAX_SEGMENTS = 255;
  private static final int SEGMENT_BYTES = 255;

  /** A page is ended with the packet that makes it as large as this; common encoders do so. */
  private static final int PAGE_BYTES = 4_096;

  private static final int CONTINUED = 1;
  private static final int FIRST = 2;
  private static final int LAST = 4;

  /** What says that no packet ends on a page. */
  private static final long NO_GRANULE = -1;

  /** Any number does where there is but one stream. */
  private static final int SERIAL = 1;

  private static final int CHECKSUM_POLYNOMIAL = 0x04C11DB7;
  private static final int[] CHECKSUMS = checksums();

  private final Deque<byte[]> done = new ArrayDeque<>();
  private final byte[] lacing = new byte[MAX_SEGMENTS];
  private final byte[] body = new byte[MAX_SEGMENTS * SEGMENT_BYTES];
  private int segments;
  private int bodyBytes;
  private int number;
  private boolean continued;
  private long granule = NO_GRANULE;

  /**
   * Adds a packet.
   *
   * @param endGranule the granule position of a page that ends with it
   */
  void add(byte[] packet, long endGranule) {
    int offset = 0;
    int length;
    do {
      if (segments == MAX_SEGMENTS) {
        end(0);
        continued = offset > 0;
      }
      length = Math.min(packet.length - offset, SEGMENT_BYTES);
      lacing[segments++] = (byte) length;
      System.arraycopy(packet, offset, body, bodyBytes, length);
      bodyBytes += length;
      offset += length;
    } while (length == SEGMENT_BYTES);
    granule = endGranule;
  }

  /** Ends the page if it is large enough. */
  void endIfLarge() {
    if (bodyBytes >= PAGE_BYTES) {
      end(0);
    }
  }

  /** Ends the page. */
  void endPage() {
    end(0);
  }

  /** Ends the page and the stream. */
  void endStream() {
    end(LAST);
  }

  /** Returns the next page that is complete, and forgets it. */
  Optional<byte[]> poll() {
    return Optional.ofNullable(done.poll());
  }

  private void end(int last) {
    byte[] page = new byte[HEADER_BYTES + segments + bodyBytes];
    ByteBuffer buffer = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put("OggS".getBytes(StandardCharsets.US_ASCII));
    buffer.put((byte) 0);
    buffer.put((byte) ((continued ? CONTINUED : 0) | (number == 0 ? FIRST : 0) | last));
    buffer.putLong(granule).putInt(SERIAL).putInt(number).putInt(0).put((byte) segments);
    buffer.put(lacing, 0, segments).put(body, 0, bodyBytes);
    buffer.putInt(CHECKSUM_OFFSET, checksum(page));
    done.add(page);
    number++;
    segments = 0;
    bodyBytes = 0;
    continued = false;
    granule = NO_GRANULE;
  }

  /** The checksum of RFC 3533: most significant bit first, from 0, not inverted. */
  static int checksum(byte[] page) {
    int checksum = 0;
    for (byte next : page) {
      checksum = (checksum << Byte.SIZE) ^ CHECKSUMS[(checksum >>> 24) ^ (next & 0xFF)];
    }
    return checksum;
  }

  private static int[] checksums() {
    int[] table = new int[1 << Byte.SIZE];
    for (int i = 0; i < table.length; i++) {
      int checksum = i << 24;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        checksum = (checksum << 1) ^ (checksum < 0 ? CHECKSUM_POLYNOMIAL : 0);
      }
      table[i] = checksum;
    }
    return table;
  }
}
