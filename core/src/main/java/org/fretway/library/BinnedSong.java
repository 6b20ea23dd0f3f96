package org.fretway.library;

import java.time.Instant;

/**
 * A song in the bin.
 *
 * @param song as lists showed it, without anybody's marks
 * @param binnedAt when it was put there
 */
public record BinnedSong(SongMeta song, Instant binnedAt) {
  /** Returns when it is removed for good. */
  public Instant removedAt() {
    return binnedAt.plus(Bin.KEPT_FOR);
  }
}
