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

  /** This many of the lowest partials are looked at by themselves, too. */
  private static final int LOW = 4;

  /** A partial agrees with a pitch if so much of what is there is left of it by the others. */
  private static final double AGREES = 0.5;

  private static final double LEAST = 1e-9;

  private final double[] heights = new double[COUNT];
  private final double[] rests = new double[COUNT];
  private final double[] left = new double[COUNT];
  private final double[] rest = new double[COUNT];
  private final double[][] byPartial = new double[Combs.PARTIALS][COUNT];
  private final double[] weights = new double[Combs.PARTIALS];
  private final int[] near = new int[Combs.MOST];
  private double inside;
  private double outside;
  private double unexplained;
  private double standing;
  private double lowStanding;
  private double cents;
  private double agreeing;

  /**
   * Draws that of a string.
   *
   * @param top the power of the strongest partial of all strings
   */
  void draw(
      Combs combs, Fit fit, Amplitudes amplitudes, Spectrum spectrum, int string, double top) {
    Arrays.fill(heights, 0);
    Arrays.fill(rests, 0);
    standing = 0;
    lowStanding = 0;
    double sum = LEAST;
    int from = combs.from(string);
    int count = combs.to(string) - from;
    for (int n = 0; n < count; n++) {
      double most = takeAway(combs, amplitudes, spectrum, string, from + n);
      double visible = fit.visible(from + n);
      weights[n] = most > FAINT * top ? visible * Math.pow(most / top, LOUDNESS) : 0;
      double around = 0;
      for (int c = 0; c < COUNT; c++) {
        byPartial[n][c] = most > 0 ? left[c] / most : 0;
        heights[c] += weights[n] * byPartial[n][c];
        rests[c] += most > 0 ? weights[n] * rest[c] / most : 0;
        around += rest[c] / COUNT;
      }
      double ratio = visible * amplitudes.power(from + n) / (around + FAINT * top);
      standing += Math.log1p(ratio) / count;
      lowStanding += n < LOW ? Math.log1p(ratio) / Math.min(LOW, count) : 0;
      sum += weights[n];
    }
    for (int c = 0; c < COUNT; c++) {
      heights[c] /= sum;
      rests[c] /= sum;
    }
    read();
    agree(count, sum);
  }

  private void agree(int count, double sum) {
    int best = (int) Math.rint((cents + REACH) / STEP);
    agreeing = 0;
    for (int n = 0; n < count; n++) {
      agreeing += byPartial[n][best] > AGREES ? weights[n] / sum : 0;
    }
  }

  /**
   * Takes away what others explain around a partial, and then what the string itself does.
   *
   * @return the most that was there before
   */
  private double takeAway(
      Combs combs, Amplitudes amplitudes, Spectrum spectrum, int string, int partial) {
    double hertz = combs.hertz(partial);
    double far = hertz * (FACTORS[COUNT - 1] - 1) + Lobe.NEAR / spectrum.seconds();
    int count = 0;
    for (int i = 0; i < combs.count(); i++) {
      boolean own = i >= combs.from(string) && i < combs.to(string);
      if (!own && Math.abs(combs.hertz(i) - hertz) < far) {
        near[count++] = i;
      }
    }
    int others = count;
    for (int i = combs.from(string); i < combs.to(string); i++) {
      near[count++] = i;
    }
    double most = 0;
    for (int c = 0; c < COUNT; c++) {
      double at = hertz * FACTORS[c];
      spectrum.look(at);
      double re = spectrum.re();
      double im = spectrum.im();
      most = Math.max(most, re * re + im * im);
      left[c] = re * re + im * im;
      for (int k = 0; k < count; k++) {
        double height = Lobe.height((at - combs.hertz(near[k])) * spectrum.seconds());
        re -= height * amplitudes.re(near[k]);
        im -= height * amplitudes.im(near[k]);
        if (k < others) {
          left[c] = re * re + im * im;
        }
      }
      rest[c] = re * re + im * im;
    }
    return most;
  }

  private void read() {
    inside = 0;
    outside = 0;
    unexplained = 0;
    int best = REACH / STEP;
    for (int c = 0; c < COUNT; c++) {
      boolean same = Math.abs(c * STEP - REACH) <= SAME;
      if (same && heights[c] > inside) {
        inside = heights[c];
        best = c;
      } else if (!same) {
        outside = isTop(c) ? Math.max(outside, heights[c]) : outside;
        unexplained = Math.max(unexplained, rests[c]);
      }
    }
    double before = heights[best - 1];
    double after = heights[best + 1];
    double bow = 2 * inside - before - after;
    double shift = bow > LEAST ? Math.clamp((after - before) / (2 * bow), -0.5, 0.5) : 0;
    cents = best * STEP - REACH + shift * STEP;
  }

  private boolean isTop(int c) {
    return (c == 0 || heights[c] >= heights[c - 1])
        && (c == COUNT - 1 || heights[c] >= heights[c + 1]);
  }

  /** Returns how well the expected note fits, 0 to 1, at the best pitch that is still it. */
  double inside() {
    return inside;
  }

  /** Returns how well another note would fit, 0 to 1. */
  double outside() {
    return outside;
  }

  /** Returns how much of another note is left when the expected one is taken away, too. */
  double unexplained() {
    return unexplained;
  }

  /** Returns how far its partials stand out of what nothing explains, as a logarithm. */
  double standing() {
    return standing;
  }

  /** Returns how far its lowest partials stand out. */
  double lowStanding() {
    return lowStanding;
  }

  /** Returns by how many cents the note is sharp of where it was looked for. */
  double cents() {
    return cents;
  }

  /** Returns which part of the partials agree on that pitch, 0 to 1. */
  double agreeing() {
    return agreeing;
  }
}
