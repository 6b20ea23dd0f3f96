package org.fretway.format.rocksmith;

/**
 * The grid of all times in Rocksmith's charts: XML has three decimals, and what is compiled from it
 * are the nearest floats, which are rounded back.
 */
final class Milliseconds {
  private static final double PER_SECOND = 1000;

  /** Beyond it a double has no milliseconds to round to; no song is that long. */
  private static final double MAX_SECONDS = 1e9;

  private Milliseconds() {}

  /**
   * Returns the nearest whole millisecond, in seconds; what is no time of a song stays as it is.
   */
  static double round(double seconds) {
    return Math.abs(seconds) < MAX_SECONDS ? Math.rint(seconds * PER_SECOND) / PER_SECOND : seconds;
  }

  /** Returns how long it is from one to the other, in seconds. */
  static double between(double from, double to) {
    return round(to - from);
  }
}
