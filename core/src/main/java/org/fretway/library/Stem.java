package org.fretway.library;

/**
 * One of the sounds that a song is mixed from.
 *
 * @param index index in the track, from 0
 * @param id such as "full" or "guitar"
 * @param enabledByDefault whether it sounds unless the player mutes it
 * @param file its encoded audio
 */
public record Stem(int index, String id, boolean enabledByDefault, StoredFile file) {}
