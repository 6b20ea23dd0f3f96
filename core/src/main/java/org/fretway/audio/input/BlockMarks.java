package org.fretway.audio.input;

import org.fretway.audio.PlayedMoment;

/**
 * What was heard of a song with each recorded block, on its way from the one thread that records to
 * one that reads. Neither waits, and nothing is allocated.
 */
public final class BlockMarks {
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

  /** What was heard while a block was recorded, to be filled again and again. */
  public static final class Mark {
    /** Whether the song was heard. */
    public boolean playing;

    /** Of the block's first frame, in seconds. */
    public double songTime;

    /** Speed of the song. */
    public double rate;

    /** Another number after each jump. */
    public long run;

    /** Counted as the input counts; a gap means that sound was lost. */
    public long firstFrame;

    /** Frames of the block. */
    public int frames;

    /** Creates one of no block. */
    public Mark() {}
  }

  /** Creates one without blocks. */
  public BlockMarks() {}

  /** Returns whether all blocks have been taken. */
  public boolean isEmpty() {
    return read == written;
  }

  /** Returns whether another block can be added. */
  public boolean hasRoom() {
    return written - read < CAPACITY;
  }

  /**
   * Adds a block, where there is room.
   *
   * @param moment what was heard with its first frame
   * @param firstFrame counted as the input counts
   * @param count of frames
   */
  public void add(PlayedMoment moment, long firstFrame, int count) {
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

  /**
   * Takes the next block.
   *
   * @param mark is filled, if there is one
   * @return whether there is one
   */
  public boolean next(Mark mark) {
    long at = read;
    if (at == written) {
      return false;
    }
    int slot = (int) (at % CAPACITY);
    mark.playing = playing[slot];
    mark.songTime = songTimes[slot];
    mark.rate = rates[slot];
    mark.run = runs[slot];
    mark.firstFrame = firstFrames[slot];
    mark.frames = frames[slot];
    read = at + 1;
    return true;
  }
}
