package org.fretway.practice.judge;

import org.fretway.audio.SpeedTrainer;
import org.fretway.chart.Mastery;
import org.fretway.chart.Strikes;

/**
 * Raises what is asked of the player as a loop is mastered: first the speed, as its trainer says,
 * then how much of the chart is shown. A pass counts when enough of it was hit. One thread uses it.
 */
public final class RiffRepeater {
  /**
   * How it rises.
   *
   * @param speed from which speed to which, by which steps, after how many clean passes
   * @param cleanShare which part of the strikes a clean pass hits, over 0 to 1
   * @param masteryStep by how many percent the mastery rises after each such round at full speed; 0
   *     = never
   * @param fallBackAfter after how many passes in a row that were not clean the last step is taken
   *     back; 0 = never
   */
  public record Course(SpeedTrainer speed, double cleanShare, int masteryStep, int fallBackAfter) {
    /** Checks the numbers. */
    public Course {
      if (!(cleanShare > 0 && cleanShare <= 1)
          || masteryStep < 0
          || masteryStep > Mastery.FULL
          || fallBackAfter < 0) {
        throw new IllegalArgumentException("A course goes up, by shares and percents.");
      }
    }
  }

  /**
   * What comes after a pass.
   *
   * @param clean whether it was clean; else the player's own trainer is to be told that it was
   *     spoilt
   * @param rate speed of the next pass, 1 = as recorded
   * @param mastery of the next pass, in percent
   */
  public record Step(boolean clean, double rate, int mastery) {}

  private final Course course;
  private int cleanPasses;
  private int cleanAtTarget;
  private int failedInARow;
  private int mastery;

  /**
   * Creates it at the start of a course.
   *
   * @param mastery percent of the first pass
   */
  public RiffRepeater(Course course, int mastery) {
    this.course = course;
    this.mastery = mastery;
  }

  /**
   * Takes what came of a pass. One in which nothing was judged changes nothing.
   *
   * @param hits how many strikes of it were hit
   * @param judged how many were judged
   */
  public Step passed(int hits, int judged) {
    if (judged == 0) {
      return new Step(false, rate(), mastery);
    }
    boolean clean = hits >= course.cleanShare * judged - 1e-9;
    if (clean) {
      failedInARow = 0;
      rise();
    } else if (++failedInARow == course.fallBackAfter) {
      failedInARow = 0;
      fall();
    }
    return new Step(clean, rate(), mastery);
  }

  private void rise() {
    if (rate() < course.speed.targetRate()) {
      cleanPasses++;
    } else if (++cleanAtTarget >= course.speed.passes()) {
      cleanAtTarget = 0;
      mastery = Math.min(Mastery.FULL, mastery + course.masteryStep);
    }
  }

  private void fall() {
    cleanAtTarget = 0;
    int passes = course.speed.passes();
    cleanPasses = Math.max(0, (cleanPasses / passes - 1) * passes);
  }

  /** Returns the present speed, 1 = as recorded. */
  public double rate() {
    return course.speed.rateAfter(cleanPasses);
  }

  /** Returns the present mastery in percent. */
  public int mastery() {
    return mastery;
  }

  /**
   * Counts the strikes of a passage that were judged in a pass.
   *
   * @param start of the passage in seconds
   * @param end of the passage in seconds
   */
  public static int judged(
      Strikes strikes, Judgements results, double start, double end, int pass) {
    int judged = 0;
    for (int i = strikes.firstFrom(start); i < strikes.count() && strikes.time(i) < end; i++) {
      judged += results.isJudged(i) && results.pass(i) == pass ? 1 : 0;
    }
    return judged;
  }

  /** As {@link #judged}, only those that were hit. */
  public static int hits(Strikes strikes, Judgements results, double start, double end, int pass) {
    int hits = 0;
    for (int i = strikes.firstFrom(start); i < strikes.count() && strikes.time(i) < end; i++) {
      hits += results.isHit(i) && results.pass(i) == pass ? 1 : 0;
    }
    return hits;
  }
}
