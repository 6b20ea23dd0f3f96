package org.fretway.audio.stretch;

import java.util.Arrays;

/**
 * Finds onsets while sound comes in: moments at which many frequency bands grow louder at once,
 * compared with the loudest that they were in the 25 ms before (a spectral flux, see Bello et al.,
 * "A tutorial on onset detection in music signals", 2005, whose memory keeps beating tones from
 * counting). The moment is then narrowed down to the frame by the energy of the slope of the
 * waveform on either side.
 */
final class OnsetDetector {
  private static final int BANDS = 10;
  private static final int MEMORY = 18;
  private static final int PENDING = 256;

  /** Mean growth over all bands, in octaves of power, from which on it is an onset. */
  private static final double THRESHOLD = 0.9;

  private static final double MOST_GROWTH = 4;

  /** A band below this part of the loudest moment of late is taken as that loud: 70 dB down. */
  private static final double FLOOR = 1e-7;

  private static final double SILENCE = 1e-9;

  /** How fast the loudest moment is forgotten in a hop: by half in 0.5 s. */
  private static final double FORGET = 0.998;

  /** The number of hops on either side in which there is no greater growth. */
  private static final int NEIGHBOURS = 6;

  private static final int HISTORY = 32;

  /** In how many hops around a look the attack is narrowed down. */
  private static final int NARROWED = 9;

  private final InputRing input;
  private final int hop;
  private final RealFft fft;
  private final float[] window;
  private final float[] left;
  private final float[] right;
  private final float[] slopes;
  private final float[] re;
  private final float[] im;
  private final int[] edges = new int[BANDS + 1];
  private final double[][] bands = new double[HISTORY][BANDS];
  private final double[] growth = new double[HISTORY];
  private final long[] onsets = new long[PENDING];
  private int firstOnset;
  private int onsetCount;
  private long start;
  private long hops;
  private double loudest;
  private long last;

  /**
   * Watches input.
   *
   * @param hop frames between two looks, a power of two
   */
  OnsetDetector(InputRing input, int hop) {
    this.input = input;
    this.hop = hop;
    int size = 4 * hop;
    fft = new RealFft(size);
    window = new float[size];
    left = new float[NARROWED * hop];
    right = new float[NARROWED * hop];
    slopes = new float[NARROWED * hop];
    re = new float[size / 2 + 1];
    im = new float[size / 2 + 1];
    for (int i = 0; i < size; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / size));
    }
    for (int i = 0; i <= BANDS; i++) {
      edges[i] = (int) Math.round(2 * Math.pow(size * 0.44 / 2, (double) i / BANDS));
      if (i > 0) {
        edges[i] = Math.max(edges[i], edges[i - 1] + 1);
      }
    }
  }

  /** Returns how many frames behind an onset must be known before it can be found. */
  int lookahead() {
    return (NEIGHBOURS + 5) * hop;
  }

  /** Starts anew at a frame, of which nothing before is known. */
  void reset(long frame) {
    start = frame;
    hops = 0;
    loudest = 0;
    firstOnset = 0;
    onsetCount = 0;
    last = frame;
    Arrays.fill(growth, 0);
  }

  /** Looks at all input up to a frame. */
  void run(long end) {
    while (start + hops * hop + 2L * hop <= end && onsetCount < PENDING) {
      look();
      hops++;
      long candidate = hops - 1 - NEIGHBOURS;
      if (candidate > 0 && isPeak(candidate)) {
        long onset = narrow(start + candidate * hop);
        if (onset > last + 4L * hop) {
          onsets[(firstOnset + onsetCount) % PENDING] = onset;
          onsetCount++;
          last = onset;
        }
      }
    }
  }

  /** Returns the first onset behind a frame that has been found, or Long.MAX_VALUE. */
  long next(double frame) {
    while (onsetCount > 0 && onsets[firstOnset] <= frame) {
      firstOnset = (firstOnset + 1) % PENDING;
      onsetCount--;
    }
    return onsetCount == 0 ? Long.MAX_VALUE : onsets[firstOnset];
  }

  private void look() {
    int slot = (int) (hops % HISTORY);
    double[] now = bands[slot];
    Arrays.fill(now, 0);
    long from = start + hops * hop - 2L * hop;
    input.copy(from, window.length, left, right);
    addBands(left, from, now);
    addBands(right, from, now);
    double sum = 0;
    for (double band : now) {
      sum += band;
    }
    loudest = Math.max(sum, loudest * FORGET);
    // The blocks that reach back before the start know too little to tell what grows.
    growth[slot] = hops < 3 ? 0 : growth(now);
  }

  private void addBands(float[] block, long from, double[] now) {
    for (int i = 0; i < window.length; i++) {
      block[i] = from + i < start ? 0 : window[i] * block[i];
    }
    fft.forward(block, re, im);
    for (int band = 0; band < BANDS; band++) {
      float sum = 0;
      for (int k = edges[band]; k < edges[band + 1]; k++) {
        sum += re[k] * re[k] + im[k] * im[k];
      }
      now[band] += sum;
    }
  }

  private double growth(double[] now) {
    double floor = SILENCE + FLOOR * loudest;
    double sum = 0;
    for (int band = 0; band < BANDS; band++) {
      double most = 0;
      for (long back = Math.max(0, hops - MEMORY); back <= hops - 2; back++) {
        most = Math.max(most, bands[(int) (back % HISTORY)][band]);
      }
      double octaves = Math.log((now[band] + floor) / (most + floor)) / Math.log(2);
      sum += Math.clamp(octaves, 0, MOST_GROWTH);
    }
    return sum / BANDS;
  }

  private boolean isPeak(long candidate) {
    double here = growth[(int) (candidate % HISTORY)];
    if (here < THRESHOLD) {
      return false;
    }
    for (int i = 1; i <= NEIGHBOURS; i++) {
      double back = candidate < i ? 0 : growth[(int) ((candidate - i) % HISTORY)];
      if (back > here || growth[(int) ((candidate + i) % HISTORY)] >= here) {
        return false;
      }
    }
    return true;
  }

  /** Returns the frame around a look from which on the waveform is steeper by most. */
  private long narrow(long look) {
    int before = 2 * hop;
    int after = hop / 2;
    long begin = look - 3L * hop - before;
    measureSlopes(begin);
    double past = sum(0, before);
    double future = sum(before, before + after);
    int best = before;
    double most = 0;
    for (int i = before; i < slopes.length - after; i++) {
      double ratio = future / after / (past / before + SILENCE);
      // Of nearly the same the last, which is right at the attack.
      if (begin + i > start && ratio > 0.95 * most) {
        best = i;
        most = Math.max(most, ratio);
      }
      past += slopes[i] - slopes[i - before];
      future += slopes[i + after] - slopes[i];
    }
    return begin + best;
  }

  private double sum(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += slopes[i];
    }
    return sum;
  }

  /** Measures the energy of the steps between frames, from one frame on. */
  private void measureSlopes(long begin) {
    input.copy(begin, slopes.length, left, right);
    slopes[0] = 0;
    for (int i = 1; i < slopes.length; i++) {
      float leftStep = left[i] - left[i - 1];
      float rightStep = right[i] - right[i - 1];
      slopes[i] = begin + i <= start ? 0 : leftStep * leftStep + rightStep * rightStep;
    }
  }
}
