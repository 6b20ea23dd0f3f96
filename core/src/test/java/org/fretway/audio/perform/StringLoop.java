package org.fretway.audio.perform;

/**
 * The numbers of a delay line with filters that sounds like a string: how long the line is, what
 * goes round loses on the way, and how much sooner high partials come back than low ones, as they
 * do on a stiff string.
 *
 * <p>Its partials are where the phase of one round is a multiple of a turn. All filters delay; what
 * they delay at the lowest partial is taken off the line, so that the pitch is exact.
 */
final class StringLoop {
  private static final int ALLPASSES = 8;

  /** The partial by which stiffness is fitted. */
  private static final int FITTED = 10;

  private static final double HIGH_HERTZ = 3_000;
  private static final int HALVINGS = 30;
  private static final double SHORTEST_LINE = 3;

  private final int sampleRate;
  private double smoothing;
  private double gain;
  private double nextSmoothing;
  private double nextGain;
  private double dispersion;

  private final double[] passed = new double[ALLPASSES];
  private double smoothed;

  StringLoop(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  /**
   * Sets how stiff the string is.
   *
   * @param hertz its pitch
   * @param stiffness B in f(n) = n f sqrt(1 + B n²)
   */
  void stiffen(double hertz, double stiffness) {
    double wanted = Math.sqrt((1 + stiffness * FITTED * FITTED) / (1 + stiffness));
    double none = 0;
    double much = -0.8;
    for (int i = 0; i < HALVINGS; i++) {
      dispersion = (none + much) / 2;
      if (line(hertz) < SHORTEST_LINE || stretch(hertz) > wanted) {
        much = dispersion;
      } else {
        none = dispersion;
      }
    }
    dispersion = none;
  }

  /** Returns by which factor the fitted partial is higher than as many times the lowest. */
  private double stretch(double hertz) {
    double line = line(hertz);
    double at = FITTED * hertz;
    if (at > sampleRate / 3.0) {
      return 1;
    }
    for (int i = 0; i < 8; i++) {
      at = FITTED * sampleRate / (line + filterDelay(at));
    }
    return at / (FITTED * hertz);
  }

  /** Sets how the string dies away from now on. */
  void ring(double hertz, Ring ring) {
    ringSoon(hertz, ring);
    smoothing = nextSmoothing;
    gain = nextGain;
  }

  /** Comes nearer to how the string is to die away, for a hand takes its time; not for long. */
  void approach(double part) {
    smoothing += part * (nextSmoothing - smoothing);
    gain += part * (nextGain - gain);
  }

  /** Sets how the string is to die away, once it has been approached. */
  void ringSoon(double hertz, Ring ring) {
    double high = Math.max(HIGH_HERTZ, 2 * hertz);
    double faster = 1 / Math.min(ring.highSeconds(), ring.lowSeconds()) - 1 / ring.lowSeconds();
    double wanted = Math.pow(10, -3 / hertz * faster);
    double none = 0;
    double much = 0.98;
    for (int i = 0; i < HALVINGS; i++) {
      nextSmoothing = (none + much) / 2;
      if (passes(high, nextSmoothing) / passes(hertz, nextSmoothing) < wanted) {
        much = nextSmoothing;
      } else {
        none = nextSmoothing;
      }
    }
    double lost = Math.pow(10, -3 / (hertz * ring.lowSeconds()));
    nextGain = Math.min(0.99995, lost / passes(hertz, nextSmoothing));
  }

  /** Returns how long the line has to be for a pitch, in samples. */
  double line(double hertz) {
    return sampleRate / hertz - filterDelay(hertz);
  }

  private double passes(double hertz, double smooth) {
    double turn = 2 * Math.PI * hertz / sampleRate;
    return (1 - smooth) / Math.sqrt(1 - 2 * smooth * Math.cos(turn) + smooth * smooth);
  }

  private double filterDelay(double hertz) {
    double turn = 2 * Math.PI * hertz / sampleRate;
    double sin = Math.sin(turn);
    double cos = Math.cos(turn);
    double lowPass = Math.atan2(smoothing * sin, 1 - smoothing * cos);
    double allPass = turn - 2 * Math.atan2(dispersion * sin, 1 + dispersion * cos);
    return (lowPass + ALLPASSES * allPass) / turn;
  }

  /** Takes what comes out of the line and returns what goes in again. */
  double round(double out) {
    smoothed += (1 - smoothing) * (out - smoothed);
    double value = smoothed;
    for (int i = 0; i < ALLPASSES; i++) {
      // This form of the filter stays calm when its coefficient changes.
      double in = value;
      value = dispersion * in + passed[i];
      passed[i] = in - dispersion * value;
    }
    return gain * value;
  }
}
