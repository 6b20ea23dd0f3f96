package org.fretway.library.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The songs of a segment in groups, by a value that many of them share. Safe for several threads.
 *
 * @param <T> of the value
 */
final class SongGroups<T> {
  /** With more groups, the songs are always gone through one by one. */
  private static final int MOST_SETS = 64;

  /** Going through one song takes as long as about so many words of 64 songs. */
  private static final int WORDS_OF_A_SONG = 4;

  private final List<T> values;
  private final int[] groupOf;
  private long @Nullable [][] sets;

  private SongGroups(List<T> values, int[] groupOf) {
    this.values = values;
    this.groupOf = groupOf;
  }

  /** Finds what two songs of a group have in common. */
  @FunctionalInterface
  interface Keys<K> {
    /** Returns the key of a song. */
    K of(int doc) throws IOException;
  }

  /** Finds the value of a group. */
  @FunctionalInterface
  interface Values<K, T> {
    /** Returns the value that belongs to a key. */
    T of(K key) throws IOException;
  }

  static <K, T> SongGroups<T> load(int size, Keys<K> keys, Values<K, T> valueOf)
      throws IOException {
    Map<K, Integer> groups = new HashMap<>();
    List<T> values = new ArrayList<>();
    int[] groupOf = new int[size];
    for (int doc = 0; doc < size; doc++) {
      K key = keys.of(doc);
      Integer group = groups.get(key);
      if (group == null) {
        group = values.size();
        groups.put(key, group);
        values.add(valueOf.of(key));
      }
      groupOf[doc] = group;
    }
    return new SongGroups<>(List.copyOf(values), groupOf);
  }

  /** Returns the value of each group. */
  List<T> values() {
    return values;
  }

  /** Returns a predicate of songs by their values. */
  IntPredicate having(Predicate<T> condition) {
    boolean[] having = new boolean[values.size()];
    for (int group = 0; group < having.length; group++) {
      having[group] = condition.test(values.get(group));
    }
    return doc -> having[groupOf[doc]];
  }

  /**
   * Counts songs by group.
   *
   * @param songs which, of this and other segments
   * @param firstWord of this segment among their words
   */
  int[] count(SongSet songs, int firstWord) {
    int words = (groupOf.length + Long.SIZE - 1) / Long.SIZE;
    int count = 0;
    for (int i = 0; i < words; i++) {
      count += Long.bitCount(songs.words[firstWord + i]);
    }
    boolean bySets =
        values.size() <= MOST_SETS
            && (long) values.size() * words <= (long) WORDS_OF_A_SONG * count;
    return bySets ? bySets(songs.words, firstWord) : oneByOne(songs.words, firstWord, words);
  }

  private int[] oneByOne(long[] songs, int firstWord, int words) {
    int[] counts = new int[values.size()];
    for (int i = 0; i < words; i++) {
      for (long rest = songs[firstWord + i]; rest != 0; rest &= rest - 1) {
        counts[groupOf[(i << 6) + Long.numberOfTrailingZeros(rest)]]++;
      }
    }
    return counts;
  }

  private int[] bySets(long[] songs, int firstWord) {
    return Arrays.stream(sets()).mapToInt(set -> countIn(set, songs, firstWord)).toArray();
  }

  private static int countIn(long[] set, long[] songs, int firstWord) {
    int count = 0;
    for (int i = 0; i < set.length; i++) {
      count += Long.bitCount(set[i] & songs[firstWord + i]);
    }
    return count;
  }

  private synchronized long[][] sets() {
    long[][] known = sets;
    if (known == null) {
      known = new long[values.size()][(groupOf.length + Long.SIZE - 1) / Long.SIZE];
      for (int doc = 0; doc < groupOf.length; doc++) {
        known[groupOf[doc]][doc >> 6] |= 1L << doc;
      }
      sets = known;
    }
    return known;
  }
}
