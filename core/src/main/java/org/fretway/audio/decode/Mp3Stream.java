package org.fretway.audio.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;

/**
 * MP3, decoded by JLayer frame by frame. A frame that can't be decoded is silent, so that what
 * follows stays in time.
 */
public final class Mp3Stream implements PcmStream {
  /** A frame may use bits of up to nine before it (main_data_begin); decoding starts earlier. */
  private static final int PREROLL_FRAMES = 10;

  private static final float FULL_SCALE = 0x1p15f;

  private final byte[] bytes;
  private final Mp3Index index;
  private final List<Speaker> layout;
  private final SampleBuffer decoded;
  private Decoder decoder = new Decoder();
  private Bitstream bitstream;
  private int nextFrame;
  private int available;
  private int taken;
  private long position;

  private Mp3Stream(byte[] bytes) throws AudioFormatException {
    this.bytes = bytes;
    this.index = new Mp3Index(bytes);
    this.layout = Speaker.waveOrder(index.channels());
    this.decoded = new SampleBuffer(index.sampleRate(), index.channels());
    this.bitstream = new Bitstream(new FrameInput(0));
    seek(0);
  }

  /**
   * Reads all of the channel, which stays open, and prepares to decode it.
   *
   * @throws AudioFormatException if it is not MP3 that can be played
   */
  public static Mp3Stream open(SeekableByteChannel channel) throws IOException {
    return new Mp3Stream(EncodedBytes.readAll(channel, ByteBuffer::allocate, b -> {}).array());
  }

  @Override
  public List<Speaker> layout() {
    return layout;
  }

  @Override
  public int sampleRate() {
    return index.sampleRate();
  }

  @Override
  public long lengthFrames() {
    return index.lengthFrames();
  }

  @Override
  public int read(float[] interleaved, int frames) {
    long left = index.lengthFrames() - position;
    if (left <= 0) {
      return 0;
    }
    if (taken == available) {
      decodeFrame();
    }
    int channels = layout.size();
    int count = (int) Math.min(Math.min(frames, available - taken), left);
    short[] samples = decoded.getBuffer();
    for (int i = 0; i < count * channels; i++) {
      interleaved[i] = samples[taken * channels + i] / FULL_SCALE;
    }
    taken += count;
    position += count;
    return count;
  }

  @Override
  public void seek(long frame) {
    position = frame;
    if (frame >= index.lengthFrames()) {
      return;
    }
    long sample = frame + index.trimStart();
    int target = (int) (sample / index.samplesPerFrame());
    nextFrame = Math.max(0, target - PREROLL_FRAMES);
    decoder = new Decoder();
    decoder.setOutputBuffer(decoded);
    bitstream = new Bitstream(new FrameInput(nextFrame));
    do {
      decodeFrame();
    } while (nextFrame <= target);
    taken = (int) (sample % index.samplesPerFrame());
  }

  private void decodeFrame() {
    decoded.clear_buffer();
    nextFrame++;
    taken = 0;
    available = index.samplesPerFrame();
    try {
      Header header = bitstream.readFrame();
      if (header != null) {
        decoder.decodeFrame(header, bitstream);
      }
    } catch (BitstreamException | DecoderException | ArrayIndexOutOfBoundsException e) {
      // JLayer indexes its tables with damaged values; whatever it wrote of the frame is noise.
      Arrays.fill(decoded.getBuffer(), (short) 0);
    } finally {
      bitstream.closeFrame();
    }
  }

  @Override
  public void close() {
    taken = available;
    position = index.lengthFrames();
  }

  /** The frames from one on, without what lies between them. */
  private final class FrameInput extends InputStream {
    private int frame;
    private int offset;
    private int end;

    FrameInput(int frame) {
      this.frame = frame;
    }

    private boolean atEnd() {
      if (offset == end && frame < index.count()) {
        offset = index.offset(frame);
        end = offset + index.length(frame);
        frame++;
      }
      return offset == end;
    }

    @Override
    public int read() {
      return atEnd() ? -1 : bytes[offset++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int start, int length) {
      if (length == 0) {
        return 0;
      }
      if (atEnd()) {
        return -1;
      }
      int count = Math.min(length, end - offset);
      System.arraycopy(bytes, offset, target, start, count);
      offset += count;
      return count;
    }
  }
}
