package org.fretway.library.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.apache.lucene.util.IntroSorter;
import org.jspecify.annotations.Nullable;

/**
 * The places of all songs in each order, made when it is first asked for. Those by artist, by title
 * and by id take over what they can from the orders of the segments before, so that a few songs
 * more cost little; the others are made from that by artist. Safe for several threads.
 */
final class SongOrders {
  private static final List<SongOrder> FOLLOWED =
      List.of(SongOrder.ARTIST, SongOrder.TITLE, SongOrder.ID);

  private final Places places;
  private final Map<SongOrder, int[]> orders = new EnumMap<>(SongOrder.class);
  private final Map<SongOrder, int[]> ranks = new EnumMap<>(SongOrder.class);

  /**
   * Creates the orders of some songs.
   *
   * @param before orders of which parts still hold, if there are any
   */
  SongOrders(Places places, @Nullable SongOrders before) {
    this.places = places;
    if (before != null) {
      Moves moves = Moves.between(before.places, places);
      for (SongOrder order : FOLLOWED) {
        int[] known = before.known(order);
        if (known != null) {
          orders.put(order, moves.follow(known, comparison(order)));
        }
      }
    }
  }

  private synchronized int @Nullable [] known(SongOrder order) {
    return orders.get(order);
  }

  /** Returns an order, for reading only. */
  synchronized int[] get(SongOrder order) {
    int[] known = orders.get(order);
    if (known == null) {
      known = make(order);
      orders.put(order, known);
    }
    return known;
  }

  /**
   * Returns how many songs come before the one at each place, for reading only; anything where no
   * song is.
   */
  synchronized int[] ranks(SongOrder order) {
    return ranks.computeIfAbsent(order, this::rank);
  }

  private int[] rank(SongOrder order) {
    int[] sorted = get(order);
    int[] rank = new int[places.size];
    for (int i = 0; i < sorted.length; i++) {
      rank[sorted[i]] = i;
    }
    return rank;
  }

  private int[] make(SongOrder order) {
    return switch (order) {
      case ARTIST, TITLE, ID -> sorted(all(), comparison(order));
      case ARTIST_DESC -> reversed(get(SongOrder.ARTIST), places::compareArtists);
      case TITLE_DESC -> reversed(get(SongOrder.TITLE), places::compareTitles);
      case RECENT -> byArtistWithin((a, b) -> Long.compare(places.added(b), places.added(a)));
      case TUNING ->
          byArtistWithin((a, b) -> Integer.compare(places.tuningOrder(a), places.tuningOrder(b)));
      case YEAR -> byArtistWithin((a, b) -> Integer.compare(places.year(a), places.year(b)));
      case YEAR_DESC -> byArtistWithin(this::compareLatestYear);
      case LETTER -> byArtistWithin(places::compareLetters);
    };
  }

  private int compareLatestYear(int a, int b) {
    int yearOfA = places.year(a);
    int yearOfB = places.year(b);
    if (yearOfA == SegmentSongs.NO_YEAR || yearOfB == SegmentSongs.NO_YEAR) {
      return Integer.compare(yearOfA, yearOfB);
    }
    return Integer.compare(yearOfB, yearOfA);
  }

  private IntBinaryOperator comparison(SongOrder order) {
    if (order == SongOrder.ID) {
      return places::compareIds;
    }
    boolean byTitle = order == SongOrder.TITLE;
    IntBinaryOperator first = byTitle ? places::compareTitles : places::compareArtists;
    IntBinaryOperator second = byTitle ? places::compareArtists : places::compareTitles;
    return (a, b) -> {
      int byFirst = first.applyAsInt(a, b);
      if (byFirst != 0) {
        return byFirst;
      }
      int bySecond = second.applyAsInt(a, b);
      return bySecond != 0 ? bySecond : places.compareIds(a, b);
    };
  }

  private int[] all() {
    int[] all = new int[places.count];
    int count = 0;
    long[] words = places.all().words;
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        all[count++] = (i << 6) + Long.numberOfTrailingZeros(rest);
      }
    }
    return all;
  }

  private int[] byArtistWithin(IntBinaryOperator first) {
    int[] rank = ranks(SongOrder.ARTIST);
    return sorted(
        get(SongOrder.ARTIST).clone(),
        (a, b) -> {
          int byFirst = first.applyAsInt(a, b);
          return byFirst != 0 ? byFirst : Integer.compare(rank[a], rank[b]);
        });
  }

  /** Turns an order round, but not within stretches that are equal in what comes first in it. */
  private static int[] reversed(int[] order, IntBinaryOperator first) {
    int[] reversed = new int[order.length];
    int end = order.length;
    int filled = 0;
    while (end > 0) {
      int start = end - 1;
      while (start > 0 && first.applyAsInt(order[start - 1], order[end - 1]) == 0) {
        start--;
      }
      System.arraycopy(order, start, reversed, filled, end - start);
      filled += end - start;
      end = start;
    }
    return reversed;
  }

  /** Sorts places where they are; no two may be equal. */
  static int[] sorted(int[] some, IntBinaryOperator comparison) {
    new IntroSorter() {
      private int pivot;

      @Override
      protected void setPivot(int i) {
        pivot = some[i];
      }

      @Override
      protected int comparePivot(int j) {
        return comparison.applyAsInt(pivot, some[j]);
      }

      @Override
      protected int compare(int i, int j) {
        return comparison.applyAsInt(some[i], some[j]);
      }

      @Override
      protected void swap(int i, int j) {
        int kept = some[i];
        some[i] = some[j];
        some[j] = kept;
      }
    }.sort(0, some.length);
    return some;
  }

  /** Puts two sorted lists of places together. The second one is short beside the first. */
  static int[] merged(int[] many, int[] few, IntBinaryOperator comparison) {
    if (few.length == 0) {
      return many;
    }
    int[] merged = new int[many.length + few.length];
    int taken = 0;
    for (int i = 0; i < few.length; i++) {
      int next = firstAfter(many, taken, few[i], comparison);
      System.arraycopy(many, taken, merged, taken + i, next - taken);
      merged[next + i] = few[i];
      taken = next;
    }
    System.arraycopy(many, taken, merged, taken + few.length, many.length - taken);
    return merged;
  }

  private static int firstAfter(int[] sorted, int from, int place, IntBinaryOperator comparison) {
    int low = from;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comparison.applyAsInt(sorted[middle], place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns places without the rest of an array. */
  static int[] firstOf(int[] some, int count) {
    return count == some.length ? some : Arrays.copyOf(some, count);
  }
}
