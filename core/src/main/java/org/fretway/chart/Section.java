package org.fretway.chart;

/**
 * A named part of the song that lasts until the next one begins.
 *
 * @param name such as "verse"; as written in the source
 * @param number which of the parts of that name, from 1
 * @param time seconds of song time
 */
public record Section(String name, int number, double time) {}
