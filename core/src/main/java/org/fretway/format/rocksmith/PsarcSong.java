package org.fretway.format.rocksmith;

import java.util.List;

/**
 * One song of an archive, as its manifests describe it.
 *
 * @param key what tells it from the other songs of the archive
 * @param instruments arrangements to play, at least one
 * @param vocals arrangements to sing
 */
record PsarcSong(String key, List<SongAttributes> instruments, List<SongAttributes> vocals) {
  PsarcSong {
    instruments = List.copyOf(instruments);
    vocals = List.copyOf(vocals);
  }
}
