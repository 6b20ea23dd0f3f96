package org.fretway.chart;

/**
 * From when on the instrument sounds different.
 *
 * @param time seconds of song time
 * @param name name of the tone
 */
public record ToneChange(double time, String name) {}
