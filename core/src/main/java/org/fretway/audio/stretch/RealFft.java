package org.fretway.audio.stretch;

/**
 * The Fourier transform of real samples, a power of two of them, forth and back without allocating.
 *
 * <p>The even and odd samples are taken as one complex signal of half the length (Press et al.,
 * Numerical Recipes, "FFT of real functions"), which goes through Stockham's self-sorting transform
 * in passes of radix 4 and a last one of radix 2 where needed (Van Loan, Computational Frameworks
 * for the Fast Fourier Transform, 1.7). Real and imaginary parts are in arrays of their own, so
 * that the inner loops run over neighbours and the compiler makes vector code of them. Used by one
 * thread.
 */
public final class RealFft {
  private final int half;
  private final float[] cos;
  private final float[] sin;
  private final float[] halfCos;
  private final float[] halfSin;
  private float[] re;
  private float[] im;
  private float[] nextRe;
  private float[] nextIm;

  /**
   * Prepares transforms of a size.
   *
   * @param size the number of samples, a power of two, at least 8
   * @throws IllegalArgumentException if it is another
   */
  public RealFft(int size) {
    if (size < 8 || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("The size must be a power of two from 8 on, not " + size);
    }
    half = size / 2;
    cos = new float[half];
    sin = new float[half];
    for (int i = 0; i < half; i++) {
      cos[i] = (float) Math.cos(2 * Math.PI * i / half);
      sin[i] = (float) Math.sin(2 * Math.PI * i / half);
    }
    halfCos = new float[half / 2 + 1];
    halfSin = new float[half / 2 + 1];
    for (int i = 0; i <= half / 2; i++) {
      halfCos[i] = (float) Math.cos(Math.PI * i / half);
      halfSin[i] = (float) Math.sin(Math.PI * i / half);
    }
    re = new float[half];
    im = new float[half];
    nextRe = new float[half];
    nextIm = new float[half];
  }

  /** Turns samples into bins 0 to size / 2. */
  public void forward(float[] samples, float[] binsRe, float[] binsIm) {
    for (int i = 0; i < half; i++) {
      re[i] = samples[2 * i];
      im[i] = samples[2 * i + 1];
    }
    transform();
    binsRe[0] = re[0] + im[0];
    binsIm[0] = 0;
    binsRe[half] = re[0] - im[0];
    binsIm[half] = 0;
    for (int k = 1; k <= half / 2; k++) {
      int mirror = half - k;
      float evenRe = 0.5f * (re[k] + re[mirror]);
      float evenIm = 0.5f * (im[k] - im[mirror]);
      float oddRe = 0.5f * (im[k] + im[mirror]);
      float oddIm = 0.5f * (re[mirror] - re[k]);
      float turnedRe = oddRe * halfCos[k] + oddIm * halfSin[k];
      float turnedIm = oddIm * halfCos[k] - oddRe * halfSin[k];
      binsRe[k] = evenRe + turnedRe;
      binsIm[k] = evenIm + turnedIm;
      binsRe[mirror] = evenRe - turnedRe;
      binsIm[mirror] = turnedIm - evenIm;
    }
  }

  /** Turns bins 0 to size / 2 back into samples. */
  public void inverse(float[] binsRe, float[] binsIm, float[] samples) {
    // The transform back is the one forth with real and imaginary parts swapped on both sides.
    im[0] = 0.5f * (binsRe[0] + binsRe[half]);
    re[0] = 0.5f * (binsRe[0] - binsRe[half]);
    for (int k = 1; k <= half / 2; k++) {
      int mirror = half - k;
      float evenRe = 0.5f * (binsRe[k] + binsRe[mirror]);
      float evenIm = 0.5f * (binsIm[k] - binsIm[mirror]);
      float turnedRe = 0.5f * (binsRe[k] - binsRe[mirror]);
      float turnedIm = 0.5f * (binsIm[k] + binsIm[mirror]);
      float oddRe = turnedRe * halfCos[k] - turnedIm * halfSin[k];
      float oddIm = turnedIm * halfCos[k] + turnedRe * halfSin[k];
      im[k] = evenRe - oddIm;
      re[k] = evenIm + oddRe;
      im[mirror] = evenRe + oddIm;
      re[mirror] = oddRe - evenIm;
    }
    transform();
    float scale = 1f / half;
    for (int i = 0; i < half; i++) {
      samples[2 * i] = im[i] * scale;
      samples[2 * i + 1] = re[i] * scale;
    }
  }

  private void transform() {
    int length = half;
    int stride = 1;
    while (length >= 4) {
      pass4(length / 4, stride);
      swap();
      length /= 4;
      stride *= 4;
    }
    if (length == 2) {
      pass2(stride, re, im, nextRe, nextIm);
      swap();
    }
  }

  private void pass4(int quarter, int stride) {
    int step = stride * quarter;
    for (int p = 0; p < quarter; p++) {
      int turn = p * stride;
      butterflies(
          stride,
          turn,
          step,
          cos[turn],
          sin[turn],
          cos[2 * turn],
          sin[2 * turn],
          cos[3 * turn],
          sin[3 * turn]);
    }
  }

  private void butterflies(
      int stride,
      int in,
      int step,
      float cos1,
      float sin1,
      float cos2,
      float sin2,
      float cos3,
      float sin3) {
    float[] fromRe = re;
    float[] fromIm = im;
    float[] toRe = nextRe;
    float[] toIm = nextIm;
    int out = 4 * in;
    for (int q = 0; q < stride; q++) {
      float aRe = fromRe[in + q];
      float aIm = fromIm[in + q];
      float bRe = fromRe[in + step + q];
      float bIm = fromIm[in + step + q];
      float cRe = fromRe[in + 2 * step + q];
      float cIm = fromIm[in + 2 * step + q];
      float dRe = fromRe[in + 3 * step + q];
      float dIm = fromIm[in + 3 * step + q];
      float sumRe = aRe + cRe;
      float sumIm = aIm + cIm;
      float differenceRe = aRe - cRe;
      float differenceIm = aIm - cIm;
      float otherSumRe = bRe + dRe;
      float otherSumIm = bIm + dIm;
      float turnedRe = dIm - bIm;
      float turnedIm = bRe - dRe;
      toRe[out + q] = sumRe + otherSumRe;
      toIm[out + q] = sumIm + otherSumIm;
      float oneRe = differenceRe - turnedRe;
      float oneIm = differenceIm - turnedIm;
      toRe[out + stride + q] = oneRe * cos1 + oneIm * sin1;
      toIm[out + stride + q] = oneIm * cos1 - oneRe * sin1;
      float twoRe = sumRe - otherSumRe;
      float twoIm = sumIm - otherSumIm;
      toRe[out + 2 * stride + q] = twoRe * cos2 + twoIm * sin2;
      toIm[out + 2 * stride + q] = twoIm * cos2 - twoRe * sin2;
      float threeRe = differenceRe + turnedRe;
      float threeIm = differenceIm + turnedIm;
      toRe[out + 3 * stride + q] = threeRe * cos3 + threeIm * sin3;
      toIm[out + 3 * stride + q] = threeIm * cos3 - threeRe * sin3;
    }
  }

  private static void pass2(
      int stride, float[] fromRe, float[] fromIm, float[] toRe, float[] toIm) {
    for (int q = 0; q < stride; q++) {
      toRe[q] = fromRe[q] + fromRe[stride + q];
      toIm[q] = fromIm[q] + fromIm[stride + q];
      toRe[stride + q] = fromRe[q] - fromRe[stride + q];
      toIm[stride + q] = fromIm[q] - fromIm[stride + q];
    }
  }

  private void swap() {
    float[] swapRe = re;
    float[] swapIm = im;
    re = nextRe;
    im = nextIm;
    nextRe = swapRe;
    nextIm = swapIm;
  }
}
