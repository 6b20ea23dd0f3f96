package org.fretway.audio.take;

import org.fretway.audio.PlayedMoment;
import org.jspecify.annotations.Nullable;

/**
 * What was heard with each recorded block, on its way from the one thread that records to the one
 * that writes. Neither waits, and the one that records allocates nothing.
 */
final class BlockMarks {
  /** At blocks of 4 ms, as many as the ring of samples holds. */
  private static final int CAPACITY = 1024;

  private final boolean[] playing = new boolean[CAPACITY];
  private final double[] songTimes = new double[CAPACITY];
  private final double[] rates = new double[CAPACITY];
  private final long[] runs = new long[CAPACITY];
  private final long[] firstFrames = new long[CAPACITY];
  private final int[] frames = new int[CAPACITY];
  private volatile long written;
  private volatile long read;

  /**
   * What was heard while a block was recorded.
   *
   * @param playing whether the song was heard
   * @param songTime of the block's first frame, in seconds
   * @param rate speed of the song
   * @param run another number after each jump
   * @param firstFrame counted as the input counts; a gap means that sound was lost
   * @param frames of the block
   */
  record Mark(
      boolean playing, double songTime, double rate, long run, long firstFrame, int frames) {}

  /** Returns whether all blocks have been taken. */
  boolean isEmpty() {
    return read == written;
  }

  /** Returns whether another block can be added. */
  boolean hasRoom() {
    return written - read < CAPACITY;
  }

  /** Adds a block, where there is room. */
  void add(PlayedMoment moment, long firstFrame, int count) {
    long at = written;
    int slot = (int) (at % CAPACITY);
    playing[slot] = moment.playing;
    songTimes[slot] = moment.songTime;
    rates[slot] = moment.rate;
    runs[slot] = moment.run;
    firstFrames[slot] = firstFrame;
    frames[slot] = count;
    written = at + 1;
  }

  /** Takes the next block; null if there is none. */
  @Nullable Mark next() {
    long at = read;
    if (at == written) {
      return null;
    }
    int slot = (int) (at % CAPACITY);
    Mark mark =
        new Mark(
            playing[slot],
            songTimes[slot],
            rates[slot],
            runs[slot],
            firstFrames[slot],
            frames[slot]);
    read = at + 1;
    return mark;
  }
}
