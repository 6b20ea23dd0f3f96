package org.fretway.desktop.highway.chart;

/**
 * A chord strike as the highway shows it.
 *
 * @param time onset in seconds of song time
 * @param lowest lowest string struck, counted from 0
 * @param highest highest string struck
 * @param repeat whether it repeats the strike before it, and is drawn as a bar
 * @param name text above it; empty where a hand shape or the strike before it shows the same
 */
public record ChordBox(double time, int lowest, int highest, boolean repeat, String name) {}
