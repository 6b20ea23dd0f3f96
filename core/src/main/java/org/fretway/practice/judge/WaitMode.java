package org.fretway.practice.judge;

import org.fretway.chart.Strikes;

/**
 * Decides where a song waits for the player: it stands still at each strike until that is hit or
 * skipped. Pure rules; whoever plays the song asks with every pulse, halts it and lets it go on,
 * and tells the {@link Judge} which strike is waited for. One thread uses it.
 */
public final class WaitMode {
  /**
   * Who plays in time is not halted: the song waits only after so many seconds on the clock, since
   * a low note is only told some 90 ms after it was struck.
   */
  public static final double GRACE = 0.12;

  private final Strikes strikes;
  private final Judgements results;
  private int next;
  private boolean halted;

  /** Creates it for a chart, at its first strike. */
  public WaitMode(Strikes strikes, Judgements results) {
    this.strikes = strikes;
    this.results = results;
  }

  /** The song begins or goes on somewhere else: what lies before is not waited for. */
  public void begin(double songTime) {
    next = strikes.firstFrom(songTime);
    halted = false;
  }

  /**
   * Returns whether the song is to stand still now.
   *
   * @param songTime what is heard, in seconds
   * @param rate of the song when it runs, 1 = as recorded
   * @param pass {@link Judge#pass}; hits of earlier passes don't count
   */
  public boolean halts(double songTime, double rate, int pass) {
    while (next < strikes.count() && isHit(next, pass)) {
      next++;
    }
    halted = next < strikes.count() && songTime >= haltAt(rate);
    return halted;
  }

  private boolean isHit(int strike, int pass) {
    return results.isHit(strike) && results.pass(strike) == pass;
  }

  private double haltAt(double rate) {
    return strikes.time(next) + GRACE * rate;
  }

  /**
   * Returns at which moment the song is to halt next, in seconds; infinite if nothing is left to
   * wait for.
   */
  public double nextHalt(double rate) {
    return next < strikes.count() ? haltAt(rate) : Double.POSITIVE_INFINITY;
  }

  /** Returns the strike to tell {@link Judge#waitFor}: that at which the song stands. */
  public int waitedFor() {
    return halted ? next : Judge.NOT_WAITING;
  }

  /** Goes on without the strike at which the song stands; it counts as not played. */
  public void skip() {
    if (halted) {
      next++;
      halted = false;
    }
  }
}
