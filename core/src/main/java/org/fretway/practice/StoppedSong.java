package org.fretway.practice;

/**
 * A song that was left before its end.
 *
 * @param trackId of the song
 * @param songTime where it was left, in seconds
 */
public record StoppedSong(String trackId, double songTime) {}
