package org.fretway.audio.listen;

/**
 * Takes one frequency out of a sound: a filter of the second order with zeros on the unit circle
 * (Robert Bristow-Johnson's audio EQ cookbook). It is so narrow that it takes a good part of a
 * second to act: steady hum goes, while the string of that very pitch passes for as long as its
 * note is listened to.
 */
final class Notch {
  private final double b0;
  private final double b1;
  private final double a2;
  private double first;
  private double second;

  /**
   * Prepares the filter.
   *
   * @param width in Hz between the points where 3 dB are lost
   */
  Notch(double sampleRate, double hertz, double width) {
    double turn = 2 * Math.PI * hertz / sampleRate;
    double alpha = Math.sin(turn) * width / (2 * hertz);
    b0 = 1 / (1 + alpha);
    b1 = -2 * Math.cos(turn) / (1 + alpha);
    a2 = (1 - alpha) / (1 + alpha);
  }

  double next(double sample) {
    double out = b0 * sample + first;
    first = b1 * (sample - out) + second;
    second = b0 * sample - a2 * out;
    return out;
  }

  /** Lets what rings on in silence end, before its numbers become too small to count quickly. */
  void settle(double least) {
    if (Math.abs(first) < least && Math.abs(second) < least) {
      clear();
    }
  }

  void clear() {
    first = 0;
    second = 0;
  }
}
