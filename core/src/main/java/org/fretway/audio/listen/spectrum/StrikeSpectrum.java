package org.fretway.audio.listen.spectrum;

import java.util.Arrays;

/**
 * Looks for the notes of several strings in a piece of sound and in what sounded before. Used by
 * one thread; allocates nothing after construction.
 */
public final class StrikeSpectrum {
  /** How many numbers tell of a string. */
  public static final int FEATURES = 16;

  private static final double FAINTEST = 1e-12;

  /** Weights of the numbers, by logistic regression over performances with known faults. */
  private static final double[] WEIGHTS = {
    5.343, -0.9959, 1.338, 0.03748, 0.1271, 0.3851, 0.02541, -0.7304, -0.4982, 0.945, 0.8209,
    -4.308, -2.039, -0.06088, 0.9987, -1.686
  };

  private static final double BIAS = 2.277;

  private final Spectrum now;
  private final Spectrum before;
  private final Combs combs = new Combs();
  private final Fit fit = new Fit();
  private final Amplitudes amplitudes = new Amplitudes();
  private final Amplitudes earlier = new Amplitudes();
  private final Profile profile = new Profile();
  private final double[] hertz = new double[Combs.STRINGS];
  private final double[] levels = new double[Combs.STRINGS];
  private final double[] cents = new double[Combs.STRINGS];
  private final double[][] features = new double[Combs.STRINGS][FEATURES];
  private final double[] told = new double[Combs.STRINGS];
  private int count;

  /** Prepares for sounds of a sample rate. */
  public StrikeSpectrum(int sampleRate) {
    now = new Spectrum(sampleRate);
    before = new Spectrum(sampleRate);
  }

  /** Returns how many frames it can look at, at most. */
  public int most() {
    return now.most();
  }

  /** Forgets the notes. */
  public void clear() {
    count = 0;
  }

  /** Adds a note that is expected; the strings are counted in this order. */
  public void expect(double lowestHertz) {
    hertz[count++] = lowestHertz;
  }

  /** Looks. */
  public void look(float[] sound, int from, int to, int quietTo) {
    now.take(sound, from, to);
    before.take(sound, quietTo - (to - from), quietTo);
    Arrays.fill(cents, 0, count, 0);
    fitAll();
    double top = strongest();
    for (int string = 0; string < count; string++) {
      profile.draw(combs, fit, amplitudes, now, string, top);
      if (profile.inside() > 0.5 && profile.inside() > profile.outside()) {
        cents[string] = profile.cents();
      }
    }
    fitAll();
    top = strongest();
    double loudest = FAINTEST;
    for (int string = 0; string < count; string++) {
      levels[string] = FAINTEST;
      for (int i = combs.from(string); i < combs.to(string); i++) {
        levels[string] += fit.visible(i) * amplitudes.power(i);
      }
      loudest = Math.max(loudest, levels[string]);
    }
    double all = now.power(20, 5000) + FAINTEST;
    for (int string = 0; string < count; string++) {
      profile.draw(combs, fit, amplitudes, now, string, top);
      describe(string, loudest, all, top);
    }
  }

  private void fitAll() {
    combs.clear();
    int room = Combs.MOST / Math.max(count, 1);
    for (int string = 0; string < count; string++) {
      combs.add(hertz[string] * Math.pow(2, cents[string] / 1200), room);
    }
    fit.prepare(combs, now.seconds());
    amplitudes.find(combs, fit, now);
    earlier.find(combs, fit, before);
  }

  private double strongest() {
    double most = FAINTEST;
    for (int i = 0; i < combs.count(); i++) {
      most = Math.max(most, now.power(combs.hertz(i)));
    }
    return most;
  }

  private void describe(int string, double loudest, double all, double top) {
    double[] out = features[string];
    int from = combs.from(string);
    int to = combs.to(string);
    double seen = 0;
    double power = FAINTEST;
    double gained = 0;
    double odd = 0;
    double third = 0;
    double shown = 0;
    double raw = FAINTEST;
    double nowAll = FAINTEST;
    double beforeAll = FAINTEST;
    for (int i = from; i < to; i++) {
      int n = i - from + 1;
      double visible = fit.visible(i);
      double part = visible * amplitudes.power(i);
      seen += visible;
      power += part;
      gained += visible * Math.max(0, amplitudes.power(i) - earlier.power(i));
      double here = now.power(combs.hertz(i));
      raw += here;
      shown += visible * here;
      nowAll += Math.sqrt(here);
      beforeAll += Math.sqrt(before.power(combs.hertz(i)));
      odd += n % 2 == 1 ? here : 0;
      third += n % 3 == 0 ? here : 0;
    }
    double between = 0;
    double base = combs.hertz(from);
    for (int n = 1; n <= 4; n++) {
      between += leftAt((n - 0.5) * base * Combs.stretch(n));
    }
    out[0] = profile.inside();
    out[1] = profile.outside();
    out[2] = Math.log((profile.inside() + 0.02) / (profile.outside() + 0.02));
    out[3] = Math.log10(levels[string] / loudest + 1e-5);
    out[4] = Math.log10(power / all + 1e-5);
    out[5] = gained / power;
    out[6] = seen / (to - from);
    out[7] = odd / raw;
    out[8] = Math.log10((between + 1e-5 * raw) / raw + 1e-5);
    out[9] = third / raw;
    out[10] = Math.log10(amplitudes.power(from) / top + 1e-5);
    out[11] = profile.agreeing();
    told[string] = profile.cents();
    out[12] = Math.pow(profile.cents() / Profile.SAME, 2);
    out[13] = Math.log10(nowAll / beforeAll);
    out[14] = Math.log10(raw / all + 1e-5);
    out[15] = shown / raw;
  }

  private double leftAt(double at) {
    now.look(at);
    double re = now.re();
    double im = now.im();
    for (int i = 0; i < combs.count(); i++) {
      double height = Lobe.height((at - combs.hertz(i)) * now.seconds());
      re -= height * amplitudes.re(i);
      im -= height * amplitudes.im(i);
    }
    return re * re + im * im;
  }

  /** Returns the numbers of a string, from which its presence is made. */
  public double[] features(int string) {
    return features[string];
  }

  /** Returns how surely the note of a string sounds, from 0 to 1. */
  public double presence(int string) {
    double sum = BIAS;
    for (int i = 0; i < FEATURES; i++) {
      sum += WEIGHTS[i] * features[string][i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Returns by how many cents the note of a string is sharp. */
  public double cents(int string) {
    return told[string];
  }
}
