package org.fretway.audio.listen.spectrum;

import java.util.Arrays;

/**
 * How well the partials of one string would fit what is heard if its note were lower or higher by
 * some cents, after all that the other strings explain was taken away.
 */
final class Profile {
  /** How far it reaches in cents: two frets and a half. */
  static final int REACH = 260;

  private static final int STEP = 10;
  private static final int COUNT = 2 * REACH / STEP + 1;

  /** A note that is off by less than this, in cents, is the expected one. */
  static final int SAME = 80;

  /** Loud partials count more than soft ones, but not by as much as they are louder. */
  private static final double LOUDNESS = 0.3;

  /** Partials this far below the strongest are noise. */
  private static final double FAINT = 1e-6;

  private static final double[] FACTORS = new double[COUNT];

  static {
    for (int i = 0; i < COUNT; i++) {
      FACTORS[i] = Math.pow(2, (i * STEP - REACH) / 1200.0);
    }
  }

  private final double[] heights = new double[COUNT];
  private final double[] left = new double[COUNT];
  private final int[] near = new int[Combs.MOST];
  private double inside;
  private double outside;
  private double cents;
  private double agreeing;
  private final double[][] byPartial = new double[Combs.PARTIALS][COUNT];
  private final double[] weights = new double[Combs.PARTIALS];

  /** Draws that of a string. */
  void draw(
      Combs combs, Fit fit, Amplitudes amplitudes, Spectrum spectrum, int string, double top) {
    Arrays.fill(heights, 0);
    double sum = 0;
    for (int i = combs.from(string); i < combs.to(string); i++) {
      int n = i - combs.from(string);
      double most = leftOf(combs, amplitudes, spectrum, string, i);
      double weight = most > FAINT * top ? fit.visible(i) * Math.pow(most / top, LOUDNESS) : 0;
      weights[n] = weight;
      for (int c = 0; c < COUNT; c++) {
        byPartial[n][c] = most > 0 ? left[c] / most : 0;
        heights[c] += weight * byPartial[n][c];
      }
      sum += weight;
    }
    for (int c = 0; c < COUNT; c++) {
      heights[c] /= sum + 1e-9;
    }
    read();
    int best = (int) Math.rint((cents + REACH) / STEP);
    double agree = 0;
    for (int n = 0; n < combs.to(string) - combs.from(string); n++) {
      if (byPartial[n][best] > 0.5) {
        agree += weights[n];
      }
    }
    agreeing = agree / (sum + 1e-9);
  }

  /** Takes away what others explain around a partial; returns the most that was there before. */
  private double leftOf(
      Combs combs, Amplitudes amplitudes, Spectrum spectrum, int string, int partial) {
    double hertz = combs.hertz(partial);
    double seconds = spectrum.seconds();
    double far = hertz * (FACTORS[COUNT - 1] - 1) + 4 / seconds;
    int count = 0;
    for (int i = 0; i < combs.count(); i++) {
      if ((i < combs.from(string) || i >= combs.to(string))
          && Math.abs(combs.hertz(i) - hertz) < far) {
        near[count++] = i;
      }
    }
    double most = 0;
    for (int c = 0; c < COUNT; c++) {
      double at = hertz * FACTORS[c];
      spectrum.look(at);
      double re = spectrum.re();
      double im = spectrum.im();
      most = Math.max(most, re * re + im * im);
      for (int k = 0; k < count; k++) {
        double height = Lobe.height((at - combs.hertz(near[k])) * seconds);
        re -= height * amplitudes.re(near[k]);
        im -= height * amplitudes.im(near[k]);
      }
      left[c] = re * re + im * im;
    }
    return most;
  }

  private void read() {
    inside = 0;
    outside = 0;
    int best = REACH / STEP;
    for (int c = 0; c < COUNT; c++) {
      boolean same = Math.abs(c * STEP - REACH) <= SAME;
      boolean top =
          (c == 0 || heights[c] >= heights[c - 1])
              && (c == COUNT - 1 || heights[c] >= heights[c + 1]);
      if (same && heights[c] > inside) {
        inside = heights[c];
        best = c;
      } else if (!same && top) {
        outside = Math.max(outside, heights[c]);
      }
    }
    double before = heights[best - 1];
    double after = heights[best + 1];
    double bow = 2 * inside - before - after;
    double shift = bow > 1e-12 ? Math.clamp((after - before) / (2 * bow), -0.5, 0.5) : 0;
    cents = best * STEP - REACH + shift * STEP;
  }

  double inside() {
    return inside;
  }

  double outside() {
    return outside;
  }

  double cents() {
    return cents;
  }

  double agreeing() {
    return agreeing;
  }
}
