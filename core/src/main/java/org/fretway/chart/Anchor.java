package org.fretway.chart;

/**
 * Where the fretting hand is from a moment on.
 *
 * @param time seconds of song time
 * @param fret the fret of the index finger
 * @param width how many frets the hand covers, usually 4
 */
public record Anchor(double time, int fret, int width) {}
