package org.fretway.audio.listen;

import java.util.Arrays;
import org.fretway.audio.stretch.RealFft;

/**
 * Finds the moments at which strings are struck, while sound comes in: many frequency bands grow
 * louder at once, compared with the loudest that they were a little before (a spectral flux with a
 * memory; see Bello et al., "A tutorial on onset detection in music signals", 2005, and Böck and
 * Widmer, "Maximum filter vibrato suppression for onset detection", 2013). The memory is longer
 * than a period of the lowest string, so that its single swings don't count. The moment itself is
 * then sought in the waveform.
 */
final class OnsetFinder {
  /** Stands for no onset. */
  static final long NONE = -1;

  /** What is found closer together than this, in seconds, is one stroke over several strings. */
  static final double TOGETHER = 0.036;

  private static final double HOP_SECONDS = 128 / 48_000.0;

  private static final int HOPS_IN_WINDOW = 4;
  private static final int BANDS = 22;
  private static final double HIGHEST_HZ = 14_000;
  private static final int HISTORY = 64;

  /** The hops between what is compared, in which a stroke comes to its height. */
  private static final int RISE = 3;

  private static final double SHORTEST_MEMORY = 0.018;
  private static final double PERIODS_REMEMBERED = 1.15;

  /** How many hops on either side have no greater growth. */
  private static final int NEIGHBOURS = 2;

  private static final double MOST_GROWTH = 3.5;

  /**
   * What grows by so many times more than what was just found was the stroke, and that before it no
   * more than a finger on the string.
   */
  private static final double REPLACES = 1.7;

  /** After so many hops the noise of a stroke is out of the window, and its note is left. */
  private static final int STROKE = 4;

  /** What must be left of the growth by then: a finger that stops a string clicks, no more. */
  private static final double STAYS = 0.13;

  /** As above, of what is left of the growth. */
  private static final double STAYS_LONGER = 3;

  /** In so many hops a stroke grows to what is seen. */
  private static final int RAMP = 2;

  /** How fast the loudest moment is forgotten in a hop: by half in 0.4 s. */
  private static final double FORGET = 0.9955;

  private static final double SILENCE = 1e-9;

  /** What is below this part of the loudest moment of late is taken as that loud: 50 dB down. */
  private static final double FAINT = 1e-5;

  /** Steady noise is taken as louder by so much, lest its own swings count. */
  private static final double NOISY = 7;

  /** Mean growth over all bands from which on it is an onset, as a natural logarithm of power. */
  private static final double THRESHOLD = 0.2;

  private final int hop;
  private final int size;
  private final int memory;
  private final int later;
  private final int together;
  private final RealFft fft;
  private final float[] window;
  private final float[] block;
  private final float[] re;
  private final float[] im;
  private final int[] edges = new int[BANDS + 1];
  private final double[][] bands = new double[HISTORY][BANDS];
  private final double[] floors = new double[BANDS];
  private final double[] growth = new double[HISTORY];
  private final float[] slopes;
  private final double[] powers = new double[BANDS];
  private final double[] left = new double[BANDS];
  private final double power;
  private double loudest;
  private long looks;
  private long last;
  private double lastGrowth;
  private double lastStay;

  /** Prepares for a sample rate, and strings down to a pitch, both in Hz. */
  OnsetFinder(int sampleRate, double lowestHertz) {
    hop = Integer.highestOneBit((int) (HOP_SECONDS * sampleRate * 1.4));
    size = HOPS_IN_WINDOW * hop;
    double seconds = Math.max(SHORTEST_MEMORY, PERIODS_REMEMBERED / lowestHertz);
    memory = Math.min(HISTORY - 2 * NEIGHBOURS, RISE + (int) (seconds * sampleRate / hop));
    later = STROKE + RAMP + Math.max(2, (int) (sampleRate / lowestHertz / hop));
    together = (int) (TOGETHER * sampleRate);
    fft = new RealFft(size);
    window = new float[size];
    block = new float[size];
    re = new float[size / 2 + 1];
    im = new float[size / 2 + 1];
    slopes = new float[size + 3 * hop];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / size));
      sum += window[i];
    }
    power = 4 / (sum * sum);
    double highest = Math.min(HIGHEST_HZ, 0.45 * sampleRate) * size / sampleRate;
    for (int i = 0; i <= BANDS; i++) {
      edges[i] = (int) Math.round(Math.pow(highest, (double) i / BANDS));
      if (i > 0) {
        edges[i] = Math.max(edges[i], edges[i - 1] + 1);
      }
    }
    forget(0);
  }

  /** Returns how many samples lie between two looks. */
  int hop() {
    return hop;
  }

  /** Returns so many samples after an onset it has been found at the latest. */
  int latest() {
    return size + (later + 1) * hop;
  }

  /** Forgets all that was before a sample. */
  void forget(long sample) {
    looks = 0;
    last = sample - together;
    lastGrowth = 0;
    lastStay = 0;
    Arrays.fill(growth, 0);
    Arrays.fill(floors, 0);
  }

  /**
   * Looks once more; to be called after each hop.
   *
   * @param end the sample behind the last that has come
   * @return the sample at which an onset was found to lie, or {@link #NONE}; one that follows
   *     another within {@link #TOGETHER} takes its place
   */
  long look(SoundHistory sound, long end) {
    int from = sound.at(end - size);
    if (from < 0) {
      return NONE;
    }
    measure(sound.samples(), from);
    growth[(int) (looks % HISTORY)] =
        looks < memory ? 0 : growth(bands[(int) (looks % HISTORY)], looks);
    looks++;
    long candidate = looks - 1 - later;
    if (candidate <= NEIGHBOURS || !isPeak(candidate)) {
      return NONE;
    }
    double stay = stay(candidate);
    if (stay < STAYS) {
      return NONE;
    }
    long onset = narrow(sound, end - (long) later * hop);
    double here = growth[(int) (candidate % HISTORY)];
    if (onset < last + together && (onset <= last || !replaces(here, stay))) {
      return NONE;
    }
    last = onset;
    lastGrowth = here;
    lastStay = stay;
    return onset;
  }

  private void measure(float[] samples, int from) {
    for (int i = 0; i < size; i++) {
      block[i] = window[i] * samples[from + i];
    }
    fft.forward(block, re, im);
    double[] now = bands[(int) (looks % HISTORY)];
    double all = 0;
    for (int band = 0; band < BANDS; band++) {
      double sum = 0;
      for (int k = edges[band]; k < edges[band + 1]; k++) {
        sum += re[k] * re[k] + im[k] * im[k];
      }
      sum *= power;
      double floor = floors[band];
      floors[band] = looks == 0 ? sum : sum < floor ? floor + 0.1 * (sum - floor) : floor * 1.0015;
      powers[band] = sum;
      all += sum;
    }
    loudest = Math.max(all, loudest * FORGET);
    for (int band = 0; band < BANDS; band++) {
      now[band] = Math.log(powers[band] + SILENCE + FAINT * loudest + NOISY * floors[band]);
    }
  }

  private boolean replaces(double here, double stay) {
    return here > REPLACES * lastGrowth || stay > STAYS_LONGER * lastStay;
  }

  /** Returns by how much bands are louder than all those well before a look. */
  private double growth(double[] now, long look) {
    double sum = 0;
    for (int band = 0; band < BANDS; band++) {
      double most = Double.NEGATIVE_INFINITY;
      for (long back = Math.max(0, look - memory); back <= look - RISE; back++) {
        most = Math.max(most, bands[(int) (back % HISTORY)][band]);
      }
      sum += Math.clamp(now[band] - most, 0, MOST_GROWTH);
    }
    return sum / BANDS;
  }

  /** Returns what of a growth is left once the stroke is over, for as long as a period. */
  private double stay(long candidate) {
    Arrays.fill(left, Double.NEGATIVE_INFINITY);
    long end = Math.max(candidate + STROKE + 1, nextRise(candidate) - RAMP);
    for (long look = candidate + STROKE; look < end; look++) {
      double[] bandsThere = bands[(int) (look % HISTORY)];
      for (int band = 0; band < BANDS; band++) {
        left[band] = Math.max(left[band], bandsThere[band]);
      }
    }
    return growth(left, candidate);
  }

  /** Returns the look from which on the next stroke grows, or where it may begin unseen. */
  private long nextRise(long candidate) {
    for (long look = candidate + STROKE + 1; look < looks; look++) {
      double here = growth[(int) (look % HISTORY)];
      if (here > THRESHOLD && here > growth[(int) ((look - 1) % HISTORY)]) {
        return look;
      }
    }
    return looks;
  }

  private boolean isPeak(long candidate) {
    double here = growth[(int) (candidate % HISTORY)];
    if (here < THRESHOLD) {
      return false;
    }
    for (int i = 1; i <= NEIGHBOURS; i++) {
      if (growth[(int) ((candidate - i) % HISTORY)] > here
          || growth[(int) ((candidate + i) % HISTORY)] >= here) {
        return false;
      }
    }
    return true;
  }

  /** Returns the sample in and before a window from which on the waveform is steeper by most. */
  private long narrow(SoundHistory sound, long end) {
    int before = 2 * hop;
    int after = hop / 2;
    long begin = Math.max(end - slopes.length, sound.first() + 1);
    int from = sound.at(begin);
    float[] samples = sound.samples();
    int count = (int) (end - begin);
    for (int i = 0; i < count; i++) {
      float step = samples[from + i] - samples[from + i - 1];
      slopes[i] = step * step;
    }
    double past = sum(0, before);
    double future = sum(before, before + after);
    double silence = 1e-12 + 0.001 * sum(0, count) / count;
    int best = before;
    double most = 0;
    for (int i = before; i < count - after; i++) {
      double ratio = future / after / (past / before + silence);
      // Of nearly the same the last, which is right at the attack.
      if (ratio > 0.95 * most) {
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
}
