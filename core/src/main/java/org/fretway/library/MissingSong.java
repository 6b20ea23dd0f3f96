package org.fretway.library;

import java.time.Instant;

/**
 * A song whose file is gone.
 *
 * @param song as lists showed it, without anybody's marks
 * @param file where its file was, as a path of this machine
 * @param missingSince when a scan first missed it
 */
public record MissingSong(SongMeta song, String file, Instant missingSince) {}
