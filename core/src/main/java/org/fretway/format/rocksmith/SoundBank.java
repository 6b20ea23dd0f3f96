package org.fretway.format.rocksmith;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks into a Wwise sound bank for the sounds that it plays. They stand in it by their numbers, 32
 * bits each, at places that differ with its version; so each place is tried, but not the sound that
 * is built in. Source: Rocksmith2014.NET, SoundBank.
 */
final class SoundBank {
  /** Chunk of built-in sound. */
  private static final String DATA = "DATA";

  private static final int CHUNK_HEADER = 8;
  private static final int NAME_LENGTH = 4;

  /** Of a chunk; real ones have a few hundred bytes. */
  private static final int MAX_CHUNK = 1 << 20;

  private SoundBank() {}

  /**
   * Returns which of the numbers stand in a bank. A bank that ends too early, or holds too much, is
   * read as far as it goes.
   */
  static Set<Integer> find(InputStream bank, Set<Integer> numbers) throws IOException {
    Set<Integer> found = new HashSet<>();
    try {
      byte[] header = bank.readNBytes(CHUNK_HEADER);
      while (header.length == CHUNK_HEADER) {
        long length = Integer.toUnsignedLong(littleEndian(header).getInt(NAME_LENGTH));
        boolean isData =
            new String(header, 0, NAME_LENGTH, StandardCharsets.ISO_8859_1).equals(DATA);
        if (isData || length > MAX_CHUNK) {
          bank.skipNBytes(length);
        } else {
          collect(littleEndian(bank.readNBytes((int) length)), numbers, found);
        }
        header = bank.readNBytes(CHUNK_HEADER);
      }
    } catch (EOFException e) {
      return found; // What was found before its end is still true.
    }
    return found;
  }

  private static void collect(ByteBuffer chunk, Set<Integer> numbers, Set<Integer> found) {
    for (int i = 0; i + Integer.BYTES <= chunk.limit(); i++) {
      if (numbers.contains(chunk.getInt(i))) {
        found.add(chunk.getInt(i));
      }
    }
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
