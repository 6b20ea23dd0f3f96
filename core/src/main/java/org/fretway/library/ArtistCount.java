package org.fretway.library;

/**
 * An artist of a list of songs.
 *
 * @param name as one of the songs writes it
 * @param letter under which the artist stands
 * @param songs how many songs of the list are theirs
 */
public record ArtistCount(String name, String letter, long songs) {}
