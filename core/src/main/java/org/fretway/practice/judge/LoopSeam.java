package org.fretway.practice.judge;

import org.fretway.audio.listen.HeardOnset;
import org.fretway.chart.Strikes;

/**
 * The end of a loop, where the first strike of the next pass may already be played a little early:
 * a loop often begins right with a note. Where the song jumps back is learned from its first jump.
 */
final class LoopSeam {
  private static final int NONE = HeardOnset.NO_STRIKE;

  private final Strikes strikes;
  private final double tolerance;
  private double end = Double.NaN;
  private double start;
  private int carried = NONE;
  private double timing;
  private double cents;
  private int strings;

  LoopSeam(Strikes strikes, double tolerance) {
    this.strikes = strikes;
    this.tolerance = tolerance;
  }

  /** The song jumped back. */
  void jumped(double from, double to) {
    end = from;
    start = to;
  }

  /** Returns by how many seconds an onset before the jump comes late for a strike after it. */
  double timing(double songTime, int strike, double rate) {
    return (songTime - end + start - strikes.time(strike)) / rate;
  }

  /** Returns the strike after the jump that an onset before it may be meant for. */
  int strikeFor(double songTime, double rate) {
    int first = strikes.firstFrom(start);
    boolean before = songTime <= end + tolerance * rate && songTime > end - tolerance * rate;
    return before && first < strikes.count() && isInTime(timing(songTime, first, rate))
        ? first
        : NONE;
  }

  private boolean isInTime(double late) {
    return Math.abs(late) <= tolerance;
  }

  /** Keeps a hit until the song has jumped. */
  void carry(int strike, double late, Verdict verdict) {
    carried = strike;
    timing = late;
    cents = verdict.cents;
    strings = verdict.strings;
  }

  /** Returns the strike that was hit before a jump to a moment, and forgets it. */
  int arrive(double to) {
    int strike = carried;
    carried = NONE;
    return strike != NONE && strike == strikes.firstFrom(to) ? strike : NONE;
  }

  double timing() {
    return timing;
  }

  double cents() {
    return cents;
  }

  int strings() {
    return strings;
  }
}
