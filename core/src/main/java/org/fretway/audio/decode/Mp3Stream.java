package org.fretway.audio.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  /** Longest frame there can be, and room to look for the next. */
  private static final int WINDOW_BYTES = 8 << 10;

  private final FileWindow file;
  private final Mp3Index index;
  private final List<Speaker> layout;
  private final SampleBuffer decoded;
  private Decoder decoder = new Decoder();
  private Bitstream bitstream;
  private Optional<IOException> unreadable = Optional.empty();
  private int nextFrame;
  private int available;
  private int taken;
  private long position;

  private Mp3Stream(FileWindow file) throws IOException {
    this.file = file;
    this.index = new Mp3Index(file);
    this.layout = Speaker.waveOrder(index.channels());
    this.decoded = new SampleBuffer(index.sampleRate(), index.channels());
    this.bitstream = new Bitstream(new FrameInput(0));
    seek(0);
  }

  /**
   * Goes through all of the file for where its frames are; the stream then owns the channel.
   *
   * @throws AudioFormatException if it is not MP3 that can be played
   */
  public static Mp3Stream open(SeekableByteChannel channel) throws IOException {
    return new Mp3Stream(new FileWindow(channel, WINDOW_BYTES));
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
  public int read(float[] interleaved, int frames) throws IOException {
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
  public void seek(long frame) throws IOException {
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

  private void decodeFrame() throws IOException {
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
    if (unreadable.isPresent()) {
      throw unreadable.get();
    }
  }

  @Override
  public void close() {
    taken = available;
    position = index.lengthFrames();
    file.close();
  }

  /** The frames from one on, without what lies between them. */
  private final class FrameInput extends InputStream {
    private int frame;
    private int offset;
    private int end;

    FrameInput(int frame) {
      this.frame = frame;
    }

    private boolean atEnd() throws IOException {
      if (offset == end && frame < index.count()) {
        offset = index.offset(frame);
        end = offset + index.length(frame);
        frame++;
      }
      return offset == end || file.require(offset, end - offset) < end - offset;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** JLayer takes an error for the end, so that it is kept for who reads the sound. */
    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      try {
        if (atEnd()) {
          return -1;
        }
      } catch (IOException e) {
        unreadable = Optional.of(e);
        throw e;
      }
      int count = Math.min(length, end - offset);
      System.arraycopy(file.array(), file.index(offset), target, start, count);
      offset += count;
      return count;
    }
  }
}
