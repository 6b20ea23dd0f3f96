package org.fretway.audio.decode;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Where the samples of a WAV file are and how they are written (Microsoft, "Multimedia Programming
 * Interface and Data Specifications 1.0", and WAVEFORMATEXTENSIBLE).
 *
 * @param encoding of one sample
 * @param channels samples a frame
 * @param sampleRate frames a second
 * @param dataOffset position of the first frame in the file, in bytes
 * @param frames how many frames the file holds
 */
record WavHeader(Encoding encoding, int channels, int sampleRate, long dataOffset, long frames) {
  private static final int MAX_CHUNKS = 1_000;
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int FORMAT_BYTES = 16;
  private static final int EXTENSIBLE_BYTES = 40;
  private static final int SUBFORMAT_OFFSET = 24;
  private static final int TAG_PCM = 1;
  private static final int TAG_FLOAT = 3;
  private static final int TAG_EXTENSIBLE = 0xFFFE;

  /** How one sample is written, little-endian. */
  enum Encoding {
    PCM_8(1),
    PCM_16(2),
    PCM_24(3),
    PCM_32(4),
    FLOAT_32(4);

    private final int bytes;

    Encoding(int bytes) {
      this.bytes = bytes;
    }
  }

  int frameBytes() {
    return encoding.bytes * channels;
  }

  /** Reads chunks up to the samples. */
  static WavHeader read(SeekableByteChannel channel) throws IOException {
    ByteBuffer riff = read(channel, 0, RIFF_HEADER_BYTES);
    if (riff.getInt(0) != id("RIFF") || riff.getInt(8) != id("WAVE")) {
      throw new AudioFormatException("It is not a WAV file: it does not start with RIFF and WAVE.");
    }
    ByteBuffer format = null;
    long offset = RIFF_HEADER_BYTES;
    for (int i = 0; i < MAX_CHUNKS && offset + CHUNK_HEADER_BYTES <= channel.size(); i++) {
      ByteBuffer chunk = read(channel, offset, CHUNK_HEADER_BYTES);
      long size = Integer.toUnsignedLong(chunk.getInt(4));
      long start = offset + CHUNK_HEADER_BYTES;
      if (chunk.getInt(0) == id("fmt ")) {
        if (size < FORMAT_BYTES) {
          throw new AudioFormatException("The WAV file's format chunk is too short.");
        }
        format = read(channel, start, (int) Math.min(size, EXTENSIBLE_BYTES));
      } else if (chunk.getInt(0) == id("data")) {
        if (format == null) {
          throw new AudioFormatException("The WAV file has samples before it says their format.");
        }
        return of(format, start, Math.min(size, channel.size() - start));
      }
      offset = start + size + (size & 1);
    }
    throw new AudioFormatException("The WAV file has no samples: it lacks a data chunk.");
  }

  private static WavHeader of(ByteBuffer format, long dataOffset, long dataBytes)
      throws AudioFormatException {
    int tag = format.getShort(0) & 0xFFFF;
    int channels = format.getShort(2) & 0xFFFF;
    int sampleRate = format.getInt(4);
    int frameBytes = format.getShort(12) & 0xFFFF;
    int bits = format.getShort(14) & 0xFFFF;
    if (tag == TAG_EXTENSIBLE && format.capacity() == EXTENSIBLE_BYTES) {
      tag = format.getShort(SUBFORMAT_OFFSET) & 0xFFFF;
    }
    AudioLimits.check(channels, sampleRate, 0);
    Encoding encoding = encoding(tag, bits);
    if (frameBytes != encoding.bytes * channels) {
      throw new AudioFormatException(
          "The WAV file contradicts itself: %d channels of %d bits are not %d bytes."
              .formatted(channels, bits, frameBytes));
    }
    long frames = dataBytes / frameBytes;
    AudioLimits.check(channels, sampleRate, frames);
    return new WavHeader(encoding, channels, sampleRate, dataOffset, frames);
  }

  private static Encoding encoding(int tag, int bits) throws AudioFormatException {
    if (tag == TAG_PCM && bits == 8) {
      return Encoding.PCM_8;
    } else if (tag == TAG_PCM && bits == 16) {
      return Encoding.PCM_16;
    } else if (tag == TAG_PCM && bits == 24) {
      return Encoding.PCM_24;
    } else if (tag == TAG_PCM && bits == 32) {
      return Encoding.PCM_32;
    } else if (tag == TAG_FLOAT && bits == 32) {
      return Encoding.FLOAT_32;
    }
    throw new AudioFormatException(
        "The WAV file's encoding (tag %d, %d bits) is not PCM or 32-bit float; convert it."
            .formatted(tag, bits));
  }

  private static ByteBuffer read(SeekableByteChannel channel, long offset, int bytes)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(offset);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new AudioFormatException(
            "The WAV file ends within its header.", new EOFException("at byte " + offset));
      }
    }
    return buffer.flip();
  }

  private static int id(String fourCharacters) {
    return fourCharacters.charAt(0)
        | fourCharacters.charAt(1) << 8
        | fourCharacters.charAt(2) << 16
        | fourCharacters.charAt(3) << 24;
  }
}
