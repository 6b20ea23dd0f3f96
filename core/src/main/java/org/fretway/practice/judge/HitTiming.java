package org.fretway.practice.judge;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * By how much hits came late.
 *
 * @param middle their median in seconds, negative = early; 0 if there are none
 * @param spread how far the middle half of them is from it at most, in seconds
 * @param hits how many have a timing
 */
public record HitTiming(double middle, double spread, int hits) {
  /** Fewer hits than this say little of what a calibration left over. */
  public static final int ENOUGH = 20;

  /** Looks at results as they are now. */
  public static HitTiming of(Judgements results) {
    double[] late =
        IntStream.range(0, results.count())
            .filter(results::isHit)
            .mapToDouble(results::timing)
            .filter(it -> !Double.isNaN(it))
            .toArray();
    if (late.length == 0) {
      return new HitTiming(0, 0, 0);
    }
    double middle = median(late);
    double spread = median(Arrays.stream(late).map(it -> Math.abs(it - middle)).toArray());
    return new HitTiming(middle, spread, late.length);
  }

  /** Returns whether that says something of the calibration. */
  public boolean isEnough() {
    return hits >= ENOUGH;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
