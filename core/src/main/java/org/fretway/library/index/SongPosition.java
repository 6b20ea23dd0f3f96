package org.fretway.library.index;

/**
 * Where a song stands by letter, artist and title.
 *
 * @param letter that its artist goes under
 * @param artistKey of its artist, folded
 * @param titleKey of its title, folded
 * @param id which settles ties
 */
public record SongPosition(String letter, String artistKey, String titleKey, String id) {}
