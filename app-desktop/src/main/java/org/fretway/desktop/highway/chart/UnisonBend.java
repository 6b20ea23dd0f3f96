package org.fretway.desktop.highway.chart;

/**
 * Two strings struck at once, one of which is bent until both sound alike.
 *
 * @param time onset in seconds of song time
 * @param bent the string that is bent, counted from 0 = lowest
 * @param held the string that gives the pitch
 */
public record UnisonBend(double time, int bent, int held) {}
