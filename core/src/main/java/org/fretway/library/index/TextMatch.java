package org.fretway.library.index;

/**
 * What a text finds among all songs.
 *
 * @param songs the songs
 * @param near whether they only come near it, since none has it exactly
 */
record TextMatch(SongSet songs, boolean near) {}
