package org.fretway.audio.listen.spectrum;

/** By how many cents a whole instrument is off, heard by all partials of a strike together. */
final class CommonOffset {
  /** It is looked for as far as this, in cents. */
  private static final int REACH = 90;

  private static final int STEP = 10;
  private static final int COUNT = 2 * REACH / STEP + 1;

  /** Loud partials count more than soft ones, but not by as much as they are louder. */
  private static final double LOUDNESS = 0.3;

  /** Another offset than none must fit better by this factor. */
  private static final double BETTER = 1.05;

  private static final double CENTS = 1200;

  private final double[] sums = new double[COUNT];

  /** Returns it; 0 if none stands out. */
  double find(Combs combs, Spectrum spectrum) {
    for (int c = 0; c < COUNT; c++) {
      double factor = Math.pow(2, (c * STEP - REACH) / CENTS);
      sums[c] = 0;
      for (int i = 0; i < combs.count(); i++) {
        sums[c] += Math.pow(spectrum.power(combs.hertz(i) * factor), LOUDNESS);
      }
    }
    int none = REACH / STEP;
    int best = none;
    double most = BETTER * sums[none];
    for (int c = 1; c < COUNT - 1; c++) {
      if (sums[c] > sums[c - 1] && sums[c] > sums[c + 1] && sums[c] > most) {
        most = sums[c];
        best = c;
      }
    }
    return best * STEP - REACH;
  }
}
