package org.fretway.audio.mix;

/**
 * The sound of a click: a struck block of wood, two tones that die away fast. It sets in within a
 * millisecond rather than at once and has no tone above 6 kHz, so it needs no filter at any rate.
 */
final class ClickSound {
  private static final double SECONDS = 0.06;
  private static final double ATTACK_SECONDS = 0.0008;
  private static final double FADE_SECONDS = 0.005;

  // The second tone of a free bar is 2.76 times as high as its first, and dies sooner.
  private static final double OVERTONE = 2.756;
  private static final double OVERTONE_SHARE = 0.45;
  private static final double DECAY_SECONDS = 0.011;
  private static final double OVERTONE_DECAY_SECONDS = 0.004;

  private static final double PLAIN_HERTZ = 1320;
  private static final double ACCENT_HERTZ = 1980;
  private static final double PLAIN_PEAK = 0.5;
  private static final double ACCENT_PEAK = 0.75;

  private ClickSound() {}

  /** Returns the samples of a click, of which the first and the last are not silent. */
  static float[] of(boolean accent, int sampleRate) {
    double hertz = accent ? ACCENT_HERTZ : PLAIN_HERTZ;
    double[] samples = new double[(int) Math.ceil(SECONDS * sampleRate)];
    double peak = 0;
    for (int i = 0; i < samples.length; i++) {
      double time = (double) (i + 1) / sampleRate;
      double tone = tone(hertz, DECAY_SECONDS, time, sampleRate);
      double overtone = tone(OVERTONE * hertz, OVERTONE_DECAY_SECONDS, time, sampleRate);
      double left = (double) (samples.length - i) / sampleRate;
      samples[i] =
          rise(time / ATTACK_SECONDS)
              * rise(left / FADE_SECONDS)
              * (tone + OVERTONE_SHARE * overtone);
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    float[] scaled = new float[samples.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (samples[i] / peak * (accent ? ACCENT_PEAK : PLAIN_PEAK));
    }
    return scaled;
  }

  private static double tone(double hertz, double decay, double time, int sampleRate) {
    return 2 * hertz < sampleRate
        ? Math.sin(2 * Math.PI * hertz * time) * Math.exp(-time / decay)
        : 0;
  }

  /** Goes from 0 to 1 without a corner, and stays there. */
  private static double rise(double share) {
    return share >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * share);
  }
}
