package org.fretway.practice.judge;

/**
 * What became of one strike.
 *
 * @param hit whether it was hit
 * @param reason why not; {@link Reason#NONE} if it was hit
 * @param timing by how many seconds it came late on the clock, negative = early; NaN if not played
 * @param cents by how much it was sharp, negative = flat; NaN if that can't be told
 * @param heardStrings bit n is set when the note of string n was heard
 * @param pass in which time through a loop, from 0
 */
public record JudgementResult(
    boolean hit, Reason reason, double timing, double cents, int heardStrings, int pass) {}
