package org.fretway.demo;

import java.util.List;
import java.util.Optional;
import org.fretway.chart.Note;

/**
 * What the picking hand does once: the one thing from which both the chart and the sound are made.
 *
 * @param time onset in seconds
 * @param length how long the strings may ring, in seconds, whatever sustain the chart shows
 * @param shape of a chord; empty for a single note
 * @param notes all that is struck
 */
record Stroke(double time, double length, Optional<Shape> shape, List<Note> notes) {}
