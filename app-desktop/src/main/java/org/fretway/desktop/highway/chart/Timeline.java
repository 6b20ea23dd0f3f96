package org.fretway.desktop.highway.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Things that happen in a song, in order of time, found by binary search and without allocation. A
 * painter walks from {@link #indexAtOrBefore} of the left edge of the picture while {@link #start}
 * is within it, so that the cost of a frame does not depend on how long the song is.
 *
 * @param <T> what happens
 */
public final class Timeline<T> {
  private final double[] starts;
  private final List<T> items;

  private Timeline(double[] starts, List<T> items) {
    this.starts = starts;
    this.items = items;
  }

  /** Returns the items as a timeline; they must be in order of the given time. */
  public static <T> Timeline<T> of(List<T> items, ToDoubleFunction<? super T> start) {
    return new Timeline<>(items.stream().mapToDouble(start).toArray(), List.copyOf(items));
  }

  /** Returns how many items there are. */
  public int size() {
    return starts.length;
  }

  /** Returns the item of an index from 0 to {@code size() - 1}. */
  public T get(int index) {
    return items.get(index);
  }

  /** Returns when the item of an index begins, in seconds of song time. */
  public double start(int index) {
    return starts[index];
  }

  /** Returns the index of the last item that begins at or before the time, or -1. */
  public int indexAtOrBefore(double songTime) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= songTime) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Returns the index from which a walk over everything that may still last at the time begins. */
  public int firstLastingAt(double songTime) {
    return Math.max(0, indexAtOrBefore(songTime));
  }
}
