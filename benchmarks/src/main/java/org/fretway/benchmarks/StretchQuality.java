package org.fretway.benchmarks;

import java.util.Arrays;
import java.util.List;

/** Figures that tell how much of a sound is left after it was stretched. */
final class StretchQuality {
  private static final int RATE = StretchPrograms.RATE;
  private static final int FRAME = 2048;
  private static final int HOP = 512;

  /** How far a program may shift the sound as a whole, in frames, and how it is searched for. */
  private static final int MOST_SHIFT = 2048;

  private static final int COARSE_STEP = 128;
  private static final int COARSE_HOP = 16 * HOP;

  /** The envelope is the level of half a millisecond, ten times a millisecond. */
  private static final int STEPS_PER_MS = 10;

  private static final int ENVELOPE_HOP = RATE / (1000 * STEPS_PER_MS);
  private static final int ENVELOPE_FRAMES = RATE / 2000;

  /** An attack is looked for 90 ms around its place, and measured 40 ms before its peak. */
  private static final int SEARCHED = 90 * STEPS_PER_MS;

  private static final int MEASURED = 40 * STEPS_PER_MS;

  private StretchQuality() {}

  /**
   * Returns the spectral convergence: the norm of the difference of both magnitude spectrograms
   * over that of the original, 0 for the same. The shift and the volume of the whole that give the
   * least count, so that only what happened to the sound is measured.
   */
  static double convergence(float[] original, float[] again) {
    MagnitudeSpectrum spectrum = new MagnitudeSpectrum(FRAME);
    int shift = 0;
    double best = Double.MAX_VALUE;
    for (int i = -MOST_SHIFT; i <= MOST_SHIFT; i += COARSE_STEP) {
      double here = convergence(spectrum, original, again, i, COARSE_HOP);
      shift = here < best ? i : shift;
      best = Math.min(best, here);
    }
    best = Double.MAX_VALUE;
    for (int i = shift - COARSE_STEP; i <= shift + COARSE_STEP; i += COARSE_STEP / 2) {
      best = Math.min(best, convergence(spectrum, original, again, i, HOP));
    }
    return best;
  }

  private static double convergence(
      MagnitudeSpectrum spectrum, float[] original, float[] again, int shift, int hop) {
    double one = 0;
    double both = 0;
    double other = 0;
    float[] frame = new float[FRAME];
    double[] bins = new double[FRAME / 2];
    double[] otherBins = new double[FRAME / 2];
    for (int channel = 0; channel < 2; channel++) {
      for (int at = MOST_SHIFT; at + FRAME + MOST_SHIFT < original.length / 2; at += hop) {
        fill(frame, original, at, channel);
        spectrum.measure(frame, bins);
        fill(frame, again, at + shift, channel);
        spectrum.measure(frame, otherBins);
        for (int k = 0; k < FRAME / 2; k++) {
          one += bins[k] * bins[k];
          both += bins[k] * otherBins[k];
          other += otherBins[k] * otherBins[k];
        }
      }
    }
    // The least of |a - g b|² / |a|² over all g.
    return other == 0 ? 1 : Math.sqrt(Math.max(0, 1 - both * both / (one * other)));
  }

  private static void fill(float[] frame, float[] stereo, int at, int channel) {
    for (int i = 0; i < FRAME; i++) {
      frame[i] = sample(stereo, at + i, channel);
    }
  }

  private static float sample(float[] stereo, int frame, int channel) {
    int at = 2 * frame + channel;
    return at < 0 || at >= stereo.length ? 0 : stereo[at];
  }

  /**
   * Returns the median over all attacks of the time that each took in the original over what it
   * takes now: 1 is as sharp as before, less is softer.
   *
   * @param attacks frames in the original
   * @param rate at which it was played
   */
  static double sharpness(float[] original, float[] played, List<Integer> attacks, double rate) {
    double[] before = envelope(original);
    double[] after = envelope(played);
    double[] ratios =
        attacks.stream()
            .mapToDouble(
                attack ->
                    attackTime(before, attack) / attackTime(after, (int) Math.round(attack / rate)))
            .filter(Double::isFinite)
            .toArray();
    return Figures.median(ratios);
  }

  private static double[] envelope(float[] stereo) {
    double[] envelope = new double[stereo.length / 2 / ENVELOPE_HOP];
    for (int i = 0; i < envelope.length; i++) {
      double energy = 0;
      int from = i * ENVELOPE_HOP - ENVELOPE_FRAMES / 2;
      for (int frame = from; frame < from + ENVELOPE_FRAMES; frame++) {
        // The slope rather than the sample, so that a low tone does not hide an attack.
        double left = sample(stereo, frame, 0) - sample(stereo, frame - 1, 0);
        double right = sample(stereo, frame, 1) - sample(stereo, frame - 1, 1);
        energy += left * left + right * right;
      }
      envelope[i] = Math.sqrt(energy);
    }
    return envelope;
  }

  /** Returns the time from 10 to 70 % of the rise nearest to a frame, in milliseconds. */
  private static double attackTime(double[] envelope, int frame) {
    int peak = loudest(envelope, frame / ENVELOPE_HOP, SEARCHED);
    int from = peak - MEASURED;
    if (from < 0) {
      return Double.NaN;
    }
    double base = Figures.median(Arrays.copyOfRange(envelope, from, from + MEASURED / 2));
    double rise = envelope[peak] - base;
    // The first moment at which it is nearly as loud as it gets, since noise peaks anywhere.
    int high = from + MEASURED / 2;
    while (envelope[high] < base + 0.7 * rise) {
      high++;
    }
    int low = high;
    while (low > from && envelope[low] > base + 0.1 * rise) {
      low--;
    }
    return (double) (high - low) / STEPS_PER_MS;
  }

  private static int loudest(double[] envelope, int middle, int reach) {
    int peak = Math.max(0, middle - reach);
    for (int i = peak; i < Math.min(envelope.length, middle + reach); i++) {
      peak = envelope[i] > envelope[peak] ? i : peak;
    }
    return peak;
  }
}
