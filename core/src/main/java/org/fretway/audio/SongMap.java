package org.fretway.audio;

import org.fretway.audio.mix.Clicks;

/**
 * Which frame of the song stands at which frame that was given to the time stretch, for the few
 * seconds that lie between its two ends. Used by the playing thread alone.
 */
final class SongMap {
  /** The shortest loop gives two pieces each tenth of a second, and far less lies ahead. */
  private static final int CAPACITY = 256;

  private final long[] inputs = new long[CAPACITY];
  private final long[] songFrames = new long[CAPACITY];
  private final int[] passes = new int[CAPACITY];
  private final Clicks[] countIns = new Clicks[CAPACITY];
  private int first;
  private int count;
  private long written;

  /** Forgets all that was written. */
  void reset() {
    first = 0;
    count = 0;
    written = 0;
  }

  /** Notes that a block was given to the time stretch. */
  void written(Block block) {
    if (count == 0 || !continues(block)) {
      if (count == CAPACITY) {
        first = (first + 1) % CAPACITY;
        count--;
      }
      int at = (first + count) % CAPACITY;
      inputs[at] = written;
      songFrames[at] = block.songFrame;
      passes[at] = block.pass;
      countIns[at] = block.countIn;
      count++;
    }
    written += block.frames;
  }

  private boolean continues(Block block) {
    int last = (first + count - 1) % CAPACITY;
    return songFrames[last] + written - inputs[last] == block.songFrame
        && passes[last] == block.pass
        && countIns[last] == block.countIn;
  }

  /** Moves on to the piece that holds an input frame, and forgets those before. */
  void seek(double input) {
    while (count > 1 && inputs[(first + 1) % CAPACITY] <= input) {
      first = (first + 1) % CAPACITY;
      count--;
    }
  }

  /** Returns the input frame at which the piece ends; without end for the last. */
  double end() {
    return count > 1 ? inputs[(first + 1) % CAPACITY] : Double.POSITIVE_INFINITY;
  }

  /** Returns the frame of the song that stands at an input frame of the piece. */
  double songFrame(double input) {
    return count == 0 ? input : songFrames[first] + (input - inputs[first]);
  }

  /** Returns which time through the loop the piece belongs to. */
  int pass() {
    return count == 0 ? 0 : passes[first];
  }

  /** Returns what is counted during the piece. */
  Clicks countIn() {
    return count == 0 ? Clicks.NONE : countIns[first];
  }
}
