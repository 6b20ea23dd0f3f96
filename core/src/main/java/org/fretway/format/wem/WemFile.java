package org.fretway.format.wem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a WEM file says before its sound: chunks as in a WAV file, in either byte order. Unlike
 * there, a chunk of odd length is not followed by an empty byte. Source: ww2ogg.
 *
 * @param order of the bytes of all numbers: RIFF is little-endian, RIFX big-endian
 * @param format the chunk "fmt ", at least 18 bytes
 * @param vorbis the chunk "vorb", or what stands for it in the chunk "fmt "
 * @param dataBytes length of the sound, which comes next in the stream
 */
record WemFile(ByteOrder order, ByteBuffer format, Optional<ByteBuffer> vorbis, long dataBytes) {
  static final int TAG_PCM = 1;
  static final int TAG_FLOAT = 3;
  static final int TAG_EXTENSIBLE = 0xFFFE;
  static final int TAG_VORBIS = 0xFFFF;

  private static final int MIN_FORMAT_BYTES = 16;

  /** A format chunk of this length has the Vorbis chunk in it. */
  private static final int JOINED_FORMAT_BYTES = 0x42;

  private static final int JOINED_VORBIS_OFFSET = 0x18;
  private static final int MAX_CHUNKS = 1_000;
  private static final int MAX_CHUNK_BYTES = 4_096;
  private static final int MAX_CHANNELS = 8;
  private static final int MIN_SAMPLE_RATE = 8_000;
  private static final int MAX_SAMPLE_RATE = 192_000;

  /** Reads up to the sound. */
  static WemFile read(WemHead in) throws IOException {
    String start = text(in.readNBytes(4));
    if (!start.equals("RIFF") && !start.equals("RIFX")) {
      throw WemException.broken("is no WEM file: it does not start with RIFF or RIFX");
    }
    ByteOrder order = start.equals("RIFF") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    in.pass(4);
    if (!text(in.exactly(4)).equals("WAVE")) {
      throw WemException.broken("is no WEM file: it has no WAVE in its start");
    }
    @Nullable ByteBuffer format = null;
    @Nullable ByteBuffer vorbis = null;
    for (int i = 0; i < MAX_CHUNKS; i++) {
      String name = text(in.exactly(4));
      long size = Integer.toUnsignedLong(buffer(in.exactly(4), order).getInt());
      switch (name) {
        case "fmt " -> format = chunk(in, order, size);
        case "vorb" -> vorbis = chunk(in, order, size);
        case "data" -> {
          return of(order, format, vorbis, size);
        }
        default -> in.pass(size);
      }
    }
    throw WemException.broken("has more than %d chunks before its sound".formatted(MAX_CHUNKS));
  }

  private static WemFile of(
      ByteOrder order, @Nullable ByteBuffer format, @Nullable ByteBuffer vorbis, long dataBytes)
      throws WemException {
    if (format == null || format.limit() < MIN_FORMAT_BYTES) {
      throw WemException.broken("does not say its format before its sound, so it can't be played");
    }
    @Nullable ByteBuffer found = vorbis;
    if (found == null && format.limit() == JOINED_FORMAT_BYTES) {
      found =
          format
              .slice(JOINED_VORBIS_OFFSET, JOINED_FORMAT_BYTES - JOINED_VORBIS_OFFSET)
              .order(order);
    }
    return new WemFile(order, format, Optional.ofNullable(found), dataBytes);
  }

  private static ByteBuffer chunk(WemHead in, ByteOrder order, long size) throws IOException {
    int kept = (int) Math.min(size, MAX_CHUNK_BYTES);
    ByteBuffer chunk = buffer(in.exactly(kept), order);
    in.pass(size - kept);
    return chunk;
  }

  private static ByteBuffer buffer(byte[] bytes, ByteOrder order) {
    return ByteBuffer.wrap(bytes).order(order);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Returns the number of the codec. */
  int tag() {
    return Short.toUnsignedInt(format.getShort(0));
  }

  int channels() {
    return Short.toUnsignedInt(format.getShort(2));
  }

  /** Returns the frames a second. */
  int sampleRate() {
    return format.getInt(4);
  }

  int bytesPerSecond() {
    return format.getInt(8);
  }

  /** Returns the bits of one sample; 0 where that has no meaning. */
  int bitsPerSample() {
    return Short.toUnsignedInt(format.getShort(14));
  }

  /**
   * Checks what any decoder must know.
   *
   * @throws WemException if the sound can't be played whatever its codec
   */
  void checkFormat() throws WemException {
    if (channels() < 1 || channels() > MAX_CHANNELS) {
      throw WemException.broken(
          "claims %d channels; 1 to %d can be played".formatted(channels(), MAX_CHANNELS));
    }
    if (sampleRate() < MIN_SAMPLE_RATE || sampleRate() > MAX_SAMPLE_RATE) {
      throw WemException.broken(
          "claims %d samples a second; %d to %d can be played"
              .formatted(Integer.toUnsignedLong(sampleRate()), MIN_SAMPLE_RATE, MAX_SAMPLE_RATE));
    }
  }
}
