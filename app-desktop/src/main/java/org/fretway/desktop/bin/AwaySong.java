package org.fretway.desktop.bin;

import org.fretway.library.SongMeta;

/**
 * A song that is not in the library at the moment.
 *
 * @param song as lists showed it
 * @param remark what is to be known of its absence, in a few words
 * @param where its file was, if that is of interest; else empty
 */
public record AwaySong(SongMeta song, String remark, String where) {}
