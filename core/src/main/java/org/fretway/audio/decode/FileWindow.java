package org.fretway.audio.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * Encoded audio in a channel, of which only a window is held in memory. Any place can be asked for;
 * going from front to back reads each byte once.
 */
final class FileWindow implements AutoCloseable {
  /** How much is read at least: few calls when reading on, little waste when jumping around. */
  private static final int CHUNK_BYTES = 16 << 10;

  private final SeekableByteChannel channel;
  private final long size;
  private byte[] bytes;
  private ByteBuffer buffer;
  private long start;
  private int length;

  /**
   * Takes over a channel.
   *
   * @param mostAtOnce how many bytes in a row may be asked for
   */
  FileWindow(SeekableByteChannel channel, int mostAtOnce) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.bytes = new byte[mostAtOnce + CHUNK_BYTES];
    this.buffer = ByteBuffer.wrap(bytes);
    if (size == 0) {
      throw new AudioFormatException("It is empty.");
    }
  }

  /** Returns how long the channel was when it was opened. */
  long size() {
    return size;
  }

  /** Returns how many bytes this takes in memory. */
  int heldBytes() {
    return bytes.length;
  }

  /** Lets more bytes in a row be asked for. */
  void widen(int mostAtOnce) {
    if (mostAtOnce + CHUNK_BYTES > bytes.length) {
      bytes = new byte[mostAtOnce + CHUNK_BYTES];
      buffer = ByteBuffer.wrap(bytes);
      length = 0;
    }
  }

  /**
   * Makes bytes from an offset on available in {@link #array} at {@link #index}.
   *
   * @return how many there are: at least as many as wanted, unless the channel ends before
   */
  int require(long offset, int wanted) throws IOException {
    if (offset < start || offset + wanted > start + length) {
      load(offset, wanted);
    }
    return (int) Math.max(0, start + length - offset);
  }

  private void load(long offset, int wanted) throws IOException {
    int target = Math.min(bytes.length, Math.max(wanted, CHUNK_BYTES));
    if (offset >= start && offset <= start + length) {
      int dropped = (int) (offset - start);
      target = bytes.length;
      length -= dropped;
      System.arraycopy(bytes, dropped, bytes, 0, length);
    } else {
      length = 0;
    }
    start = offset;
    if (offset + length >= size) {
      return;
    }
    channel.position(offset + length);
    buffer.clear().position(length).limit(target);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // A channel may give less than is asked for.
    }
    length = buffer.position();
  }

  /** Returns the bytes, of which those that were required last are valid. */
  byte[] array() {
    return bytes;
  }

  /** Returns where a byte is in {@link #array}. */
  int index(long offset) {
    return (int) (offset - start);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The file can't be closed.", e);
    }
  }
}
