package org.fretway.desktop.highway.rhythm;

import java.util.Arrays;

/**
 * The beats of a song, each cut into {@link #TICKS}; the last one is as long as the one before it.
 */
final class BeatGrid {
  /** Parts of a beat: enough for sixteenths of it and for twelfths. */
  static final int TICKS = 48;

  /** Beats this close together, in seconds, are one beat written twice. */
  private static final double SAME = 0.03;

  /** A beat this long, in seconds, is a gap in what the source knows. */
  private static final double GAP = 3.0;

  /** In compound time, beats this short, in seconds, are thirds of what the foot taps. */
  private static final double COMPOUND = 0.4;

  private static final int THREE = 3;

  private final double[] starts;
  private final int[] measureEnds;
  private final boolean[] compound;

  private BeatGrid(double[] starts, int[] measureEnds) {
    this.starts = starts;
    this.measureEnds = measureEnds;
    this.compound = new boolean[measureEnds.length];
    for (int first = 0; first < compound.length; first = measureEnds[first]) {
      int beats = measureEnds[first] - first;
      boolean threes = beats == 2 * THREE || beats == 3 * THREE || beats == 4 * THREE;
      double length = (starts[measureEnds[first]] - starts[first]) / beats;
      Arrays.fill(compound, first, measureEnds[first], threes && length < COMPOUND);
    }
  }

  /**
   * Returns the grid.
   *
   * @param times of the beats in seconds, in order
   * @param downbeats whether a measure begins there, for each
   */
  static BeatGrid of(double[] times, boolean[] downbeats) {
    double[] starts = new double[times.length + 1];
    boolean[] firsts = new boolean[times.length];
    int count = 0;
    for (int i = 0; i < times.length; i++) {
      if (count > 0 && times[i] - starts[count - 1] < SAME) {
        firsts[count - 1] |= downbeats[i];
      } else {
        firsts[count] = downbeats[i];
        starts[count++] = times[i];
      }
    }
    if (count < 2) {
      return new BeatGrid(new double[1], new int[0]);
    }
    starts[count] = 2 * starts[count - 1] - starts[count - 2];
    int[] ends = new int[count];
    int end = count;
    for (int i = count - 1; i >= 0; i--) {
      ends[i] = end;
      end = firsts[i] ? i : end;
    }
    return new BeatGrid(Arrays.copyOf(starts, count + 1), ends);
  }

  /** Returns how many beats there are. */
  int count() {
    return measureEnds.length;
  }

  /** Returns when a beat begins; that of {@link #count()} is the end of the last one. */
  double start(int beat) {
    return starts[beat];
  }

  /** Returns how long a beat is, in seconds. */
  double length(int beat) {
    return starts[beat + 1] - starts[beat];
  }

  /** Returns whether a beat is one, rather than a stretch of which nothing is known. */
  boolean isKnown(int beat) {
    return length(beat) < GAP;
  }

  /** Returns the first beat of the next measure. */
  int measureEnd(int beat) {
    return measureEnds[beat];
  }

  /** Returns whether a measure begins with a beat. */
  boolean isMeasureStart(int beat) {
    return beat == 0 || measureEnds[beat - 1] == beat;
  }

  /**
   * Returns whether a beat belongs to a measure of 6, 9 or 12 short ones: it is an eighth then, and
   * three of them belong together.
   */
  boolean isCompound(int beat) {
    return compound[beat];
  }

  /** Returns the first of the beats that belong together with one: itself, unless in threes. */
  int groupStart(int beat) {
    if (!compound[beat]) {
      return beat;
    }
    int first = beat;
    while (!isMeasureStart(first)) {
      first--;
    }
    return beat - (beat - first) % THREE;
  }

  /** Returns the first beat after those that belong together with one. */
  int groupEnd(int beat) {
    return compound[beat] ? groupStart(beat) + THREE : beat + 1;
  }

  /** Returns where a time is, in ticks from the first beat. */
  double ticks(double time) {
    if (count() == 0 || time <= starts[0]) {
      return 0;
    }
    if (time >= starts[count()]) {
      return (double) count() * TICKS;
    }
    int found = Arrays.binarySearch(starts, time);
    int beat = found >= 0 ? found : -found - 2;
    return (beat + (time - starts[beat]) / length(beat)) * TICKS;
  }

  /** Returns when a tick is, in seconds of song time. */
  double time(int tick) {
    int beat = Math.min(tick / TICKS, count() - 1);
    return starts[beat] + length(beat) * (tick - beat * TICKS) / TICKS;
  }
}
