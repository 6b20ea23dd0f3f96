package org.fretway.practice;

import java.time.Instant;
import java.util.Optional;

/**
 * What one did with a song.
 *
 * @param songTime where it was left before its end, in seconds; empty if it was not
 * @param plays how many times it was listened to for a while
 * @param lastPlayedAt when that was last, if ever
 */
public record SongHistory(Optional<Double> songTime, int plays, Optional<Instant> lastPlayedAt) {}
