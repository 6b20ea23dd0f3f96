package org.fretway.audio.pitch;

import java.util.Random;

/**
 * The made-up sound of a string: partials of a stiff string that die away, the higher the sooner,
 * and what goes wrong with it on its way into a computer.
 *
 * @param frequency of its lowest partial in Hz
 * @param stiffness B in f(n) = n f sqrt(1 + B n²)
 * @param fundamental strength of the lowest partial, 1 = as plucked
 * @param drive how far it is overdriven; 0 = clean
 * @param hum amplitude of the mains' hum, where 1 = the string
 * @param humHz frequency of the mains
 * @param noise amplitude of white noise
 * @param seed of phases and noise
 */
public record PluckedString(
    double frequency,
    double stiffness,
    double fundamental,
    double drive,
    double hum,
    double humHz,
    double noise,
    long seed) {
  private static final int PARTIALS = 24;

  /** Where it is plucked, as a part of its length. */
  private static final double PLUCKED_AT = 0.17;

  private static final double RING_SECONDS = 4;

  /** A clean string of usual stiffness. */
  public static PluckedString of(double frequency) {
    return new PluckedString(frequency, 8e-5, 1, 0, 0, 50, 0.001, 7);
  }

  PluckedString withStiffness(double b) {
    return new PluckedString(frequency, b, fundamental, drive, hum, humHz, noise, seed);
  }

  PluckedString withFundamental(double strength) {
    return new PluckedString(frequency, stiffness, strength, drive, hum, humHz, noise, seed);
  }

  PluckedString overdriven(double by) {
    return new PluckedString(frequency, stiffness, fundamental, by, hum, humHz, noise, seed);
  }

  PluckedString withHum(double amplitude, double hertz) {
    return new PluckedString(
        frequency, stiffness, fundamental, drive, amplitude, hertz, noise, seed);
  }

  PluckedString withNoise(double amplitude) {
    return new PluckedString(frequency, stiffness, fundamental, drive, hum, humHz, amplitude, seed);
  }

  PluckedString withSeed(long other) {
    return new PluckedString(frequency, stiffness, fundamental, drive, hum, humHz, noise, other);
  }

  /** Returns its sound from the moment at which it is plucked. */
  public float[] sound(int sampleRate, double seconds) {
    Random random = new Random(seed);
    double[] sum = new double[(int) (seconds * sampleRate)];
    for (int n = 1; n <= PARTIALS; n++) {
      double hertz =
          n * frequency * Math.sqrt((1 + stiffness * n * n) / (1 + stiffness)); // n = 1 is exact.
      double strength = Math.sin(Math.PI * n * PLUCKED_AT) / n * (n == 1 ? fundamental : 1);
      if (hertz < 0.45 * sampleRate) {
        add(sum, hertz / sampleRate, strength, RING_SECONDS * sampleRate / (1 + 0.3 * n), random);
      }
    }
    float[] sound = new float[sum.length];
    for (int i = 0; i < sound.length; i++) {
      double clean = sum[i];
      double driven = drive > 0 ? Math.tanh(drive * (clean + 0.1)) : clean;
      double turn = 2 * Math.PI * humHz * i / sampleRate;
      double hums = hum * (Math.sin(turn) + 0.5 * Math.sin(2 * turn) + 0.3 * Math.sin(3 * turn));
      sound[i] = (float) (0.2 * (driven + hums + noise * random.nextGaussian()));
    }
    return sound;
  }

  private static void add(double[] sum, double turns, double strength, double ring, Random random) {
    double phase = 2 * Math.PI * random.nextDouble();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += strength * Math.exp(-i / ring) * Math.sin(2 * Math.PI * turns * i + phase);
    }
  }

  /**
   * Returns the sound of a string as Karplus and Strong make it: noise that goes round in a line of
   * a whole number of samples with a filter that delays by a half of one. Its frequency is near the
   * wanted one, and known exactly: {@link #karplusStrongFrequency}.
   */
  static float[] karplusStrong(double wanted, int sampleRate, double seconds) {
    int line = line(wanted, sampleRate);
    Random random = new Random(3);
    float[] sound = new float[(int) (seconds * sampleRate)];
    for (int i = 0; i < sound.length; i++) {
      sound[i] =
          i <= line
              ? (float) (0.5 * random.nextGaussian())
              : 0.4995f * (sound[i - line] + sound[i - line - 1]);
    }
    return sound;
  }

  static double karplusStrongFrequency(double wanted, int sampleRate) {
    return sampleRate / (line(wanted, sampleRate) + 0.5);
  }

  private static int line(double wanted, int sampleRate) {
    return (int) Math.round(sampleRate / wanted - 0.5);
  }
}
