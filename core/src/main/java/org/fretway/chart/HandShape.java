package org.fretway.chart;

/**
 * A span in which the hand holds a shape.
 *
 * @param template index into {@link Chart#chordTemplates()}
 * @param startTime seconds of song time
 * @param endTime seconds of song time
 * @param arpeggio whether the shape is picked note by note
 */
public record HandShape(int template, double startTime, double endTime, boolean arpeggio) {}
