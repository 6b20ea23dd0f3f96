package org.fretway.format;

import java.util.Optional;
import org.fretway.chart.Tuning;

/**
 * What a song says of itself.
 *
 * @param title never blank
 * @param artist never blank
 * @param album may be empty
 * @param year of release, if known
 * @param duration seconds
 * @param tuning of the first playable arrangement
 * @param hasLyrics whether there are sung words
 */
public record SongMetadata(
    String title,
    String artist,
    String album,
    Optional<Integer> year,
    double duration,
    Tuning tuning,
    boolean hasLyrics) {}
