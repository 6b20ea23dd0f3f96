package org.fretway.practice;

import java.util.List;

/**
 * What was taken out of a playlist, so that it can be put back where it was.
 *
 * @param playlistId which playlist
 * @param entries what was taken out, in its order
 */
public record RemovedEntries(long playlistId, List<Entry> entries) {
  /** Copies the entries. */
  public RemovedEntries {
    entries = List.copyOf(entries);
  }

  /**
   * An entry that was taken out.
   *
   * @param trackId of its song
   * @param place where it stood; has a meaning among those of the same list only
   */
  public record Entry(String trackId, long place) {}
}
