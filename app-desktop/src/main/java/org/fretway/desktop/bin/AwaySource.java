package org.fretway.desktop.bin;

import java.util.List;
import org.fretway.library.BulkListener;
import org.fretway.library.Page;
import org.fretway.profile.Actor;

/** Where songs are that are not in the library at the moment. Its methods wait for the database. */
interface AwaySource {
  /** Returns a page of them, the latest first. */
  Page<AwaySong> page(Actor actor, int page, int size);

  /** Removes songs for good and returns how many. */
  int remove(Actor actor, List<String> trackIds, BulkListener listener);

  /** Removes all of them for good and returns how many. */
  int removeAll(Actor actor, BulkListener listener);
}
