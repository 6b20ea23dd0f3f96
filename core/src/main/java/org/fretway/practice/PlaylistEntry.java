package org.fretway.practice;

/**
 * A song's place in a playlist.
 *
 * @param id of the entry, which stays the same when it is moved
 * @param trackId of the song
 */
public record PlaylistEntry(long id, String trackId) {}
