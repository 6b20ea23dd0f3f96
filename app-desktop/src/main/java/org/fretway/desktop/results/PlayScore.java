package org.fretway.desktop.results;

import org.fretway.practice.Scores;

/**
 * What a play of a song is worth: the part of the arrangement in full that was hit, times the speed
 * where that was less than recorded. So neither an easier chart nor a slower song makes a better
 * score of the same playing.
 *
 * @param points 0 to 100
 * @param standing whether it is kept
 * @param speed the slowest that it was played, 1 = as recorded
 */
public record PlayScore(int points, Standing standing, double speed) {
  /** So much of what was asked for must have been judged. */
  private static final double LEAST_JUDGED = 0.9;

  /** Speeds closer than this to the recorded one are as recorded. */
  private static final double SAME_SPEED = 0.005;

  /** What arithmetic may lose. */
  private static final double TINY = 1e-9;

  /** Whether a score is kept, and why not. */
  public enum Standing {
    /** It is kept. */
    COUNTS,
    /** Parts were repeated or left out, or the song waited. */
    NOT_IN_ONE_GO,
    /** Too little was judged. */
    TOO_LITTLE,
    /** Nothing was hit: somebody listened to the song. */
    NOTHING_HIT,
    /** Nobody is signed in, whose score it would be. */
    NOBODY
  }

  /** Returns what a play is worth. */
  static PlayScore of(JudgedSong song, ResultFigures figures, PlayCourse course) {
    int written = Math.max(song.written(), figures.strikes());
    double slowest = course.slowest();
    double speed = Math.abs(slowest - 1) < SAME_SPEED ? 1 : slowest;
    double points =
        written == 0
            ? 0
            : (double) Scores.MAX_SCORE * figures.hits() / written * Math.min(1, speed);
    // Not rounded up, so that only who hits all gets 100.
    return new PlayScore((int) (points + TINY), standing(figures, course), speed);
  }

  private static Standing standing(ResultFigures figures, PlayCourse course) {
    if (figures.strikes() == 0 || figures.judged() < LEAST_JUDGED * figures.strikes()) {
      return Standing.TOO_LITTLE;
    }
    if (figures.hits() == 0) {
      return Standing.NOTHING_HIT;
    }
    return course.isInOneGo() ? Standing.COUNTS : Standing.NOT_IN_ONE_GO;
  }

  /** Returns whether the song was slower than recorded. */
  boolean isSlowed() {
    return speed < 1 - SAME_SPEED;
  }

  /** Returns it with another standing. */
  PlayScore with(Standing other) {
    return new PlayScore(points, other, speed);
  }
}
