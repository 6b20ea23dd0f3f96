package org.fretway.format.wem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The packets in the sound of a WEM file, each after a header that has its length. */
final class WwisePackets {
  /** Packets of songs have some hundred bytes; lengths are mostly written in 16 bits. */
  private static final int MAX_PACKET_BYTES = 1 << 16;

  private static final int SHORT_HEADER_LIMIT = 6;

  private final WemHead in;
  private final ByteOrder order;
  private final int headerBytes;
  private final long dataBytes;
  private long position;

  /**
   * Prepares to read.
   *
   * @param in at the start of the sound
   * @param dataBytes length of the sound
   * @param headerBytes length of the headers; up to 6, lengths in them have 16 bits, else 32
   */
  WwisePackets(WemHead in, ByteOrder order, long dataBytes, int headerBytes) {
    this.in = in;
    this.order = order;
    this.dataBytes = dataBytes;
    this.headerBytes = headerBytes;
  }

  /** Goes on to an offset from the start of the sound. */
  void passTo(long offset) throws IOException {
    if (offset < position || offset > dataBytes) {
      throw WemException.broken("is damaged: its parts overlap, or lie outside of its sound");
    }
    in.pass(offset - position);
    position = offset;
  }

  /** Reads the next packet that is not empty; empty at the end. */
  Optional<byte[]> next() throws IOException {
    while (position + headerBytes <= dataBytes) {
      ByteBuffer header = ByteBuffer.wrap(in.exactly(headerBytes)).order(order);
      position += headerBytes;
      long length =
          headerBytes <= SHORT_HEADER_LIMIT
              ? Short.toUnsignedInt(header.getShort())
              : Integer.toUnsignedLong(header.getInt());
      if (length > MAX_PACKET_BYTES || length > dataBytes - position) {
        throw WemException.broken(
            "is damaged: it has a packet of %d bytes where none can be; copy the song again"
                .formatted(length));
      }
      position += length;
      if (length > 0) {
        return Optional.of(in.exactly((int) length));
      }
    }
    return Optional.empty();
  }
}
