package org.fretway.library;

/**
 * A song in a playlist.
 *
 * @param entryId of its entry
 * @param song with the marks of whose list it is
 */
public record PlaylistSong(long entryId, SongMeta song) {}
