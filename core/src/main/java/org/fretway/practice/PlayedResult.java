package org.fretway.practice;

import java.time.Instant;

/**
 * A result that is kept.
 *
 * @param id of the play
 * @param playedAt when it ended
 * @param result what came of it
 */
public record PlayedResult(long id, Instant playedAt, PlayResult result) {}
