package org.fretway.audio.pitch;

import java.util.Arrays;
import org.fretway.audio.stretch.RealFft;

/**
 * Finds after how many samples a sound repeats itself, by the normalised square difference function
 * (McLeod and Wyvill, "A smarter way to find pitch", 2005): 1 where it is the same again, 0 where
 * it is unlike itself. Of the places where it is nearly the most alike, the first is its period,
 * since at the second it has gone by twice.
 */
final class Periods {
  /**
   * How much of the best likeness the period has at least; the paper's constant k. Less would take
   * half the period for it where odd partials are weak, more would take twice the period where the
   * mains hum.
   */
  private static final double NEARLY = 0.88;

  private final int frames;
  private final int least;
  private final int most;
  private final RealFft fft;
  private final float[] padded;
  private final float[] re;
  private final float[] im;
  private final double[] likeness;
  private double period;
  private double clarity;

  /**
   * Prepares for sounds of a length.
   *
   * @param frames of the sound
   * @param least the shortest period in samples
   * @param most the longest period in samples; what is longer than half of the sound is told by
   *     less than a whole period
   */
  Periods(int frames, int least, int most) {
    this.frames = frames;
    this.least = least;
    this.most = most;
    // What is behind the sound must be empty for as long as the longest lag.
    int size = Integer.highestOneBit(frames + most + 1) << 1;
    fft = new RealFft(size);
    padded = new float[size];
    re = new float[size / 2 + 1];
    im = new float[size / 2 + 1];
    likeness = new double[most + 2];
  }

  /** Returns the period that was found, in samples; 0 = none. */
  double period() {
    return period;
  }

  /** Returns how alike the sound is after that period, from 0 to 1. */
  double clarity() {
    return clarity;
  }

  /** Looks for the period of a sound whose mean is 0. */
  void find(float[] sound) {
    compare(sound);
    period = 0;
    clarity = 0;
    double best = best();
    if (best <= 0) {
      return;
    }
    int from = firstFall();
    while (from <= most) {
      int rise = nextAbove(from);
      int fall = nextBelow(rise);
      int top = top(rise, Math.min(fall, most + 1));
      if (top >= least && top <= most && height(top) >= NEARLY * best) {
        period = top + shift(top);
        clarity = Math.min(1, height(top));
        return;
      }
      from = fall;
    }
  }

  /** Fills in the likeness at every lag. */
  private void compare(float[] sound) {
    System.arraycopy(sound, 0, padded, 0, frames);
    Arrays.fill(padded, frames, padded.length, 0);
    fft.forward(padded, re, im);
    for (int bin = 0; bin < re.length; bin++) {
      re[bin] = re[bin] * re[bin] + im[bin] * im[bin];
      im[bin] = 0;
    }
    fft.inverse(re, im, padded);
    double squares = 0;
    for (int i = 0; i < frames; i++) {
      squares += (double) sound[i] * sound[i];
    }
    double both = 2 * squares;
    for (int lag = 0; lag < likeness.length; lag++) {
      likeness[lag] = both > 0 ? 2 * padded[lag] / both : 0;
      double first = sound[lag];
      double last = sound[frames - 1 - lag];
      both -= first * first + last * last;
    }
  }

  private double best() {
    double best = 0;
    for (int lag = Math.max(least, firstFall()); lag <= most; lag++) {
      if (isTop(lag)) {
        best = Math.max(best, height(lag));
      }
    }
    return best;
  }

  private boolean isTop(int lag) {
    return likeness[lag] > 0
        && likeness[lag] >= likeness[lag - 1]
        && likeness[lag] > likeness[lag + 1];
  }

  /** The peak at no lag at all is no period. */
  private int firstFall() {
    return nextBelow(1);
  }

  private int nextBelow(int from) {
    int lag = from;
    while (lag <= most && likeness[lag] > 0) {
      lag++;
    }
    return lag;
  }

  private int nextAbove(int from) {
    int lag = from;
    while (lag <= most && likeness[lag] <= 0) {
      lag++;
    }
    return lag;
  }

  /** Returns the highest top between two lags; 0 if there is none. */
  private int top(int from, int to) {
    int top = 0;
    for (int lag = Math.max(1, from); lag < to; lag++) {
      if (isTop(lag) && (top == 0 || likeness[lag] > likeness[top])) {
        top = lag;
      }
    }
    return top;
  }

  /** Returns how far from a lag the parabola through it and its neighbours is highest. */
  private double shift(int lag) {
    double bend = likeness[lag - 1] - 2 * likeness[lag] + likeness[lag + 1];
    return bend < 0
        ? Math.clamp((likeness[lag - 1] - likeness[lag + 1]) / (2 * bend), -0.5, 0.5)
        : 0;
  }

  private double height(int lag) {
    return likeness[lag] - (likeness[lag - 1] - likeness[lag + 1]) * shift(lag) / 4;
  }
}
