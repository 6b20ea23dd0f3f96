package org.fretway.practice;

import java.time.Instant;

/**
 * A deleted playlist, so that it can be made again as it was.
 *
 * @param name as it was
 * @param createdAt when it was made first
 * @param entries what was in it; its id means nothing any more
 */
public record RemovedPlaylist(String name, Instant createdAt, RemovedEntries entries) {}
