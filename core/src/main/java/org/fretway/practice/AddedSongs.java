package org.fretway.practice;

import java.util.List;

/**
 * What came of adding songs to a playlist.
 *
 * @param entryIds the new entries, in their order
 * @param alreadyThere how many songs were left out since the list has them
 * @param unknown how many songs were left out since they are not in the library
 */
public record AddedSongs(List<Long> entryIds, int alreadyThere, int unknown) {
  /** Copies the ids. */
  public AddedSongs {
    entryIds = List.copyOf(entryIds);
  }
}
