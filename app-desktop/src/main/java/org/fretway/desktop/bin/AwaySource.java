package org.fretway.desktop.bin;

import java.util.List;
import org.fretway.library.BulkListener;
import org.fretway.library.Page;
import org.fretway.profile.Actor;

/** Where songs are that are not in the library at the moment. Its methods wait for the database. */
interface AwaySource {
  /** Returns a page of them, the latest first. */
  Page<AwaySong> page(Actor actor, int page, int size);

  /** Returns the ids of all, in the order of their pages and at one moment. */
  List<String> ids(Actor actor);

  /** Removes songs for good and returns how many. */
  int remove(Actor actor, List<String> trackIds, BulkListener listener);
}
