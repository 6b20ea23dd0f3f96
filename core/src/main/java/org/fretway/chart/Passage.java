package org.fretway.chart;

/**
 * A stretch of a song that can be practised by itself.
 *
 * @param name as shown, such as "Verse 2"
 * @param start seconds of song time
 * @param end seconds of song time, after the start
 */
public record Passage(String name, double start, double end) {}
