package org.fretway.library.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.apache.lucene.index.IndexReader;

/** Where songs went from the places of one moment to those of the next. */
final class Moves {
  private static final int GONE = Integer.MIN_VALUE;

  private final Places now;
  private final SongSet all;

  /** How far the songs of each word of the places before went. */
  private final int[] shifts;

  private final int[] fresh;

  private Moves(Places now, int[] shifts, int[] fresh) {
    this.now = now;
    this.all = now.all();
    this.shifts = shifts;
    this.fresh = fresh;
  }

  static Moves between(Places before, Places now) {
    Map<IndexReader.CacheKey, Segment> stayed = new HashMap<>();
    now.segments.forEach(segment -> stayed.put(segment.key(), segment));
    int[] shifts = new int[before.size >> 6];
    Set<IndexReader.CacheKey> known = new HashSet<>();
    for (Segment old : before.segments) {
      known.add(old.key());
      Segment same = stayed.get(old.key());
      Arrays.fill(
          shifts, old.base() >> 6, old.end() >> 6, same == null ? GONE : same.base() - old.base());
    }
    int[] fresh = new int[now.count];
    int count = 0;
    for (Segment segment : now.segments) {
      if (!known.contains(segment.key())) {
        for (int i = 0; i < segment.there().length; i++) {
          for (long rest = segment.there()[i]; rest != 0; rest &= rest - 1) {
            fresh[count++] = segment.base() + (i << 6) + Long.numberOfTrailingZeros(rest);
          }
        }
      }
    }
    return new Moves(now, shifts, SongOrders.firstOf(fresh, count));
  }

  /** Returns an order of the songs as they are now, given the one before. */
  int[] follow(int[] before, IntBinaryOperator comparison) {
    int[] kept = new int[now.count];
    int count = 0;
    for (int old : before) {
      int shift = shifts[old >> 6];
      if (shift != GONE && all.has(old + shift)) {
        kept[count++] = old + shift;
      }
    }
    return SongOrders.merged(
        SongOrders.firstOf(kept, count), SongOrders.sorted(fresh.clone(), comparison), comparison);
  }
}
