package org.fretway.desktop.playlist;

import java.util.Collection;
import java.util.Set;

/** What can be done with the places of a list whose order is the user's own. */
interface OrderedSongs {
  /**
   * Moves places, which then follow one another.
   *
   * @param ids of the places
   * @param before index, before the move, of the place that they come before; the size for the end
   */
  void move(Set<Long> ids, int before);

  /** Takes places out, and offers to put them back. */
  void remove(Set<Long> ids);

  /**
   * Adds songs.
   *
   * @param before index of the place that they come before; the size for the end
   */
  void add(Collection<String> trackIds, int before);
}
