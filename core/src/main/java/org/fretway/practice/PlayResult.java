package org.fretway.practice;

/**
 * What came of a play of a song that was judged.
 *
 * @param arrangement its name, at most {@link #MAX_NAME} characters
 * @param score 0 to {@link Scores#MAX_SCORE}
 * @param hits how many strikes were hit
 * @param strikes how many there were, at least as many
 * @param longestStreak how many were hit in a row at most
 * @param meanTiming by how many seconds the hits came late on average, negative = early; NaN if
 *     there are none
 * @param timingSpread standard deviation of that, in seconds; NaN if there are no hits
 * @param speed of the song, 1 = as recorded
 * @param mastery how much of the arrangement was asked for, in percent
 * @param tolerance name of the preset, such as USUAL; at most {@link #MAX_TOLERANCE} characters
 * @param wholeSong whether all of the song was played in one go
 */
public record PlayResult(
    String arrangement,
    int score,
    int hits,
    int strikes,
    int longestStreak,
    double meanTiming,
    double timingSpread,
    double speed,
    int mastery,
    String tolerance,
    boolean wholeSong) {
  /** The longest name of an arrangement that is kept. */
  public static final int MAX_NAME = 100;

  /** The longest name of a tolerance. */
  public static final int MAX_TOLERANCE = 20;
}
