package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;

/**
 * Unpacks a file of an archive while it is read, one block in memory at a time. It gives exactly
 * the bytes that the table of contents declares, or ends in a {@link FormatException}.
 */
final class PsarcBlocks extends InputStream {
  private static final int ZLIB_METHOD = 8;
  private static final int METHOD_MASK = 0x0F;
  private static final int MAX_WINDOW = 7;
  private static final int WINDOW_SHIFT = 4;
  private static final int DICTIONARY_FLAG = 0x20;
  private static final int ZLIB_CHECK = 31;

  private final ReadContext context;
  private final FileChannel channel;
  private final PsarcToc toc;
  private final PsarcEntry entry;
  private final Inflater inflater = new Inflater();

  private byte[] packed = new byte[0];
  private byte[] unpacked = new byte[0];
  private ByteBuffer current = ByteBuffer.allocate(0);
  private int block;
  private long offset;
  private long remaining;

  PsarcBlocks(ReadContext context, FileChannel channel, PsarcToc toc, PsarcEntry entry) {
    this.context = context;
    this.channel = channel;
    this.toc = toc;
    this.entry = entry;
    this.block = entry.firstBlock();
    this.offset = entry.offset();
    this.remaining = entry.length();
  }

  @Override
  public int read() throws IOException {
    return fill() ? Byte.toUnsignedInt(current.get()) : -1;
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    Objects.checkFromIndexSize(start, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, current.remaining());
    current.get(buffer, start, count);
    return count;
  }

  @Override
  public int available() {
    return current.remaining();
  }

  /** Makes bytes ready; false at the end of the file. */
  private boolean fill() throws IOException {
    if (current.hasRemaining()) {
      return true;
    }
    if (remaining == 0) {
      return false;
    }
    int expected = (int) Math.min(toc.blockSize(), remaining);
    int stored = toc.storedSize(block);
    packed = atLeast(packed, stored);
    readFully(stored);
    current = unpack(stored, expected);
    block++;
    offset += stored;
    remaining -= expected;
    return true;
  }

  private void readFully(int length) throws IOException {
    ByteBuffer target = ByteBuffer.wrap(packed, 0, length);
    while (target.hasRemaining()) {
      if (channel.read(target, offset + target.position()) < 0) {
        throw context.broken(entry.name(), "is cut short; copy or download the archive again");
      }
    }
  }

  /**
   * Which blocks are packed is written nowhere. One that does not unpack to what it must is stored,
   * even where it happens to start like a packed one; sound does.
   */
  private ByteBuffer unpack(int stored, int expected) throws FormatException {
    if (stored != toc.blockSize() && startsLikeZlib(stored)) {
      unpacked = atLeast(unpacked, expected);
      if (inflate(stored, expected)) {
        return ByteBuffer.wrap(unpacked, 0, expected);
      }
    }
    if (stored != expected) {
      throw context.broken(
          entry.name(),
          "is damaged in block %d; copy or download the archive again".formatted(block));
    }
    return ByteBuffer.wrap(packed, 0, expected);
  }

  private boolean inflate(int stored, int expected) {
    inflater.reset();
    inflater.setInput(packed, 0, stored);
    try {
      int count = 0;
      while (count < expected) {
        int more = inflater.inflate(unpacked, count, expected - count);
        if (more == 0) {
          return false;
        }
        count += more;
      }
      // The checksum comes after the last byte, and nothing may come before it.
      return inflater.inflate(new byte[1]) == 0 && inflater.finished();
    } catch (DataFormatException e) {
      return false;
    }
  }

  /** RFC 1950, 2.2. */
  private boolean startsLikeZlib(int length) {
    if (length < 2) {
      return false;
    }
    int method = Byte.toUnsignedInt(packed[0]);
    int flags = Byte.toUnsignedInt(packed[1]);
    return (method & METHOD_MASK) == ZLIB_METHOD
        && method >> WINDOW_SHIFT <= MAX_WINDOW
        && (flags & DICTIONARY_FLAG) == 0
        && (method << Byte.SIZE | flags) % ZLIB_CHECK == 0;
  }

  private static byte[] atLeast(byte[] buffer, int length) {
    return buffer.length < length ? new byte[length] : buffer;
  }

  @Override
  public void close() {
    inflater.end();
    remaining = 0;
    current = ByteBuffer.allocate(0);
  }
}
