package org.fretway.practice;

import java.time.Instant;

/**
 * A list of songs with a name, as lists of lists show it.
 *
 * @param id of the list
 * @param name as shown; not unique
 * @param songs how many entries it has whose songs are there
 * @param away how many it has whose songs are not there at the moment; they are kept, not shown
 * @param duration of the songs that are there, in seconds
 * @param createdAt when it was made
 * @param changedAt when its name or its entries last changed
 */
public record Playlist(
    long id,
    String name,
    int songs,
    int away,
    double duration,
    Instant createdAt,
    Instant changedAt) {}
