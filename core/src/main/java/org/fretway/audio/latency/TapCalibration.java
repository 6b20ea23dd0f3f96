package org.fretway.audio.latency;

import java.util.Arrays;

/**
 * How late sound is for somebody who taps along with a steady click: the middle of the distances
 * between taps and the clicks that they were meant for. People tap a little early or late, each in
 * a way of their own, so this also makes up for that.
 */
public final class TapCalibration {
  /** Fewer taps tell nothing. */
  public static final int MIN_TAPS = 8;

  /** A tap so far from the middle, in typical deviations, was a slip. */
  private static final double OUTLIER = 3.5;

  /** From the median of the deviations to the standard deviation of a normal distribution. */
  private static final double MAD_TO_SIGMA = 1.4826;

  /** Nobody taps evenly to less than this; so near the middle, nothing is an outlier. */
  private static final double LEAST_SIGMA = 0.008;

  /** Taps that scatter more, in seconds, don't follow the click. */
  private static final double MAX_SPREAD = 0.045;

  /** At least so many of the taps have to agree. */
  private static final double MIN_SHARE = 0.6;

  private TapCalibration() {}

  /**
   * Finds out.
   *
   * @param clicks when the clicks left for the device, in seconds, evenly spaced and ascending;
   *     what the device reports is taken off already
   * @param taps when somebody tapped, in seconds of the same clock
   */
  public static Calibration of(double[] clicks, double[] taps) {
    if (clicks.length < 2) {
      return Calibration.failed("No click has been played yet.");
    }
    double period = (clicks[clicks.length - 1] - clicks[0]) / (clicks.length - 1);
    double[] late = distances(clicks, taps, period);
    if (late.length < MIN_TAPS) {
      return Calibration.failed(
          "%d taps are too few; tap along with at least %d clicks."
              .formatted(late.length, MIN_TAPS));
    }
    double middle = circularMiddle(late, period);
    double[] about = new double[late.length];
    for (int i = 0; i < late.length; i++) {
      about[i] = middle + Math.IEEEremainder(late[i] - middle, period);
    }
    double median = median(about);
    double sigma = Math.max(LEAST_SIGMA, MAD_TO_SIGMA * spreadAround(about, median));
    double[] kept =
        Arrays.stream(about).filter(it -> Math.abs(it - median) <= OUTLIER * sigma).toArray();
    double result = median(kept);
    double spread = MAD_TO_SIGMA * spreadAround(kept, result);
    if (kept.length < MIN_TAPS || kept.length < MIN_SHARE * about.length || spread > MAX_SPREAD) {
      return Calibration.failed(
          "The taps are too uneven to tell; try again, with the click and nothing else in mind.");
    }
    return Calibration.measured(result, spread, kept.length);
  }

  /** The distance of each tap from the click before or after it, of those near any click. */
  private static double[] distances(double[] clicks, double[] taps, double period) {
    return Arrays.stream(taps)
        .filter(tap -> tap > clicks[0] - period / 2)
        .filter(tap -> tap < clicks[clicks.length - 1] + period)
        .map(tap -> Math.IEEEremainder(tap - clicks[0], period))
        .toArray();
  }

  /** The middle of directions, since half a period late and half a period early are one. */
  private static double circularMiddle(double[] late, double period) {
    double sine = 0;
    double cosine = 0;
    for (double each : late) {
      sine += Math.sin(2 * Math.PI * each / period);
      cosine += Math.cos(2 * Math.PI * each / period);
    }
    double middle = Math.atan2(sine, cosine) / (2 * Math.PI) * period;
    // Nobody hears a click before it is played by much; beyond that, it is late by most of a
    // period.
    return middle < -period / 4 ? middle + period : middle;
  }

  private static double spreadAround(double[] values, double middle) {
    return median(Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
