package org.fretway.library;

/**
 * A song in a playlist.
 *
 * @param entryId of its entry
 * @param song with the marks of whose list it is
 * @param there false while its file is away or it is in the bin
 */
public record PlaylistSong(long entryId, SongMeta song, boolean there) {}
