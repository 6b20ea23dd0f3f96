package org.fretway.audio.listen.spectrum;

/** The amplitudes of the partials of a strike in a piece of sound. */
final class Amplitudes {
  private final double[] re = new double[Combs.MOST];
  private final double[] im = new double[Combs.MOST];

  /** Finds them. */
  void find(Combs combs, Fit fit, Spectrum spectrum) {
    for (int i = 0; i < combs.count(); i++) {
      spectrum.look(combs.hertz(i));
      re[i] = spectrum.re();
      im[i] = spectrum.im();
    }
    fit.solve(re);
    fit.solve(im);
  }

  double re(int partial) {
    return re[partial];
  }

  double im(int partial) {
    return im[partial];
  }

  double power(int partial) {
    return re[partial] * re[partial] + im[partial] * im[partial];
  }
}
