package org.fretway.profile;

/**
 * Whether the first profile has been made.
 *
 * @param configured whether there is a profile
 * @param profiles how many there are
 */
public record SetupStatus(boolean configured, int profiles) {}
