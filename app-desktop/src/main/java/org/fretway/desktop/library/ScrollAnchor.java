package org.fretway.desktop.library;

import org.fretway.library.SongMeta;

/**
 * A song that keeps its place on the screen when the list changes around it: the lead if it is in
 * sight, else the first song that is.
 *
 * @param before its place in the list so far; -1 if there is none
 * @param after its place in the list from now on
 */
record ScrollAnchor(int before, int after) {
  static ScrollAnchor of(SongList list, SongSelection selection, SongPages songs, SongPages shown) {
    if (songs.isEmpty()) {
      return new ScrollAnchor(-1, -1);
    }
    int first = list.firstInSight();
    int end = first + (list.rowsInSight() + 1) * list.columns();
    // The selection follows the change first, so its lead has its new place already.
    int lead =
        selection
            .leadSongProperty()
            .get()
            .map(song -> songs.find(song.trackId()).orElse(-1))
            .orElse(-1);
    int before = first <= lead && lead < end ? lead : first;
    int after =
        songs
            .peek(before)
            .map(SongMeta::trackId)
            .map(id -> shown.find(id).orElse(before))
            .orElse(before);
    return new ScrollAnchor(before, after);
  }
}
