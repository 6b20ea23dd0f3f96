package org.fretway.audio.decode;

import java.io.IOException;

/**
 * Finds frames in a FLAC file. There need be no seek table: headers are recognised by their own
 * checksum and by where they say they stand, and halving the file a few times gets to any of them.
 */
final class FlacFinder {
  /** Damage seldom looks like frames; what does so again and again is made to cost time. */
  static final int MAX_FALSE_FRAMES = 200;

  /** What is not worth halving again. */
  private static final int NEAR_BYTES = 24 << 10;

  private final FileWindow file;
  private final FlacInfo info;
  private final FlacHeader header;
  private final long soundStart;
  private final int usualBlock;
  private final long firstPosition;

  /**
   * Finds the first frame.
   *
   * @param soundOffset where the metadata ends
   */
  FlacFinder(FileWindow file, FlacInfo info, long soundOffset) throws IOException {
    this.file = file;
    this.info = info;
    this.header = new FlacHeader(info);
    this.soundStart = next(soundOffset, file.size());
    if (soundStart < 0) {
      throw new AudioFormatException("The FLAC file holds no sound.");
    }
    this.usualBlock = header.block();
    this.firstPosition = header.position(usualBlock);
  }

  /** Returns the header that was found last. */
  FlacHeader header() {
    return header;
  }

  /** Returns where the frame of {@link #header} stands in the stream. */
  long position() {
    return header.position(usualBlock);
  }

  /** Returns where the first frame stands in the stream: 0, unless the file was cut out of one. */
  long firstPosition() {
    return firstPosition;
  }

  /** Returns the offset of the first frame. */
  long soundStart() {
    return soundStart;
  }

  /**
   * Finds the first header at or behind an offset.
   *
   * @param end no header at or behind it is wanted
   * @return its offset, or -1
   */
  long next(long offset, long end) throws IOException {
    long at = offset;
    while (at < end) {
      int available = file.require(at, FlacHeader.MAX_BYTES);
      if (available == 0) {
        return -1;
      }
      byte[] bytes = file.array();
      int from = file.index(at);
      int last = from + available;
      // What is too near to the window's end for a header is looked at again with what follows.
      int stop =
          at + available < file.size() ? Math.max(from + 1, last - FlacHeader.MAX_BYTES) : last;
      for (int i = from; i < stop && at + (i - from) < end; i++) {
        if (bytes[i] == (byte) 0xFF && header.parse(bytes, i, last)) {
          return at + (i - from);
        }
      }
      at += stop - from;
    }
    return -1;
  }

  /**
   * Finds the frame in which a moment is, or one shortly before.
   *
   * @param position in the stream
   * @param endPosition where the stream ends
   */
  long before(long position, long endPosition) throws IOException {
    long low = soundStart;
    long lowPosition = firstPosition;
    long high = file.size();
    while (high - low > NEAR_BYTES) {
      long middle = low + (high - low) / 2;
      long found = next(middle, high);
      if (found >= 0 && position() > lowPosition && position() <= position) {
        low = found;
        lowPosition = position();
      } else {
        high = middle;
      }
    }
    long found = next(low + 1, file.size());
    while (found >= 0 && position() <= position) {
      if (position() > lowPosition && position() < endPosition) {
        low = found;
        lowPosition = position();
      }
      found = next(found + 1, file.size());
    }
    return low;
  }

  /**
   * Returns where the last sound frame ends in the stream, told by decoding it.
   *
   * @param reach how far from the end of the file to look for it, in bytes
   * @return -1 if none is found
   */
  long endPosition(FlacFrame frame, long reach) throws IOException {
    long stop = Math.max(soundStart, file.size() - reach);
    long end = file.size();
    int wrong = 0;
    while (end > stop) {
      long start = Math.max(stop, end - NEAR_BYTES);
      long result = -1;
      for (long at = next(start, end); at >= 0; at = next(at + 1, end)) {
        if (position() < firstPosition || !decodes(frame, at)) {
          wrong++;
        } else {
          result = position() + header.block();
        }
        if (wrong > MAX_FALSE_FRAMES) {
          return result;
        }
      }
      if (result >= 0) {
        return result;
      }
      end = start;
    }
    return -1;
  }

  /** Decodes the frame of {@link #header}; returns whether it is sound. */
  boolean decodes(FlacFrame frame, long at) throws IOException {
    int available = file.require(at, info.maxFrameBytes());
    try {
      int index = file.index(at);
      frame.decode(header, file.array(), index, index + available);
      return true;
    } catch (AudioFormatException e) {
      return false;
    }
  }
}
