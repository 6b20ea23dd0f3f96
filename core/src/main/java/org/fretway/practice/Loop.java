package org.fretway.practice;

/**
 * A passage of a song that a profile repeats.
 *
 * @param id of the loop
 * @param name as shown; not unique
 * @param startTime seconds into the song
 * @param endTime seconds into the song, after the start
 */
public record Loop(long id, String name, double startTime, double endTime) {}
