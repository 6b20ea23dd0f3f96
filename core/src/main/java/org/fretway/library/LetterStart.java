package org.fretway.library;

/**
 * Where the songs of a letter begin in a list by artist or title.
 *
 * @param letter upper case, or "#" for all that is no letter
 * @param first place of the first of them, from 0
 */
public record LetterStart(String letter, int first) {}
