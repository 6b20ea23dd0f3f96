package org.fretway.audio.stretch;

/** The spectra of both channels of a frame, with their summed power. */
final class Spectrum {
  final int bins;
  final float[] leftRe;
  final float[] leftIm;
  final float[] rightRe;
  final float[] rightIm;
  final float[] power;

  /** How the window multiplied the power of a spectral peak. */
  double gain = 1;

  Spectrum(int bins) {
    this.bins = bins;
    leftRe = new float[bins];
    leftIm = new float[bins];
    rightRe = new float[bins];
    rightIm = new float[bins];
    power = new float[bins];
  }

  void copy(Spectrum other) {
    turn(other, 0, bins, 0);
  }

  void measurePower() {
    for (int k = 0; k < bins; k++) {
      power[k] =
          leftRe[k] * leftRe[k]
              + leftIm[k] * leftIm[k]
              + rightRe[k] * rightRe[k]
              + rightIm[k] * rightIm[k];
    }
  }

  /** Returns the real part of this bin times the conjugate of another's, of both channels. */
  float crossRe(Spectrum other, int k) {
    return leftRe[k] * other.leftRe[k]
        + leftIm[k] * other.leftIm[k]
        + rightRe[k] * other.rightRe[k]
        + rightIm[k] * other.rightIm[k];
  }

  /** Returns the imaginary part of this bin times the conjugate of another's, of both channels. */
  float crossIm(Spectrum other, int k) {
    return leftIm[k] * other.leftRe[k]
        - leftRe[k] * other.leftIm[k]
        + rightIm[k] * other.rightRe[k]
        - rightRe[k] * other.rightIm[k];
  }

  /** Takes bins of another spectrum, all turned by one angle, in radians. */
  void turn(Spectrum other, int from, int to, double angle) {
    if (angle == 0) {
      System.arraycopy(other.leftRe, from, leftRe, from, to - from);
      System.arraycopy(other.leftIm, from, leftIm, from, to - from);
      System.arraycopy(other.rightRe, from, rightRe, from, to - from);
      System.arraycopy(other.rightIm, from, rightIm, from, to - from);
      return;
    }
    float cos = (float) Math.cos(angle);
    float sin = (float) Math.sin(angle);
    turn(other.leftRe, other.leftIm, leftRe, leftIm, from, to, cos, sin);
    turn(other.rightRe, other.rightIm, rightRe, rightIm, from, to, cos, sin);
  }

  private static void turn(
      float[] fromRe,
      float[] fromIm,
      float[] re,
      float[] im,
      int from,
      int to,
      float cos,
      float sin) {
    for (int k = from; k < to; k++) {
      re[k] = fromRe[k] * cos - fromIm[k] * sin;
      im[k] = fromRe[k] * sin + fromIm[k] * cos;
    }
  }
}
