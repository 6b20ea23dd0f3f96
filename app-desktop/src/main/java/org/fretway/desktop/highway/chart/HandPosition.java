package org.fretway.desktop.highway.chart;

/**
 * Where the fretting hand is from a moment on.
 *
 * @param time seconds of song time
 * @param low lowest fret that the hand covers
 * @param high highest fret that the hand covers
 * @param label the two as text
 */
public record HandPosition(double time, int low, int high, String label) {}
