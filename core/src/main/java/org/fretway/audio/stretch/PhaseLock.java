package org.fretway.audio.stretch;

import java.util.Arrays;

/**
 * Turns the phases of a frame so that it continues the frame before at another distance. Each
 * spectral peak is followed by its frequency, and the bins around it are turned by the same angle,
 * in both channels, so that neither the shape of the peak nor the place between the loudspeakers
 * changes (Laroche and Dolson, "Improved phase vocoder time-scale modification of audio", 1999).
 *
 * <p>What is kept is not a phase but the angle by which the input is turned: 0 is the input as it
 * was. At an onset, the regions that grow louder start anew at 0, and the others go on (after
 * Röbel, "A new approach to transient processing in the phase vocoder", DAFx 2003).
 */
final class PhaseLock {
  /** What a frame is in its stretch of sound. */
  enum Place {
    /** The first of all: nothing goes on. */
    START,
    /** The first at an onset: what grows starts anew. */
    ONSET,
    /** Goes on. */
    WITHIN
  }

  /** From this growth of power on, a region starts anew at an onset. */
  private static final double GROWTH = 2;

  /** The least distance between frames at which frequencies are measured, in parts of a frame. */
  private static final double LEAST_DISTANCE = 1.0 / 128;

  /** How far an angle moves to 0 in a frame when it shall, in radians. */
  private static final double HOMING = 0.35;

  private final int bins;
  private final double binStep;
  private final int[] peaks;
  private float[] angles;
  private float[] nextAngles;
  private float[] frequencies;
  private float[] nextFrequencies;
  private double largest;

  /**
   * Prepares for spectra of a size.
   *
   * @param bins half the frame and one
   */
  PhaseLock(int bins) {
    this.bins = bins;
    binStep = Math.PI / (bins - 1);
    peaks = new int[bins];
    angles = new float[bins];
    nextAngles = new float[bins];
    frequencies = new float[bins];
    nextFrequencies = new float[bins];
  }

  /** Returns the largest angle of the last frame. */
  double largestAngle() {
    return largest;
  }

  /**
   * Turns a frame.
   *
   * @param turned filled with the result
   * @param inputDistance from the frame before, in frames of the input
   * @param distance likewise, where it is put
   * @param homing whether angles shall go to 0
   */
  void turn(
      Spectrum now,
      Spectrum before,
      Spectrum turned,
      int inputDistance,
      int distance,
      Place place,
      boolean homing) {
    int count = findPeaks(now.power);
    largest = 0;
    if (place == Place.START || count == 0) {
      Arrays.fill(angles, 0);
      for (int k = 0; k < bins; k++) {
        frequencies[k] = (float) (k * binStep);
      }
      turned.copy(now);
      return;
    }
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = i + 1 < count ? border(now.power, peaks[i], peaks[i + 1]) : bins;
      int peak = peaks[i];
      double frequency = frequency(now, before, peak, inputDistance);
      double angle = angles[peak] + frequency * (distance - inputDistance);
      angle -= 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
      if (homing) {
        angle -= Math.clamp(angle, -HOMING, HOMING);
      }
      if (place == Place.ONSET && grows(now, before, from, to)) {
        angle = 0;
      }
      turned.turn(now, from, to, angle);
      fill(from, to, (float) angle, (float) frequency);
      from = to;
    }
    swap();
  }

  private int findPeaks(float[] power) {
    int count = 0;
    for (int k = 1; k < bins - 1; k++) {
      float here = power[k];
      if (here > power[k - 1]
          && here >= power[k + 1]
          && (k < 2 || here > power[k - 2])
          && (k >= bins - 2 || here >= power[k + 2])) {
        peaks[count] = k;
        count++;
      }
    }
    return count;
  }

  /** Returns the first bin that belongs to the second of two peaks. */
  private static int border(float[] power, int peak, int nextPeak) {
    int lowest = peak + 1;
    for (int k = peak + 2; k < nextPeak; k++) {
      if (power[k] < power[lowest]) {
        lowest = k;
      }
    }
    int nearer = (nextPeak - lowest) - (lowest - peak);
    boolean ofFirst = nearer == 0 ? power[lowest - 1] > power[lowest + 1] : nearer > 0;
    return ofFirst ? lowest + 1 : lowest;
  }

  /** Returns radians a frame of the input. */
  private double frequency(Spectrum now, Spectrum before, int peak, int inputDistance) {
    if (inputDistance < LEAST_DISTANCE * 2 * (bins - 1)) {
      return frequencies[peak];
    }
    float re = 0;
    float im = 0;
    for (int k = peak - 1; k <= peak + 1; k++) {
      re += now.crossRe(before, k);
      im += now.crossIm(before, k);
    }
    double middle = peak * binStep;
    double turned = Math.atan2(im, re) - middle * inputDistance;
    turned -= 2 * Math.PI * Math.rint(turned / (2 * Math.PI));
    return middle + turned / inputDistance;
  }

  private static boolean grows(Spectrum now, Spectrum before, int from, int to) {
    double powerNow = 0;
    double powerBefore = 0;
    for (int k = from; k < to; k++) {
      powerNow += now.power[k];
      powerBefore += before.power[k];
    }
    return powerNow / now.gain > GROWTH * powerBefore / before.gain;
  }

  private void fill(int from, int to, float angle, float frequency) {
    Arrays.fill(nextAngles, from, to, angle);
    Arrays.fill(nextFrequencies, from, to, frequency);
    largest = Math.max(largest, Math.abs(angle));
  }

  private void swap() {
    float[] swapped = angles;
    angles = nextAngles;
    nextAngles = swapped;
    swapped = frequencies;
    frequencies = nextFrequencies;
    nextFrequencies = swapped;
  }
}
