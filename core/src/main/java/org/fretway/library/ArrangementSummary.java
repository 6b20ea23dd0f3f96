package org.fretway.library;

/**
 * An arrangement as lists show it.
 *
 * @param index index in the track, from 0
 * @param name as shown, such as "Lead"
 * @param notes how many notes and chord strikes it has
 */
public record ArrangementSummary(int index, String name, int notes) {}
