package org.fretway.audio.decode;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;

/**
 * FLAC, read from the file as needed. Damaged frames are silent, so that what follows stays in
 * time. Nothing is allocated while reading.
 */
public final class FlacStream implements PcmStream {
  private static final int FIRST_WINDOW_BYTES = 64 << 10;

  /** How far from its end a file is searched for its last sound frame. */
  private static final long END_REACH = 1 << 20;

  private final FileWindow file;
  private final FlacInfo info;
  private final FlacFinder finder;
  private final FlacFrame frame;
  private final List<Speaker> layout;
  private final long lengthFrames;

  /** Where the sound starts in the stream: 0, unless the file was cut out of a longer one. */
  private final long base;

  /** Where the next frame should start in the file. */
  private long offset;

  /** What is read next, counted from the start of the sound. */
  private long position;

  /** Where the decoded frame starts and ends, counted alike. */
  private long blockStart;

  private long blockEnd;

  private FlacStream(FileWindow file, FlacInfo info, long soundOffset) throws IOException {
    this.file = file;
    this.info = info;
    file.widen(info.maxFrameBytes());
    this.finder = new FlacFinder(file, info, soundOffset);
    this.frame = new FlacFrame(info);
    this.layout = Speaker.waveOrder(info.channels());
    long end = finder.endPosition(frame, END_REACH);
    if (end < 0 && info.frames() == 0) {
      throw new AudioFormatException("The FLAC file holds no sound that can be decoded.");
    }
    boolean asDescribed = end <= info.frames();
    this.base = asDescribed ? 0 : finder.firstPosition();
    this.lengthFrames = (end < 0 ? info.frames() : end) - base;
    AudioLimits.check(info.channels(), info.sampleRate(), lengthFrames);
    this.offset = finder.soundStart();
  }

  /**
   * Reads the headers; the stream then owns the channel.
   *
   * @throws AudioFormatException if it is not FLAC that can be played
   */
  public static FlacStream open(SeekableByteChannel channel) throws IOException {
    FileWindow file = new FileWindow(channel, FIRST_WINDOW_BYTES);
    FlacInfo.Found found = FlacInfo.find(file);
    return new FlacStream(file, found.info(), found.offset());
  }

  /**
   * Reads the headers of FLAC in Ogg; the stream then owns the channel.
   *
   * @throws AudioFormatException if it is not FLAC that can be played
   */
  public static PcmStream openOgg(SeekableByteChannel channel) throws IOException {
    FileWindow file = new FileWindow(channel, OggPages.MAX_BYTES);
    OggPackets packets = OggPackets.open(file, "\u007fFLAC", "FLAC");
    FlacPackets decoder = FlacPackets.open(packets);
    return OggStream.of(file, packets, decoder);
  }

  @Override
  public List<Speaker> layout() {
    return layout;
  }

  @Override
  public int sampleRate() {
    return info.sampleRate();
  }

  @Override
  public long lengthFrames() {
    return lengthFrames;
  }

  @Override
  public int read(float[] interleaved, int frames) throws IOException {
    if (position >= lengthFrames) {
      return 0;
    }
    while (position >= blockEnd) {
      if (!decodeNext()) {
        position = lengthFrames;
        return 0;
      }
    }
    long until = Math.min(position < blockStart ? blockStart : blockEnd, lengthFrames);
    int count = (int) Math.min(frames, until - position);
    if (position < blockStart) {
      Arrays.fill(interleaved, 0, count * info.channels(), 0);
    } else {
      frame.copy((int) (position - blockStart), interleaved, count);
    }
    position += count;
    return count;
  }

  /** Decodes the next frame that is sound; returns false if there is none. */
  private boolean decodeNext() throws IOException {
    int wrong = 0;
    while (wrong < FlacFinder.MAX_FALSE_FRAMES) {
      long at = finder.next(offset, file.size());
      if (at < 0) {
        return false;
      }
      offset = at + 1;
      long start = finder.position() - base;
      if (start + finder.header().block() > position && start < lengthFrames) {
        int block = finder.header().block();
        if (finder.decodes(frame, at)) {
          offset = at + frame.bytes();
          blockStart = start;
          blockEnd = start + block;
          return true;
        }
        wrong++;
      }
    }
    throw new AudioFormatException("The FLAC file is too damaged to go on.");
  }

  @Override
  public void seek(long target) throws IOException {
    position = target;
    if (target < lengthFrames && (target < blockStart || target >= blockEnd)) {
      blockStart = 0;
      blockEnd = 0;
      offset = finder.before(target + base, lengthFrames + base);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
