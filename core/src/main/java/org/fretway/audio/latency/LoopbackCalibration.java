package org.fretway.audio.latency;

import java.util.Arrays;

/**
 * How long sound takes out of the program and back in: a short noise is played some times, and
 * looked for in what was recorded. The noise is a maximum length sequence, which is like itself at
 * one place only, so that it is found to a part of a sample and below the noise of a room.
 */
public final class LoopbackCalibration {
  /** The sequence has 2 to the power of this, less one, samples. */
  private static final int ORDER = 11;

  /** Feedback of the shift register: x^11 + x^9 + 1, which is primitive. */
  private static final int TAP = 9;

  private static final int LENGTH = (1 << ORDER) - 1;

  /** How loud the noise is played: clear of a room, and no strain on ears or loudspeakers. */
  private static final float AMPLITUDE = 0.25f;

  /** Below so much, a recording is silence: about -80 dB. */
  private static final double SILENCE = 1e-4;

  /** How much a match stands out at least from what else correlates, as a ratio of amplitudes. */
  private static final double CLEAR = 8;

  /** A second match so strong, as a share of the first, may be the true one. */
  private static final double RIVAL = 0.85;

  /** Matches nearer to each other than this many samples are one. */
  private static final int NEAR = 24;

  /** Single measurements that differ by more, in seconds, can't all be right. */
  private static final double AGREE = 0.001;

  private LoopbackCalibration() {}

  /** Returns the noise to play once per measurement, mono, with full scale at 1. */
  public static float[] signal() {
    float[] signal = new float[LENGTH];
    int register = 1;
    for (int i = 0; i < LENGTH; i++) {
      signal[i] = (register & 1) != 0 ? AMPLITUDE : -AMPLITUDE;
      int bit = (register ^ register >> (ORDER - TAP)) & 1;
      register = register >> 1 | bit << (ORDER - 1);
    }
    return signal;
  }

  /**
   * Finds the noise in what was recorded.
   *
   * @param recorded mono
   * @param starts where in the recording the noise left the program each time, in frames; they are
   *     at least {@code maxLatency} apart
   * @param sampleRate of both
   * @param maxLatency how far behind it is looked for, in seconds
   */
  public static Calibration of(
      float[] recorded, double[] starts, int sampleRate, double maxLatency) {
    if (loudest(recorded) < SILENCE) {
      return Calibration.failed(
          "Nothing was recorded. Check that the right input is chosen and not muted.");
    }
    float[] signal = signal();
    double[] found = new double[starts.length];
    int clear = 0;
    boolean ambiguous = false;
    for (double start : starts) {
      int from = Math.max(0, (int) Math.floor(start));
      Match match = search(recorded, signal, from, (int) (maxLatency * sampleRate));
      ambiguous |= match.clear && match.rival > RIVAL * match.height;
      if (match.clear) {
        found[clear++] = (match.place - start) / sampleRate;
      }
    }
    if (ambiguous) {
      return Calibration.failed(
          "The sound comes back twice, so its way can't be told. Use headphones at the microphone"
              + " or a cable, and turn off monitoring.");
    }
    if (2 * clear <= starts.length) {
      return Calibration.failed(
          "The test sound is too weak in what was recorded. Turn the volume up, or bring the"
              + " microphone closer.");
    }
    return agree(Arrays.copyOf(found, clear));
  }

  private static Calibration agree(double[] found) {
    Arrays.sort(found);
    double median = found[found.length / 2];
    double sum = 0;
    int count = 0;
    double squares = 0;
    for (double each : found) {
      if (Math.abs(each - median) <= AGREE) {
        sum += each;
        squares += (each - median) * (each - median);
        count++;
      }
    }
    if (2 * count <= found.length) {
      return Calibration.failed(
          "Each try gave another time, so the devices don't keep pace. Choose a larger buffer,"
              + " close other programs and try again.");
    }
    return Calibration.measured(sum / count, Math.sqrt(squares / count), count);
  }

  /**
   * Where the noise matches best.
   *
   * @param place in frames, to a part of one
   * @param height of the correlation there
   * @param rival the next best elsewhere
   */
  private record Match(double place, double height, double rival, boolean clear) {}

  private static Match search(float[] recorded, float[] signal, int from, int span) {
    int places = Math.clamp((long) recorded.length - signal.length - from, 0, span);
    double[] heights = new double[places];
    int best = 0;
    double squares = 0;
    for (int place = 0; place < places; place++) {
      heights[place] = Math.abs(correlate(recorded, from + place, signal));
      squares += heights[place] * heights[place];
      if (heights[place] > heights[best]) {
        best = place;
      }
    }
    if (places < 3) {
      return new Match(from, 0, 0, false);
    }
    double usual = Math.sqrt(squares / places);
    double rival = 0;
    for (int place = 0; place < places; place++) {
      if (Math.abs(place - best) > NEAR) {
        rival = Math.max(rival, heights[place]);
      }
    }
    boolean clear = heights[best] > CLEAR * usual;
    return new Match(from + best + between(heights, best), heights[best], rival, clear);
  }

  /** The top of the parabola through the highest place and its neighbours. */
  private static double between(double[] heights, int best) {
    if (best == 0 || best == heights.length - 1) {
      return 0;
    }
    double before = heights[best - 1];
    double after = heights[best + 1];
    double bend = before - 2 * heights[best] + after;
    return bend == 0 ? 0 : Math.clamp((before - after) / (2 * bend), -0.5, 0.5);
  }

  private static double correlate(float[] recorded, int at, float[] signal) {
    double sum = 0;
    for (int i = 0; i < signal.length; i++) {
      sum += recorded[at + i] * signal[i];
    }
    return sum;
  }

  private static double loudest(float[] recorded) {
    double loudest = 0;
    for (float sample : recorded) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }
}
