package org.fretway.audio.listen.spectrum;

/** What the partials of one string come to together. */
final class StringSums {
  private static final double FAINTEST = 1e-12;

  private double visible;
  private double power;
  private double gained;
  private double heard;
  private double shown;
  private double odd;
  private double third;

  /** Sums those of a string. */
  void add(
      Combs combs, Fit fit, Amplitudes amplitudes, Amplitudes earlier, Spectrum now, int string) {
    int from = combs.from(string);
    int to = combs.to(string);
    visible = 0;
    power = FAINTEST;
    gained = 0;
    heard = FAINTEST;
    shown = 0;
    odd = 0;
    third = 0;
    for (int i = from; i < to; i++) {
      int n = i - from + 1;
      double seen = fit.visible(i);
      double here = now.power(combs.hertz(i));
      visible += seen / (to - from);
      power += seen * amplitudes.power(i);
      gained += seen * Math.max(0, amplitudes.power(i) - earlier.power(i));
      heard += here;
      shown += seen * here;
      odd += n % 2 == 1 ? here : 0;
      third += n % 3 == 0 ? here : 0;
    }
  }

  /** Returns how far its partials can be told from those of others, 0 to 1. */
  double visible() {
    return visible;
  }

  /** Returns which part of its power was not there before, 0 to 1. */
  double gained() {
    return gained / power;
  }

  /** Returns the power of all that sounds at its partials. */
  double heard() {
    return heard;
  }

  /** Returns which part of that is not hidden by other strings, 0 to 1. */
  double shown() {
    return shown / heard;
  }

  /** Returns which part is at odd partials; an octave above has none. */
  double odd() {
    return odd / heard;
  }

  /** Returns which part is at each third partial; a twelfth above has no others. */
  double third() {
    return third / heard;
  }
}
