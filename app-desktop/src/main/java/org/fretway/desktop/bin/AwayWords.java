package org.fretway.desktop.bin;

import org.kordamp.ikonli.Ikon;

/**
 * What a list of songs that are not in the library says of itself.
 *
 * @param icon of the list
 * @param headline above it
 * @param hint what becomes of the songs, in a sentence
 * @param emptyHeadline shown if there are none
 * @param emptyHint shown below that
 * @param removeAll says that all are removed for good
 * @param canRestore whether songs can be brought back by hand
 */
record AwayWords(
    Ikon icon,
    String headline,
    String hint,
    String emptyHeadline,
    String emptyHint,
    String removeAll,
    boolean canRestore) {}
