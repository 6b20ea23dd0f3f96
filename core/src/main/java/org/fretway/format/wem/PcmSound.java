package org.fretway.format.wem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Samples as they are, read as a WAV file: its header is written anew, and samples are turned
 * around where the file is big-endian.
 */
final class PcmSound implements Pieces {
  private static final int HEADER_BYTES = 44;
  private static final int FORMAT_BYTES = 16;
  private static final int PIECE_FRAMES = 1_024;
  private static final int FLOAT_BITS = 32;

  /** Length of a format chunk that says in another place of what kind its samples are. */
  private static final int EXTENSIBLE_BYTES = 40;

  private static final int SUBFORMAT_OFFSET = 24;

  private final WemFile file;
  private final WemHead in;
  private final int tag;
  private final int sampleBytes;
  private final int frameBytes;
  private long left;
  private boolean started;

  private PcmSound(WemFile file, WemHead in, int tag) {
    this.file = file;
    this.in = in;
    this.tag = tag;
    sampleBytes = file.bitsPerSample() / Byte.SIZE;
    frameBytes = sampleBytes * file.channels();
    left = file.dataBytes() / frameBytes * frameBytes;
  }

  /** Returns whether a file holds samples as they are. */
  static boolean isIn(WemFile file) {
    return file.tag() == WemFile.TAG_PCM
        || file.tag() == WemFile.TAG_FLOAT
        || file.tag() == WemFile.TAG_EXTENSIBLE;
  }

  /**
   * Prepares to read.
   *
   * @param in at the start of the sound
   * @param maxBytes the most that the sound may have
   */
  static PcmSound of(WemFile file, WemHead in, long maxBytes) throws WemException {
    int tag = kind(file);
    int bits = file.bitsPerSample();
    boolean known =
        tag == WemFile.TAG_FLOAT
            ? bits == FLOAT_BITS
            : tag == WemFile.TAG_PCM && bits % Byte.SIZE == 0 && bits >= 8 && bits <= 32;
    if (!known) {
      throw WemException.broken(
          "has samples of %d bits and kind %d, which can't be played".formatted(bits, tag));
    }
    if (file.dataBytes() > maxBytes) {
      throw WemException.broken("is bigger than the %d bytes it may have".formatted(maxBytes));
    }
    return new PcmSound(file, in, tag);
  }

  /** Without a word on it, Wwise means floats where samples have 32 bits. */
  private static int kind(WemFile file) {
    if (file.tag() != WemFile.TAG_EXTENSIBLE) {
      return file.tag();
    } else if (file.format().limit() >= EXTENSIBLE_BYTES) {
      return Short.toUnsignedInt(file.format().getShort(SUBFORMAT_OFFSET));
    }
    return file.bitsPerSample() == FLOAT_BITS ? WemFile.TAG_FLOAT : WemFile.TAG_PCM;
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    if (!started) {
      started = true;
      return Optional.of(header());
    }
    if (left == 0) {
      return Optional.empty();
    }
    byte[] piece = in.exactly((int) Math.min(left, (long) PIECE_FRAMES * frameBytes));
    left -= piece.length;
    if (file.order() == ByteOrder.BIG_ENDIAN) {
      turn(piece);
    }
    return Optional.of(piece);
  }

  private byte[] header() {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int dataBytes = (int) left;
    header.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVEfmt "));
    header.putInt(FORMAT_BYTES).putShort((short) tag).putShort((short) file.channels());
    header.putInt(file.sampleRate()).putInt(file.sampleRate() * frameBytes);
    header.putShort((short) frameBytes).putShort((short) file.bitsPerSample());
    return header.put(ascii("data")).putInt(dataBytes).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void turn(byte[] samples) {
    byte[] turned = new byte[sampleBytes];
    for (int i = 0; i < samples.length; i += sampleBytes) {
      for (int k = 0; k < sampleBytes; k++) {
        turned[k] = samples[i + sampleBytes - 1 - k];
      }
      System.arraycopy(turned, 0, samples, i, sampleBytes);
    }
  }
}
