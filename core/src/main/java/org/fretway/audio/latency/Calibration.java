package org.fretway.audio.latency;

/** What a calibration came to. */
public sealed interface Calibration {
  /**
   * A latency was measured.
   *
   * @param seconds how late the sound is
   * @param spread how far single measurements are from it, in seconds (standard deviation)
   * @param count how many measurements agree on it
   */
  record Measured(double seconds, double spread, int count) implements Calibration {}

  /**
   * Nothing can be said.
   *
   * @param sentence why, and what to do, for the user
   */
  record Failed(String sentence) implements Calibration {}

  /** Returns a result. */
  static Calibration measured(double seconds, double spread, int count) {
    return new Measured(seconds, spread, count);
  }

  /** Returns a failure. */
  static Calibration failed(String sentence) {
    return new Failed(sentence);
  }
}
