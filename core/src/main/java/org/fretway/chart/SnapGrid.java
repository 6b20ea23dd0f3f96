package org.fretway.chart;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The beats, measures and sections of a song that chosen moments go to. Immutable. */
public final class SnapGrid {
  /** A song without beats and sections, of any length. */
  public static final SnapGrid NONE = new SnapGrid(Map.of(), Double.MAX_VALUE);

  /** How far one step goes where there is nothing to go to, in seconds: as fine as can be heard. */
  private static final double FINE_STEP = 0.01;

  /** Moments closer than this, in seconds, are the same. */
  private static final double SAME = 1e-6;

  private final Map<Snap, double[]> lines;
  private final double duration;

  private SnapGrid(Map<Snap, double[]> lines, double duration) {
    this.lines = lines;
    this.duration = duration;
  }

  /**
   * Returns the grid of a chart; the end of the song belongs to it.
   *
   * @param duration of the song in seconds; 0 if unknown
   */
  public static SnapGrid of(Chart chart, double duration) {
    double end = duration > 0 ? duration : Double.MAX_VALUE;
    Map<Snap, double[]> lines = new EnumMap<>(Snap.class);
    lines.put(Snap.BEAT, within(chart.beats().stream().mapToDouble(Beat::time), end));
    lines.put(
        Snap.MEASURE,
        within(chart.beats().stream().filter(Beat::isDownbeat).mapToDouble(Beat::time), end));
    lines.put(Snap.SECTION, within(chart.sections().stream().mapToDouble(Section::time), end));
    return new SnapGrid(lines, end);
  }

  private static double[] within(DoubleStream times, double end) {
    double[] inside = times.filter(time -> time >= 0 && time < end).sorted().toArray();
    if (inside.length == 0 || end == Double.MAX_VALUE) {
      return inside;
    }
    double[] withEnd = Arrays.copyOf(inside, inside.length + 1);
    withEnd[inside.length] = end;
    return withEnd;
  }

  /** Returns the moment that a chosen one goes to, held within the song; both in seconds. */
  public double snapped(Snap snap, double songTime) {
    double held = Math.clamp(songTime, 0, duration);
    double[] times = times(snap);
    if (times.length == 0) {
      return held;
    }
    int found = Arrays.binarySearch(times, held);
    int after = found >= 0 ? found : -found - 1;
    if (after == 0) {
      return times[0];
    }
    return after == times.length || held - times[after - 1] <= times[after] - held
        ? times[after - 1]
        : times[after];
  }

  /**
   * Returns the next moment of the grid, held within the song.
   *
   * @param songTime where to go from, in seconds
   * @param forward whether to go on rather than back
   */
  public double next(Snap snap, double songTime, boolean forward) {
    double[] times = times(snap);
    if (times.length == 0) {
      return Math.clamp(songTime + (forward ? FINE_STEP : -FINE_STEP), 0, duration);
    }
    int at = forward ? 0 : times.length - 1;
    while (at >= 0 && at < times.length) {
      if (forward ? times[at] > songTime + SAME : times[at] < songTime - SAME) {
        return times[at];
      }
      at += forward ? 1 : -1;
    }
    return songTime;
  }

  private double[] times(Snap snap) {
    return lines.getOrDefault(snap, new double[0]);
  }
}
