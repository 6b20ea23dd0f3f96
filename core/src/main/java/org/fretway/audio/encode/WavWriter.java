package org.fretway.audio.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a WAV file while its sound comes in ("Multimedia Programming Interface and Data
 * Specifications 1.0"). The header is brought up to date every second of sound, so that a file
 * whose writing was cut off is whole up to there. Used from one thread at a time.
 */
public final class WavWriter implements AutoCloseable {
  /** Bytes before the first sample. */
  public static final int HEADER_BYTES = 44;

  private static final int FORMAT_BYTES = 16;
  private static final short TAG_PCM = 1;
  private static final int BITS_PER_BYTE = 8;
  private static final int BUFFER_FRAMES = 4096;

  private final FileChannel file;
  private final int channels;
  private final int sampleRate;
  private final int sampleBytes;
  private final float fullScale;
  private final ByteBuffer bytes;
  private long frames;
  private long framesInHeader;

  private WavWriter(FileChannel file, int channels, int sampleRate, int sampleBytes) {
    this.file = file;
    this.channels = channels;
    this.sampleRate = sampleRate;
    this.sampleBytes = sampleBytes;
    this.fullScale = (1 << (BITS_PER_BYTE * sampleBytes - 1)) - 1;
    this.bytes =
        ByteBuffer.allocateDirect(BUFFER_FRAMES * channels * sampleBytes)
            .order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Begins a file in place of any other.
   *
   * @param sampleBytes 2 or 3, for 16 or 24 bits
   */
  public static WavWriter create(Path path, int channels, int sampleRate, int sampleBytes)
      throws IOException {
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    WavWriter writer = new WavWriter(file, channels, sampleRate, sampleBytes);
    try {
      writer.writeHeader();
      return writer;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Returns how many bytes a file of so many frames has. */
  public static long bytes(long frames, int channels, int sampleBytes) {
    return HEADER_BYTES + frames * channels * sampleBytes;
  }

  /**
   * Writes the next frames.
   *
   * @param interleaved full scale is ±1; what is beyond is held there
   */
  public void write(float[] interleaved, int count) throws IOException {
    for (int from = 0; from < count; from += BUFFER_FRAMES) {
      int now = Math.min(BUFFER_FRAMES, count - from);
      bytes.clear();
      for (int i = from * channels; i < (from + now) * channels; i++) {
        put(Math.round(fullScale * Math.clamp(interleaved[i], -1f, 1f)));
      }
      writeAll(bytes.flip());
      frames += now;
    }
    if (frames - framesInHeader >= sampleRate) {
      writeHeader();
    }
  }

  private void put(int sample) {
    bytes.putShort((short) sample);
    if (sampleBytes > Short.BYTES) {
      bytes.position(bytes.position() - Short.BYTES);
      bytes.put((byte) sample).putShort((short) (sample >> BITS_PER_BYTE));
    }
  }

  private void writeAll(ByteBuffer source) throws IOException {
    while (source.hasRemaining()) {
      file.write(source);
    }
  }

  /** Sizes are unsigned in the file, which holds up to 4 GiB. */
  private void writeHeader() throws IOException {
    framesInHeader = frames;
    int frameBytes = channels * sampleBytes;
    int dataBytes = (int) (frames * frameBytes);
    ByteBuffer header =
        ByteBuffer.allocate(HEADER_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(ascii("RIFF"))
            .putInt(HEADER_BYTES - 8 + dataBytes)
            .put(ascii("WAVEfmt "))
            .putInt(FORMAT_BYTES)
            .putShort(TAG_PCM)
            .putShort((short) channels)
            .putInt(sampleRate)
            .putInt(sampleRate * frameBytes)
            .putShort((short) frameBytes)
            .putShort((short) (BITS_PER_BYTE * sampleBytes))
            .put(ascii("data"))
            .putInt(dataBytes)
            .flip();
    int at = 0;
    while (header.hasRemaining()) {
      at += file.write(header, at);
    }
    file.position(HEADER_BYTES + frames * frameBytes);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns how many frames were written. */
  public long frames() {
    return frames;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      writeHeader();
    }
  }
}
