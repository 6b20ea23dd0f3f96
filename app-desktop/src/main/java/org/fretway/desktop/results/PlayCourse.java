package org.fretway.desktop.results;

/**
 * Follows whether a song is played from before its first strike to its end in one go, and how fast.
 * It is fed with every pulse and allocates nothing then. Times are seconds of song time.
 */
public final class PlayCourse {
  /** Clocks tremble a little. */
  private static final double SAME = 0.05;

  /** More than this between two pulses was a jump. */
  private static final double LONGEST_STEP = 1;

  private double firstStrike = Double.POSITIVE_INFINITY;
  private double lastTime = Double.NaN;
  private double slowest = 1;
  private boolean inOneGo;
  private boolean spoilt;

  /** Turns to a song or an arrangement whose first strike is at a moment. */
  public void begin(double moment) {
    firstStrike = moment;
    inOneGo = inOneGo && lastTime <= moment;
  }

  /**
   * The song runs; to be called with every pulse while it does.
   *
   * @param songTime what is heard; negative while the song is counted in
   * @param rate how fast, 1 = as recorded
   */
  public void runs(double songTime, double rate) {
    double step = songTime - lastTime;
    lastTime = songTime;
    if (!(step >= -SAME && step <= LONGEST_STEP)) { // Also the first pulse of all.
      inOneGo = songTime <= firstStrike;
      slowest = Double.POSITIVE_INFINITY;
      spoilt = false;
    }
    slowest = Math.min(slowest, rate);
  }

  /** From its start to its end the song does not count, such as when it waited for a note. */
  public void countsNot() {
    spoilt = true;
  }

  /**
   * Returns whether all of it so far was played once, from its start and nothing spoke against it.
   */
  public boolean isInOneGo() {
    return inOneGo && !spoilt;
  }

  /** Returns the slowest that it was played, 1 = as recorded. */
  public double slowest() {
    return Double.isFinite(slowest) ? slowest : 1;
  }
}
