package org.fretway.audio.decode;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Encoded audio read into memory as a whole, for decoders that search in it. */
final class EncodedBytes {
  private EncodedBytes() {}

  /**
   * Reads the channel from its position to its end.
   *
   * @param allocate makes a buffer of so many bytes
   * @param free is given the buffer if reading fails
   * @throws AudioFormatException if it is empty or too long
   */
  static ByteBuffer readAll(
      SeekableByteChannel channel, IntFunction<ByteBuffer> allocate, Consumer<ByteBuffer> free)
      throws IOException {
    long size = channel.size() - channel.position();
    if (size <= 0) {
      throw new AudioFormatException("It is empty.");
    }
    if (size > AudioLimits.MAX_ENCODED_BYTES) {
      throw new AudioFormatException(
          "It has %d bytes; up to %d can be played."
              .formatted(size, AudioLimits.MAX_ENCODED_BYTES));
    }
    ByteBuffer bytes = allocate.apply((int) size);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          throw new EOFException("The file became shorter while it was read.");
        }
      }
      return bytes.flip();
    } catch (IOException e) {
      free.accept(bytes);
      throw e;
    }
  }
}
