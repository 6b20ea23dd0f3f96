package org.fretway.audio.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/**
 * WAV (RIFF): PCM of 8, 16, 24 or 32 bits and floats of 32 bits, read from the file as needed. A
 * data chunk that claims more than the file holds ends with the file.
 */
public final class WavStream implements PcmStream {
  private static final int BLOCK_FRAMES = 2048;

  private final SeekableByteChannel channel;
  private final WavHeader header;
  private final List<Speaker> layout;
  private final ByteBuffer block;
  private long position;

  private WavStream(SeekableByteChannel channel, WavHeader header) {
    this.channel = channel;
    this.header = header;
    this.layout = Speaker.waveOrder(header.channels());
    this.block =
        ByteBuffer.allocateDirect(BLOCK_FRAMES * header.frameBytes())
            .order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads the header; the stream then owns the channel.
   *
   * @throws AudioFormatException if it is not a WAV that can be played
   */
  public static WavStream open(SeekableByteChannel channel) throws IOException {
    return new WavStream(channel, WavHeader.read(channel));
  }

  @Override
  public List<Speaker> layout() {
    return layout;
  }

  @Override
  public int sampleRate() {
    return header.sampleRate();
  }

  @Override
  public long lengthFrames() {
    return header.frames();
  }

  @Override
  public int read(float[] interleaved, int frames) throws IOException {
    int wanted = (int) Math.min(Math.min(frames, BLOCK_FRAMES), header.frames() - position);
    if (wanted <= 0) {
      return 0;
    }
    block.clear().limit(wanted * header.frameBytes());
    channel.position(header.dataOffset() + position * header.frameBytes());
    while (block.hasRemaining() && channel.read(block) >= 0) {
      // A channel may give less than is asked for.
    }
    int read = block.position() / header.frameBytes();
    decode(interleaved, read * layout.size());
    position += read;
    return read;
  }

  private void decode(float[] samples, int count) {
    switch (header.encoding()) {
      case PCM_8 -> {
        for (int i = 0; i < count; i++) {
          samples[i] = ((block.get(i) & 0xFF) - 128) / 128f;
        }
      }
      case PCM_16 -> {
        for (int i = 0; i < count; i++) {
          samples[i] = block.getShort(2 * i) / 0x1p15f;
        }
      }
      case PCM_24 -> {
        for (int i = 0; i < count; i++) {
          int low = block.getShort(3 * i) & 0xFFFF;
          samples[i] = (block.get(3 * i + 2) << 16 | low) / 0x1p23f;
        }
      }
      case PCM_32 -> {
        for (int i = 0; i < count; i++) {
          samples[i] = block.getInt(4 * i) / 0x1p31f;
        }
      }
      case FLOAT_32 -> {
        for (int i = 0; i < count; i++) {
          samples[i] = block.getFloat(4 * i);
        }
      }
    }
  }

  @Override
  public void seek(long frame) {
    position = frame;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The WAV file can't be closed.", e);
    }
  }
}
