package org.fretway.desktop.tuner;

/**
 * What the tuner of a player needs from the window around it.
 *
 * @param lastTuning of the songs played before
 * @param soundSettings leads to where the recording device is chosen
 */
public record TunerPlace(LastTuning lastTuning, Runnable soundSettings) {}
