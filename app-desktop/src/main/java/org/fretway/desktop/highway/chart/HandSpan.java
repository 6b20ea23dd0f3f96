package org.fretway.desktop.highway.chart;

/**
 * A held shape as the highway shows it.
 *
 * @param start seconds of song time
 * @param end seconds of song time; never after the next span begins
 * @param name of the shape, may be empty
 * @param arpeggio whether the shape is picked note by note
 * @param shape how the hand holds it
 */
public record HandSpan(double start, double end, String name, boolean arpeggio, ChordShape shape) {}
