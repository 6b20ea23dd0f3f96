package org.fretway.desktop.highway.rhythm;

import java.util.Arrays;
import java.util.List;

/**
 * Finds out how the onsets of a chart are written: each lasts until the next one, unless that is
 * more than one and a half beats away (in compound time three) and the string has stopped ringing;
 * then rests fill the time. Takes time in proportion to the number of onsets and beats.
 */
public final class Rhythm {
  /** Onsets this close together, in seconds, are one stroke over several strings. */
  private static final double STROKE = 0.02;

  /** An onset that is so little early, in beats, belongs to the next beat. */
  private static final double EARLY = 1 / 16.0;

  /** A string that rings until so few ticks before the next onset rings until it. */
  private static final int NEARLY = BeatGrid.TICKS / 2;

  /** An onset that is so few ticks away ends a sound, whether its string rings or not. */
  private static final int SOON = BeatGrid.TICKS * 3 / 2;

  /** The same where three beats belong together. */
  private static final int SOON_IN_THREES = BeatGrid.TICKS * 3;

  private final BeatGrid grid;
  private final int[] ticks;
  private final double[] times;
  private final double[] ends;
  private final BeatDivision[] divisions;
  private int count;

  private Rhythm(BeatGrid grid, int onsets) {
    this.grid = grid;
    this.ticks = new int[onsets + 1];
    this.times = new double[onsets];
    this.ends = new double[onsets];
    this.divisions = new BeatDivision[grid.count()];
    Arrays.fill(divisions, BeatDivision.NONE);
  }

  /**
   * Returns what is written, in order of time; nothing where there are fewer than two beats.
   *
   * @param onsets in seconds of song time, in order
   * @param ends when what begins at each onset stops ringing; the onset itself where it is short
   * @param beats in seconds of song time, in order
   * @param downbeats whether a measure begins, for each beat
   */
  public static List<RhythmGroup> of(
      double[] onsets, double[] ends, double[] beats, boolean[] downbeats) {
    BeatGrid grid = BeatGrid.of(beats, downbeats);
    if (grid.count() == 0 || onsets.length == 0) {
      return List.of();
    }
    Rhythm rhythm = new Rhythm(grid, onsets.length);
    rhythm.place(onsets, ends);
    return rhythm.write();
  }

  /** Puts every onset on a tick. */
  private void place(double[] onsets, double[] rings) {
    double[] places = new double[onsets.length];
    int first = 0;
    for (int beat = 0; beat < grid.count(); beat++) {
      double from = grid.start(beat);
      double length = grid.length(beat);
      // What comes long before the first beat has no place.
      while (beat == 0 && first < onsets.length && onsets[first] < from - EARLY * length) {
        first++;
      }
      int next = first;
      while (next < onsets.length && belongs(onsets, next, beat)) {
        places[next - first] = (onsets[next] - from) / length;
        next++;
      }
      divisions[beat] = BeatDivision.of(places, next - first);
      for (int i = first; i < next; i++) {
        add(
            beat * BeatGrid.TICKS + divisions[beat].tick(places[i - first]),
            onsets[i],
            Math.max(onsets[i], rings[i]));
      }
      first = next;
    }
    ticks[count] = grid.count() * BeatGrid.TICKS;
  }

  private boolean belongs(double[] onsets, int onset, int beat) {
    double end = grid.start(beat + 1);
    double early = EARLY * grid.length(beat);
    boolean last = beat + 1 == grid.count();
    boolean followed = onset + 1 < onsets.length && onsets[onset + 1] < end + early;
    return onsets[onset] < (last || followed ? end : end - early);
  }

  private void add(int tick, double time, double end) {
    boolean same = count > 0 && (ticks[count - 1] == tick || time - times[count - 1] < STROKE);
    if (same) {
      ends[count - 1] = Math.max(ends[count - 1], end);
    } else {
      ticks[count] = tick;
      times[count] = time;
      ends[count] = end;
      count++;
    }
  }

  private List<RhythmGroup> write() {
    RhythmWriter writer = new RhythmWriter(grid, divisions);
    if (count > 0) {
      writer.rest(0, ticks[0]);
    }
    for (int i = 0; i < count; i++) {
      int end = end(i);
      writer.note(ticks[i], end, times[i]);
      writer.rest(end, ticks[i + 1]);
    }
    return writer.groups();
  }

  /** Returns the tick until which an onset is written to last. */
  private int end(int onset) {
    int from = ticks[onset];
    int next = ticks[onset + 1];
    double rings = grid.ticks(ends[onset]);
    boolean threes = grid.isCompound(from / BeatGrid.TICKS);
    boolean soon = onset + 1 < count && next - from <= (threes ? SOON_IN_THREES : SOON);
    if (soon || rings >= next - NEARLY) {
      return next;
    }
    int beatAfter = (from / BeatGrid.TICKS + 1) * BeatGrid.TICKS;
    int ringing = (int) Math.rint(rings / BeatGrid.TICKS) * BeatGrid.TICKS;
    return Math.min(next, Math.max(beatAfter, ringing));
  }
}
