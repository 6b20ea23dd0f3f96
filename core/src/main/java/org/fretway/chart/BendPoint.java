package org.fretway.chart;

/**
 * One point of a bend curve; between points the bend is linear.
 *
 * @param offset seconds after the onset of the note
 * @param semitones how far the string is bent there, in semitones
 */
public record BendPoint(double offset, double semitones) {}
