package org.fretway.chart;

/**
 * One beat of the song.
 *
 * @param time seconds of song time
 * @param measure number of the measure that begins here, or -1 where none does
 */
public record Beat(double time, int measure) {
  /** Returns whether a measure begins here. */
  public boolean isDownbeat() {
    return measure >= 0;
  }
}
