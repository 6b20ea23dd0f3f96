package org.fretway.desktop.highway.chart;

import java.util.List;
import org.fretway.chart.Lyric;

/**
 * A line of the lyrics with the place of every syllable.
 *
 * @param start when its first syllable is sung, in seconds of song time
 * @param end when its last syllable ends
 * @param syllables in order
 * @param texts what is shown of each, with a space where a word ends
 * @param offsets where each begins, in ems from the start of the line
 * @param width of the line in ems
 */
@SuppressWarnings("ArrayRecordComponent") // Read by one painter; never compared.
public record LyricLine(
    double start,
    double end,
    List<Lyric> syllables,
    List<String> texts,
    double[] offsets,
    double width) {}
