package org.fretway.audio;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Blocks on their way from the one thread that decodes to the one that plays. Neither waits for the
 * other, and no block is ever created again.
 */
final class BlockRing {
  private final Block[] blocks;
  private final AtomicLong filled = new AtomicLong();
  private final AtomicLong emptied = new AtomicLong();

  BlockRing(int size, int stems, int capacityFrames) {
    blocks = new Block[size];
    for (int i = 0; i < size; i++) {
      blocks[i] = new Block(stems, capacityFrames);
    }
  }

  /** Returns the next block to fill; null if all are full. For the decoding thread. */
  @Nullable Block nextToFill() {
    long next = filled.get();
    return next - emptied.get() < blocks.length ? blocks[(int) (next % blocks.length)] : null;
  }

  /** Hands over the block that was got from {@link #nextToFill}. */
  void fill() {
    filled.incrementAndGet();
  }

  /** Returns the next block to play; null if none is ready. For the playing thread. */
  @Nullable Block nextToEmpty() {
    long next = emptied.get();
    return next < filled.get() ? blocks[(int) (next % blocks.length)] : null;
  }

  /** Gives back the block that was got from {@link #nextToEmpty}. */
  void empty() {
    emptied.incrementAndGet();
  }

  /** Returns how many blocks are ready to play. */
  int ready() {
    return (int) (filled.get() - emptied.get());
  }
}
