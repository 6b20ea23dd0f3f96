package org.fretway.audio.pitch;

import java.util.Arrays;

/**
 * Measures the frequency of a string's lowest partial when it is known roughly. Each of the lower
 * partials is looked at by two windows, one a little after the other: by how much its phase is
 * ahead in the second says how far off it is. A stiff string's partials are sharper the higher they
 * are, the n-th by about B n²/2 of its frequency (Fletcher and Rossing, The Physics of Musical
 * Instruments, 2.18); a line through them along n² leads back to the first, even where that is too
 * weak to be measured.
 */
final class Partials {
  private static final int MOST = 6;

  /** Higher partials say little, since they are weak and far off. */
  private static final double HIGHEST_HZ = 3000;

  /** What is weaker than this part of the strongest partial is noise. */
  private static final double WEAK = 0.02;

  /** A partial that is off by more than this part is something else. */
  private static final double ASTRAY = 0.02;

  /** Half of B; strings of basses and guitars stay well below. */
  private static final double STIFFEST = 5e-4;

  private final int sampleRate;
  private final int length;
  private final int hop;
  private final double[] hann;
  private final double[] pitches = new double[MOST];
  private final double[] strengths = new double[MOST];
  private double firstRe;
  private double firstIm;
  private double secondRe;
  private double secondIm;

  /**
   * Prepares for sounds of a length.
   *
   * @param frames of the sound
   */
  Partials(int sampleRate, int frames) {
    this.sampleRate = sampleRate;
    hop = frames / 4;
    length = frames - hop;
    hann = new double[length];
    for (int i = 0; i < length; i++) {
      hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length);
    }
  }

  /**
   * Returns the frequency of the lowest partial in Hz.
   *
   * @param roughly in Hz, off by less than a quarter of a semitone
   */
  double measure(float[] sound, double roughly) {
    Arrays.fill(strengths, 0);
    int count = (int) Math.clamp(Math.min(HIGHEST_HZ, 0.4 * sampleRate) / roughly, 1, MOST);
    for (int n = 1; n <= count; n++) {
      look(sound, n, roughly);
    }
    return line(count, roughly);
  }

  private void look(float[] sound, int n, double roughly) {
    double turn = 2 * Math.PI * n * roughly / sampleRate;
    sum(sound, turn);
    double ahead =
        Math.atan2(
            secondIm * firstRe - secondRe * firstIm, secondRe * firstRe + secondIm * firstIm);
    double hertz = ahead * sampleRate / (2 * Math.PI * hop);
    pitches[n - 1] = roughly + hertz / n;
    strengths[n - 1] = Math.hypot(firstRe, firstIm) + Math.hypot(secondRe, secondIm);
  }

  /** Sums the sound against a turning hand, under each of the windows. */
  private void sum(float[] sound, double turn) {
    double stepRe = Math.cos(turn);
    double stepIm = -Math.sin(turn);
    double handRe = 1;
    double handIm = 0;
    firstRe = 0;
    firstIm = 0;
    secondRe = 0;
    secondIm = 0;
    for (int i = 0; i < length + hop; i++) {
      double re = sound[i] * handRe;
      double im = sound[i] * handIm;
      if (i < length) {
        firstRe += hann[i] * re;
        firstIm += hann[i] * im;
      }
      if (i >= hop) {
        secondRe += hann[i - hop] * re;
        secondIm += hann[i - hop] * im;
      }
      double next = handRe * stepRe - handIm * stepIm;
      handIm = handRe * stepIm + handIm * stepRe;
      handRe = next;
    }
  }

  /** Lays a line through the partials, where it is certain; returns where the first lies on it. */
  private double line(int count, double roughly) {
    double strongest = 0;
    for (int n = 1; n <= count; n++) {
      strongest = Math.max(strongest, strengths[n - 1]);
    }
    double weights = 0;
    double places = 0;
    double heights = 0;
    for (int n = 1; n <= count; n++) {
      double weight = weight(n, strongest, roughly);
      weights += weight;
      places += weight * (n * n - 1);
      heights += weight * pitches[n - 1];
    }
    if (weights == 0) {
      return roughly;
    }
    double place = places / weights;
    double height = heights / weights;
    double rise = 0;
    double run = 0;
    for (int n = 1; n <= count; n++) {
      double weight = weight(n, strongest, roughly);
      double along = n * n - 1 - place;
      rise += weight * along * (pitches[n - 1] - height);
      run += weight * along * along;
    }
    double slope = run > 0 ? Math.clamp(rise / run, 0, STIFFEST * roughly) : 0;
    return height - slope * place;
  }

  private double weight(int n, double strongest, double roughly) {
    double strength = strengths[n - 1];
    boolean counts = strength > WEAK * strongest && Math.abs(pitches[n - 1] / roughly - 1) < ASTRAY;
    return counts ? n * n * strength * strength : 0;
  }
}
