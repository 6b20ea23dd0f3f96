package org.fretway.library.index;

import java.util.function.IntConsumer;

/**
 * Some of the songs of a {@link Snapshot}: a bit for each place. Places begin anew at a multiple of
 * 64 with each segment, so that whole words are combined.
 */
public final class SongSet {
  final long[] words;

  SongSet(long[] words) {
    this.words = words;
  }

  /** Returns whether the song at a place is among them. */
  public boolean has(int place) {
    return (words[place >> 6] & (1L << place)) != 0;
  }

  /** Returns how many they are. */
  public int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** Returns a run of these songs, walking along an order from its beginning. */
  int[] along(int[] order, int from, int to) {
    int[] found = new int[to - from];
    int passed = 0;
    for (int i = 0; passed < to; i++) {
      if (has(order[i])) {
        if (passed >= from) {
          found[passed - from] = order[i];
        }
        passed++;
      }
    }
    return found;
  }

  /** Hands over the places of these songs, the lowest first. */
  void forEach(IntConsumer work) {
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        work.accept((i << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many are in another set too. */
  public int countIn(SongSet other) {
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      count += Long.bitCount(words[i] & other.words[i]);
    }
    return count;
  }

  /** Returns those that are in another set too. */
  public SongSet and(SongSet other) {
    long[] both = words.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= other.words[i];
    }
    return new SongSet(both);
  }

  /** Returns those that are not in another set. */
  public SongSet without(SongSet other) {
    long[] rest = words.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] &= ~other.words[i];
    }
    return new SongSet(rest);
  }
}
