package org.fretway.audio.mix;

import java.util.Arrays;

/**
 * Measures how loud a stereo programme is, as it streams by: integrated loudness and true peak
 * after ITU-R BS.1770-4 and EBU Tech 3341. Used by one thread; grows by 80 bytes a second.
 */
public final class LoudnessMeter {
  /** A block is measured every 100 ms. */
  private static final int HOPS_A_SECOND = 10;

  /** A block lasts 400 ms. */
  private static final int HOPS_A_BLOCK = 4;

  /** What is so much quieter than what passes the first gate does not count, in LU. */
  private static final double RELATIVE_GATE = -10;

  /** Makes a sine of 997 Hz at full scale in one channel read -3.01 LUFS. */
  private static final double OFFSET = -0.691;

  private static final int FIRST_HOPS = 4_096;

  private final int sampleRate;
  private final KWeighting left;
  private final KWeighting right;
  private final TruePeak peaks = new TruePeak(0);
  private float peak;

  // The sum of squares of each hop that is complete, and how many of them there are.
  private double[] hops = new double[FIRST_HOPS];
  private int hopCount;
  private double sum;
  private long frames;
  private long hopEnd;

  /**
   * Creates one.
   *
   * @param sampleRate frames a second; 8,000 or more
   */
  public LoudnessMeter(int sampleRate) {
    this.sampleRate = sampleRate;
    this.left = new KWeighting(sampleRate);
    this.right = new KWeighting(sampleRate);
    this.hopEnd = endOfHop(0);
  }

  /** Hops end where they should on the whole, also where none is a whole number of frames. */
  private long endOfHop(int hop) {
    return Math.round((hop + 1.0) * sampleRate / HOPS_A_SECOND);
  }

  /**
   * Takes the next piece.
   *
   * @param stereo interleaved
   * @param count how many frames of it count
   */
  public void add(float[] stereo, int count) {
    for (int i = 0; i < 2 * count; i += 2) {
      peak(stereo[i], stereo[i + 1]);
      double weightedLeft = left.next(stereo[i]);
      double weightedRight = right.next(stereo[i + 1]);
      sum += weightedLeft * weightedLeft + weightedRight * weightedRight;
      frames++;
      if (frames == hopEnd) {
        endHop();
      }
    }
  }

  private void peak(float leftSample, float rightSample) {
    float now = peaks.next(leftSample, rightSample);
    if (now > peak) {
      peak = now;
      peaks.ignoreBelow(peak);
    }
  }

  private void endHop() {
    if (hopCount == hops.length) {
      hops = Arrays.copyOf(hops, 2 * hops.length);
    }
    hops[hopCount++] = sum;
    sum = 0;
    hopEnd = endOfHop(hopCount);
  }

  /** Ends the measurement and tells its outcome; nothing may be added any more. */
  public Loudness finish() {
    for (int i = 0; i < 2 * TruePeak.DELAY_FRAMES; i++) {
      peak(0, 0);
    }
    return new Loudness(integrated(), Decibels.ofFactor(peak));
  }

  private double integrated() {
    double loudEnough = mean(energyOf(Loudness.SILENCE_LUFS));
    if (loudEnough == 0) {
      return Loudness.SILENCE_LUFS;
    }
    double gate = Math.max(Loudness.SILENCE_LUFS, loudnessOf(loudEnough) + RELATIVE_GATE);
    return Math.max(Loudness.SILENCE_LUFS, loudnessOf(mean(energyOf(gate))));
  }

  /** Returns the mean energy of the blocks above a gate; 0 if there is none. */
  private double mean(double gate) {
    double total = 0;
    int count = 0;
    for (int first = 0; first + HOPS_A_BLOCK <= hopCount; first++) {
      double energy = energyOfBlock(first);
      if (energy > gate) {
        total += energy;
        count++;
      }
    }
    return count == 0 ? 0 : total / count;
  }

  private double energyOfBlock(int first) {
    double total = 0;
    for (int hop = first; hop < first + HOPS_A_BLOCK; hop++) {
      total += hops[hop];
    }
    return total * HOPS_A_SECOND / ((double) HOPS_A_BLOCK * sampleRate);
  }

  private static double loudnessOf(double energy) {
    return OFFSET + 10 * Math.log10(energy);
  }

  private static double energyOf(double loudness) {
    return Math.pow(10, (loudness - OFFSET) / 10);
  }
}
