package org.fretway.practice;

import java.time.Instant;

/**
 * How well and how often a profile played a song.
 *
 * @param bestScore the best so far, 0 to {@link Scores#MAX_SCORE}
 * @param playCount how many times it was played, from 1
 * @param lastPlayedAt when that was last
 */
public record Score(int bestScore, int playCount, Instant lastPlayedAt) {}
