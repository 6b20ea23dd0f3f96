package org.fretway.format.wem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The start of a WEM file, remembered while it is read, so that all of the file can still be given
 * to another reader.
 */
final class WemHead extends InputStream {
  /** How much may come before the sound; real files have some kilobytes. */
  static final int MAX_BYTES = 4 << 20;

  private final InputStream wem;
  private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream();

  WemHead(InputStream wem) {
    this.wem = wem;
  }

  /** Forgets the start; from here on this is a mere stream. */
  void forget() {
    memory = null;
  }

  /** Returns what was read so far. */
  byte[] remembered() {
    return memory == null ? new byte[0] : memory.toByteArray();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = wem.read(buffer, offset, length);
    if (read > 0 && memory != null) {
      memory.write(buffer, offset, read);
      if (memory.size() > MAX_BYTES) {
        throw WemException.broken(
            "has more than %d bytes before its sound, as no WEM file does".formatted(MAX_BYTES));
      }
    }
    return read;
  }

  /** Reads exactly so many bytes. */
  byte[] exactly(int count) throws IOException {
    byte[] bytes = readNBytes(count);
    if (bytes.length < count) {
      throw WemException.cut();
    }
    return bytes;
  }

  /** Passes over bytes. */
  void pass(long count) throws IOException {
    byte[] sink = new byte[(int) Math.min(count, 1 << 13)];
    for (long left = count; left > 0; ) {
      int read = read(sink, 0, (int) Math.min(left, sink.length));
      if (read < 0) {
        throw WemException.cut();
      }
      left -= read;
    }
  }

  @Override
  public void close() throws IOException {
    wem.close();
  }
}
