package org.fretway.audio.listen.spectrum;

import java.util.Arrays;
import org.fretway.audio.stretch.RealFft;

/**
 * The spectrum of a piece of sound under a sine window whose middle is time 0, to be looked at
 * anywhere: a tone of amplitude a stands there as a / 2, in the shape of {@link Lobe}. Used by one
 * thread.
 */
final class Spectrum {
  /** The sound is padded to at least this many seconds, so that the spectrum is smooth. */
  private static final double PADDED_SECONDS = 0.3;

  /** The integral of the squared lobe, in widths of one over the window's length. */
  private static final double LOBE_AREA = Math.PI * Math.PI / 8;

  private final int sampleRate;
  private final int size;
  private final RealFft fft;
  private final float[] padded;
  private final float[] binsRe;
  private final float[] binsIm;
  private double seconds;
  private double re;
  private double im;

  Spectrum(int sampleRate) {
    this.sampleRate = sampleRate;
    int least = (int) (PADDED_SECONDS * sampleRate);
    size = Math.max(64, Integer.highestOneBit(least - 1) * 2);
    fft = new RealFft(size);
    padded = new float[size];
    binsRe = new float[size / 2 + 1];
    binsIm = new float[size / 2 + 1];
  }

  /** Returns of how many frames a spectrum can be at most. */
  int most() {
    return size / 2;
  }

  /**
   * Takes a piece of sound; what lies before its beginning or beyond its end is silence.
   *
   * @param to exclusive
   */
  void take(float[] sound, int from, int to) {
    int length = Math.max(2, to - from);
    Arrays.fill(padded, 0);
    double scale = Math.PI / 2 / length;
    double turn = Math.PI / length;
    int first = Math.max(0, -from);
    int last = Math.min(length, sound.length - from);
    for (int i = first; i < last; i++) {
      double window = Math.sin(turn * i);
      padded[(i - length / 2 + size) & (size - 1)] = (float) (scale * window * sound[from + i]);
    }
    fft.forward(padded, binsRe, binsIm);
    seconds = length / (double) sampleRate;
  }

  /** Returns how long the piece is. */
  double seconds() {
    return seconds;
  }

  /** Looks at a frequency, for {@link #re} and {@link #im}. */
  void look(double hertz) {
    double at = Math.min(hertz * size / sampleRate, size / 2.0 - 1);
    int bin = (int) at;
    double part = at - bin;
    re = binsRe[bin] + part * (binsRe[bin + 1] - binsRe[bin]);
    im = binsIm[bin] + part * (binsIm[bin + 1] - binsIm[bin]);
  }

  double re() {
    return re;
  }

  double im() {
    return im;
  }

  /** Returns the power at a frequency. */
  double power(double hertz) {
    look(hertz);
    return re * re + im * im;
  }

  /** Returns the power between two frequencies, as if it were that of one tone. */
  double power(double from, double to) {
    int first = (int) (from * size / sampleRate);
    int last = (int) Math.min(to * size / sampleRate, size / 2.0);
    double sum = 0;
    for (int bin = first; bin <= last; bin++) {
      sum += binsRe[bin] * binsRe[bin] + binsIm[bin] * binsIm[bin];
    }
    return sum * sampleRate / size * seconds / LOBE_AREA;
  }
}
