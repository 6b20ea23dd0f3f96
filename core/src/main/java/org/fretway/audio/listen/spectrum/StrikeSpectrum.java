package org.fretway.audio.listen.spectrum;

import java.util.Arrays;

/**
 * Looks for the notes of several strings in a piece of sound and in what sounded before. Used by
 * one thread; allocates nothing after construction.
 *
 * <p>First the partials of all notes are fitted at once, at the pitch that the whole instrument
 * seems to have; then each string's pitch is measured with the others taken away, and all are
 * fitted again; then what speaks for each string is gathered.
 */
public final class StrikeSpectrum {
  private static final double FAINTEST = 1e-12;

  /** A string's pitch is measured if so much of it fits best as expected. */
  private static final double CERTAIN = 0.5;

  /** Strings have their strongest partials between these, in Hz. */
  private static final double LOW_HERTZ = 20;

  private static final double HIGH_HERTZ = 5000;

  /** What is left unexplained is looked for up to here, in Hz. */
  private static final double REST_HERTZ = 1500;

  /** Looks are this part of a lobe's width apart. */
  private static final double LOOK = 0.2;

  private static final double CENTS = 1200;

  private final Spectrum now;
  private final Spectrum before;
  private final Combs combs = new Combs();
  private final Fit fit = new Fit();
  private final Amplitudes amplitudes = new Amplitudes();
  private final Amplitudes earlier = new Amplitudes();
  private final CommonOffset common = new CommonOffset();
  private final Profile profile = new Profile();
  private final StringSums sums = new StringSums();
  private final double[] hertz = new double[Combs.STRINGS];
  private final double[] powers = new double[Combs.STRINGS];
  private final double[] cents = new double[Combs.STRINGS];
  private final double[] sharp = new double[Combs.STRINGS];
  private final double[] presence = new double[Combs.STRINGS];
  private final Evidence evidence = new Evidence();
  private int count;
  private double top;

  /** Prepares for sounds of a sample rate. */
  public StrikeSpectrum(int sampleRate) {
    now = new Spectrum(sampleRate);
    before = new Spectrum(sampleRate);
  }

  /** Returns at how many frames it can look, at most. */
  public int most() {
    return now.most();
  }

  /** Forgets the notes. */
  public void clear() {
    count = 0;
  }

  /**
   * Adds a note that is expected; the strings are counted in this order, up to 8.
   *
   * @param lowestHertz its pitch
   */
  public void expect(double lowestHertz) {
    hertz[count++] = lowestHertz;
  }

  /**
   * Looks for the notes; what lies beyond the sound is silence.
   *
   * @param sound mono
   * @param from where they begin
   * @param to exclusive, at most {@link #most} later
   * @param earlierTo where what sounded before ends
   */
  public void look(float[] sound, int from, int to, int earlierTo) {
    now.take(sound, from, to);
    before.take(sound, earlierTo - (to - from), earlierTo);
    Arrays.fill(cents, 0, count, 0);
    fitAll();
    double offset = common.find(combs, now);
    if (offset != 0) {
      Arrays.fill(cents, 0, count, offset);
      fitAll();
    }
    measure();
    fitAll();
    weigh();
  }

  private void fitAll() {
    combs.clear();
    int room = Combs.MOST / Math.max(count, 1);
    for (int string = 0; string < count; string++) {
      combs.add(hertz[string] * Math.pow(2, cents[string] / CENTS), room);
    }
    fit.prepare(combs, now.seconds());
    amplitudes.find(combs, fit, now);
    earlier.find(combs, fit, before);
    top = FAINTEST;
    for (int i = 0; i < combs.count(); i++) {
      top = Math.max(top, now.power(combs.hertz(i)));
    }
  }

  private void measure() {
    for (int string = 0; string < count; string++) {
      profile.draw(combs, fit, amplitudes, now, string, top);
      if (profile.inside() > CERTAIN && profile.inside() > profile.outside()) {
        cents[string] = sharp(string);
      }
    }
  }

  private double sharp(int string) {
    return Math.clamp(cents[string] + profile.cents(), -Profile.SAME, Profile.SAME);
  }

  private void weigh() {
    double loudest = FAINTEST;
    for (int string = 0; string < count; string++) {
      powers[string] = FAINTEST;
      for (int i = combs.from(string); i < combs.to(string); i++) {
        powers[string] += fit.visible(i) * amplitudes.power(i);
      }
      loudest = Math.max(loudest, powers[string]);
    }
    double all = now.power(LOW_HERTZ, HIGH_HERTZ) + FAINTEST;
    double rest = rest();
    for (int string = 0; string < count; string++) {
      profile.draw(combs, fit, amplitudes, now, string, top);
      sharp[string] = sharp(string);
      gather(string, powers[string] / loudest, all, rest);
      presence[string] = evidence.presence();
    }
  }

  /** The numbers must come in the order in which they were learned. */
  private void gather(int string, double loudness, double all, double rest) {
    sums.add(combs, fit, amplitudes, earlier, now, string);
    double off = sharp[string] / Profile.SAME;
    double between = between(combs.hertz(combs.from(string)));
    evidence.clear();
    evidence.add(profile.inside());
    evidence.add(profile.outside());
    evidence.add(Math.log((profile.inside() + 0.02) / (profile.outside() + 0.02)));
    evidence.add(logarithm(loudness));
    evidence.add(profile.standing());
    evidence.add(sums.gained());
    evidence.add(sums.visible());
    evidence.add(sums.odd());
    evidence.add(logarithm(between / sums.heard() + 1e-5));
    evidence.add(sums.third());
    evidence.add(logarithm(amplitudes.power(combs.from(string)) / top));
    evidence.add(profile.agreeing());
    evidence.add(off * off);
    evidence.add(logarithm(sums.heard() / all));
    evidence.add(sums.shown());
    evidence.add(rest);
    evidence.add(Math.log(profile.unexplained() + 0.02));
    evidence.add(profile.lowStanding());
  }

  private static double logarithm(double ratio) {
    return Math.log10(ratio + 1e-5);
  }

  /** Returns which part of the sound no partial explains, as a logarithm. */
  private double rest() {
    double rest = 0;
    double all = FAINTEST;
    double step = LOOK / now.seconds();
    for (double at = combs.hertz(0) * 0.7; at < REST_HERTZ; at += step) {
      all += now.power(at);
      rest += leftAt(at);
    }
    return Math.log10(rest / all + 1e-3);
  }

  /**
   * Returns what is unexplained between the lowest partials, where those of an octave below are.
   */
  private double between(double lowest) {
    double between = 0;
    for (int n = 1; n <= 4; n++) {
      between += leftAt((n - 0.5) * lowest * Combs.stretch(n));
    }
    return between;
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

  /** Returns how surely the note of a string sounds, from 0 to 1. */
  public double presence(int string) {
    return presence[string];
  }

  /** Returns by how many cents the note of a string is sharp, -80 to 80, if it sounds. */
  public double cents(int string) {
    return sharp[string];
  }
}
