package org.fretway.desktop.tuner;

import org.fretway.audio.pitch.NoteName;

/**
 * A string to be tuned.
 *
 * @param number as players count, 1 = the highest string
 * @param note that it is to sound
 * @param frequency of that note in Hz
 */
public record TunedString(int number, NoteName note, double frequency) {}
