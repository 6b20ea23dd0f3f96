package org.fretway.library.index;

/**
 * Some songs by their ranks in an order: a bit for each rank, so that ranks are counted 64 at a
 * time.
 */
final class RankedSongs {
  private final long[] words;

  private RankedSongs(long[] words) {
    this.words = words;
  }

  /**
   * Puts songs in an order.
   *
   * @param count how many songs the order has
   * @param ranks the rank of each place
   */
  static RankedSongs of(SongSet songs, int count, int[] ranks) {
    long[] ranked = new long[(count + 63) >> 6];
    for (int i = 0; i < songs.words.length; i++) {
      for (long rest = songs.words[i]; rest != 0; rest &= rest - 1) {
        int rank = ranks[(i << 6) + Long.numberOfTrailingZeros(rest)];
        ranked[rank >> 6] |= 1L << rank;
      }
    }
    return new RankedSongs(ranked);
  }

  /**
   * Returns the places of a run of the songs.
   *
   * @param order the place of each rank
   * @param from how many of the songs come before the run
   * @param to how many there are up to its end, at most all
   */
  int[] places(int[] order, int from, int to) {
    int[] found = new int[to - from];
    int passed = 0;
    for (int i = 0; passed < to; i++) {
      int here = Long.bitCount(words[i]);
      if (passed + here > from) {
        for (long rest = words[i]; rest != 0 && passed < to; rest &= rest - 1) {
          if (passed >= from) {
            found[passed - from] = order[(i << 6) + Long.numberOfTrailingZeros(rest)];
          }
          passed++;
        }
      } else {
        passed += here;
      }
    }
    return found;
  }

  /** Returns how many of the songs have ranks in a range, its end not included. */
  int count(int from, int to) {
    if (from >= to) {
      return 0;
    }
    int first = from >> 6;
    int last = (to - 1) >> 6;
    long head = -1L << from;
    long tail = -1L >>> -to;
    if (first == last) {
      return Long.bitCount(words[first] & head & tail);
    }
    int count = Long.bitCount(words[first] & head) + Long.bitCount(words[last] & tail);
    for (int i = first + 1; i < last; i++) {
      count += Long.bitCount(words[i]);
    }
    return count;
  }
}
