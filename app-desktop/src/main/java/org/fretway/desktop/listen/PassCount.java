package org.fretway.desktop.listen;

import org.fretway.practice.judge.RiffRepeater;

/**
 * Counts what was hit of each pass through a loop. The last strikes of a pass are judged when the
 * next one has begun, so that a pass is told a moment after its end. One thread uses it; nothing is
 * allocated.
 */
public final class PassCount {
  /** Strikes this close to the end, in seconds, are judged after it. */
  private static final double LATE = 0.6;

  private static final double JUMP = 0.02;

  private double songTime = Double.NaN;
  private boolean over;
  private int pass;
  private int hits;
  private int judged;

  /** Creates it. */
  public PassCount() {}

  /**
   * Looks where the song is; to be called with every pulse while a passage is repeated.
   *
   * @param lastPass the pass whose results are old by now
   * @param now what is heard, in seconds
   * @param start of the passage in seconds
   * @param end of the passage in seconds
   * @return whether a pass is over, and {@link #hits} and {@link #judged} tell of it
   */
  public boolean look(JudgedPlay play, int lastPass, double now, double start, double end) {
    double before = songTime;
    songTime = now;
    double seam = Math.max(start, end - LATE);
    boolean cameRound = now < before - JUMP && before > seam && now < start + LATE;
    if (cameRound) {
      over = true;
      pass = lastPass;
      hits = RiffRepeater.hits(play.strikes(), play.results(), start, seam, pass);
      judged = RiffRepeater.judged(play.strikes(), play.results(), start, seam, pass);
    } else if (now < before - JUMP) {
      over = false; // Somebody went elsewhere.
    }
    if (over && now > start + Math.min(LATE, (end - start) / 2)) {
      over = false;
      hits += RiffRepeater.hits(play.strikes(), play.results(), seam, end, pass);
      judged += RiffRepeater.judged(play.strikes(), play.results(), seam, end, pass);
      return true;
    }
    return false;
  }

  /** Returns how many strikes of the pass were hit. */
  public int hits() {
    return hits;
  }

  /** Returns how many strikes of the pass were judged. */
  public int judged() {
    return judged;
  }
}
