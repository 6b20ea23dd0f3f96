package org.fretway.audio.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.lwjgl.system.MemoryUtil;

/**
 * Ogg pages in native memory, as stb_vorbis wants them: each packet on pages of its own, none with
 * a moment.
 */
final class VorbisPages implements AutoCloseable {
  private static final int FULL_SEGMENT = 255;
  private static final int MAX_SEGMENTS = 255;
  private static final int FIRST_BYTES = 8 << 10;
  private static final int CONTINUED = 1;
  private static final int FIRST = 2;

  /**
   * A packet that is never decoded; its page, with a checksum, is where the decoder starts anew.
   */
  private static final byte[] MARK = new byte[8];

  private static final byte[] NO_COMMENTS =
      "\u0003vorbis\0\0\0\0\0\0\0\0\u0001".getBytes(StandardCharsets.ISO_8859_1);

  private ByteBuffer out = allocate(FIRST_BYTES);
  private long address = MemoryUtil.memAddress(out);

  private static ByteBuffer allocate(int bytes) {
    return MemoryUtil.memAlloc(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns what was written last. */
  ByteBuffer written() {
    return out;
  }

  /** Returns where that is. */
  long address() {
    return address;
  }

  /** Returns how many bytes are held. */
  int capacity() {
    return out.capacity();
  }

  /** Writes the headers of a stream. */
  void headers(byte[] identification, byte[] setup) {
    reserve(identification.length + setup.length);
    append(identification, identification.length, FIRST);
    append(NO_COMMENTS, NO_COMMENTS.length, 0);
    append(setup, setup.length, 0);
    out.flip();
  }

  /** Writes a packet. */
  void packet(byte[] packet, int length) {
    reserve(length);
    append(packet, length, 0);
    out.flip();
  }

  /** Writes the page at which a decoder that was flushed starts anew. */
  void mark() {
    reserve(MARK.length);
    append(MARK, MARK.length, 0);
    byte[] page = new byte[out.position()];
    out.get(0, page);
    out.putInt(22, OggChecksum.of(page, 0, page.length));
    // The decoder looks for the start of one more page before it believes in the first.
    out.putInt(0).flip();
  }

  private void reserve(int bytes) {
    int needed = bytes + bytes / 128 + 1_024;
    if (needed > out.capacity()) {
      MemoryUtil.memFree(out);
      out = allocate(2 * needed);
      address = MemoryUtil.memAddress(out);
    }
    out.clear();
  }

  private void append(byte[] packet, int length, int firstFlags) {
    int segments = length / FULL_SEGMENT + 1;
    int at = 0;
    int flags = firstFlags;
    while (segments > 0) {
      int count = Math.min(segments, MAX_SEGMENTS);
      segments -= count;
      int bytes = Math.min(length - at, count * FULL_SEGMENT);
      out.putInt(0x5367674F).put((byte) 0).put((byte) flags);
      out.putLong(-1).putInt(1).putInt(0).putInt(0).put((byte) count);
      for (int i = 0; i < count; i++) {
        out.put((byte) Math.clamp(bytes - (long) i * FULL_SEGMENT, 0, FULL_SEGMENT));
      }
      out.put(packet, at, bytes);
      at += bytes;
      flags = CONTINUED;
    }
  }

  @Override
  public void close() {
    MemoryUtil.memFree(out);
  }
}
