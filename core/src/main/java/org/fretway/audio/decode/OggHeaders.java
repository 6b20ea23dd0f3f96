package org.fretway.audio.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The packets at the start of an Ogg file (RFC 3533, section 6). Pages must follow each other
 * without anything between, all of one stream: this is how the decoder reads them.
 */
final class OggHeaders {
  private static final int PAGE_HEADER_BYTES = 27;
  private static final int SERIAL_OFFSET = 14;
  private static final int SEGMENT_COUNT_OFFSET = 26;
  private static final int FULL_SEGMENT = 255;

  /** Comments may hold a picture; what is larger is no song. */
  private static final int MAX_HEADER_BYTES = 16 << 20;

  private OggHeaders() {}

  /**
   * Returns the first packets.
   *
   * @throws AudioFormatException if there are not so many, or other things among them
   */
  static List<byte[]> read(ByteBuffer file, int count) throws AudioFormatException {
    List<byte[]> packets = new ArrayList<>();
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    int offset = 0;
    while (packets.size() < count) {
      int segments = segments(file, offset);
      int data = offset + PAGE_HEADER_BYTES + segments;
      for (int i = 0; i < segments && packets.size() < count; i++) {
        int length = file.get(offset + PAGE_HEADER_BYTES + i) & 0xFF;
        if (data + length > file.limit() || packet.size() > MAX_HEADER_BYTES) {
          throw new AudioFormatException("The Ogg file's headers have no end.");
        }
        byte[] segment = new byte[length];
        file.get(data, segment);
        packet.writeBytes(segment);
        data += length;
        if (length < FULL_SEGMENT) {
          packets.add(packet.toByteArray());
          packet.reset();
        }
      }
      offset = data;
    }
    return packets;
  }

  private static int segments(ByteBuffer file, int offset) throws AudioFormatException {
    if (offset + PAGE_HEADER_BYTES > file.limit()
        || file.get(offset) != 'O'
        || file.get(offset + 1) != 'g'
        || file.get(offset + 2) != 'g'
        || file.get(offset + 3) != 'S') {
      throw new AudioFormatException(
          "The Ogg file ends or breaks at byte %d, within its headers.".formatted(offset));
    }
    if (file.getInt(offset + SERIAL_OFFSET) != file.getInt(SERIAL_OFFSET)) {
      throw new AudioFormatException("The Ogg file holds more than one stream.");
    }
    int segments = file.get(offset + SEGMENT_COUNT_OFFSET) & 0xFF;
    if (offset + PAGE_HEADER_BYTES + segments > file.limit()) {
      throw new AudioFormatException("The Ogg file ends within its headers.");
    }
    return segments;
  }
}
