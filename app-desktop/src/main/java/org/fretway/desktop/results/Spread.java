package org.fretway.desktop.results;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How values lie around zero, such as by how much strikes came early or late: counted in bars of
 * the same width, the middle one around zero. What lies beyond the ends counts at the ends.
 *
 * @param end where the last bar ends; the first begins at its negative
 * @param counts how many values are in each bar, an odd number of bars
 * @param below how many values lie below the band of what is tolerated
 * @param within how many lie in that band
 * @param above how many lie above it
 * @param middle the median; 0 if there are no values
 * @param usual half of the values are no further than this from the middle
 */
public record Spread(
    double end,
    List<Integer> counts,
    int below,
    int within,
    int above,
    double middle,
    double usual) {
  /** How many bars there are. */
  public static final int BARS = 31;

  /** So much of what is not tolerated is seen at either side, as a part of what is. */
  private static final double BEYOND = 1.5;

  /** Copies the counts. */
  public Spread {
    counts = List.copyOf(counts);
  }

  /**
   * Counts values.
   *
   * @param values none of them NaN
   * @param tolerated how far from zero a value may be; more than 0
   */
  static Spread of(double[] values, double tolerated) {
    double end = BEYOND * tolerated;
    int[] counts = new int[BARS];
    int below = 0;
    int above = 0;
    for (double value : values) {
      counts[bar(value, end)]++;
      below += value < -tolerated ? 1 : 0;
      above += value > tolerated ? 1 : 0;
    }
    double middle = median(values);
    double[] distances = Arrays.stream(values).map(it -> Math.abs(it - middle)).toArray();
    return new Spread(
        end,
        IntStream.of(counts).boxed().collect(Collectors.toList()),
        below,
        values.length - below - above,
        above,
        middle,
        median(distances));
  }

  private static int bar(double value, double end) {
    return Math.clamp((int) Math.floor((value + end) / (2 * end) * BARS), 0, BARS - 1);
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Returns how far from zero a value may be. */
  public double tolerated() {
    return end / BEYOND;
  }

  /** Returns how many values there are. */
  public int size() {
    return below + within + above;
  }

  /** Returns the count of the highest bar. */
  public int highest() {
    return counts.stream().max(Integer::compare).orElse(0);
  }
}
