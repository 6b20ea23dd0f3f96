package org.fretway.library;

/**
 * An album of an artist.
 *
 * @param name as one of the songs writes it; empty for songs that name none
 * @param songs how many songs of the list are on it
 */
public record AlbumCount(String name, long songs) {}
