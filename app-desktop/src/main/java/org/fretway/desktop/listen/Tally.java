package org.fretway.desktop.listen;

import java.util.Arrays;
import java.util.List;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judgements;

/**
 * Counts what was hit: in all, by section, and in a row. Strikes count by their latest result; a
 * row goes on from one pass through a loop to the next. One thread uses it; looking allocates
 * nothing.
 */
final class Tally {
  /** A moment earlier than before by more than this, in seconds, is a jump back. */
  private static final double JUMP = 0.02;

  /** A strike without a result so many seconds after its time gets none any more. */
  private static final double NEVER = 2;

  private final Strikes strikes;
  private final Judgements results;
  private final double[] sections;
  private final int[] hitsOf;
  private final int[] judgedOf;
  private int changes = -1;
  private int hits;
  private int judged;
  private int highestPass = -1;
  private int lastPass = -1;
  private int next;
  private int streak;
  private int best;
  private double songTime = Double.NEGATIVE_INFINITY;

  /**
   * Creates the tally of a chart.
   *
   * @param sections when each section begins, in order, in seconds
   */
  Tally(Strikes strikes, Judgements results, List<Double> sections) {
    this.strikes = strikes;
    this.results = results;
    this.sections = sections.stream().mapToDouble(it -> it).toArray();
    hitsOf = new int[this.sections.length];
    judgedOf = new int[this.sections.length];
  }

  /**
   * Looks at the results.
   *
   * @param now in seconds of song time
   * @return whether any has changed
   */
  boolean look(double now) {
    if (now < songTime - JUMP) {
      lastPass = highestPass;
      next = strikes.firstFrom(now);
    }
    songTime = now;
    boolean changed = changes != results.changes();
    if (changed) {
      changes = results.changes();
      countAll();
    }
    follow();
    return changed;
  }

  private void countAll() {
    hits = 0;
    judged = 0;
    Arrays.fill(hitsOf, 0);
    Arrays.fill(judgedOf, 0);
    int section = -1;
    for (int i = 0; i < strikes.count(); i++) {
      while (section + 1 < sections.length && sections[section + 1] <= strikes.time(i)) {
        section++;
      }
      if (results.isJudged(i)) {
        int hit = results.isHit(i) ? 1 : 0;
        judged++;
        hits += hit;
        highestPass = Math.max(highestPass, results.pass(i));
        if (section >= 0) {
          judgedOf[section]++;
          hitsOf[section] += hit;
        }
      }
    }
  }

  private void follow() {
    while (next < strikes.count() && (isFresh(next) || strikes.time(next) < songTime - NEVER)) {
      if (isFresh(next)) {
        streak = results.isHit(next) ? streak + 1 : 0;
        best = Math.max(best, streak);
      }
      next++;
    }
  }

  /** Returns whether a strike was judged since the song jumped back. */
  boolean isFresh(int strike) {
    return results.isJudged(strike) && results.pass(strike) > lastPass;
  }

  /** Returns the pass whose results are old; -1 while there is none. */
  int lastPass() {
    return lastPass;
  }

  /** Returns how many strikes were hit in a row until now. */
  int streak() {
    return streak;
  }

  /** Returns the longest row. */
  int best() {
    return best;
  }

  /** Returns how many strikes have a result. */
  int judged() {
    return judged;
  }

  /** Returns which share of what was judged was hit, 0 to 1; NaN before anything was. */
  double share() {
    return judged == 0 ? Double.NaN : (double) hits / judged;
  }

  /** Returns how many sections there are. */
  int sections() {
    return sections.length;
  }

  /** Returns the share of a section that was hit, 0 to 1; NaN if nothing of it was judged. */
  double share(int section) {
    return judgedOf[section] == 0 ? Double.NaN : (double) hitsOf[section] / judgedOf[section];
  }
}
