package org.fretway.library;

import java.util.Optional;

/**
 * A song on a shelf.
 *
 * @param song with the marks of whose shelf it is
 * @param songTime where it was left, in seconds; only on {@link Shelf#CONTINUE}
 */
public record ShelfSong(SongMeta song, Optional<Double> songTime) {}
