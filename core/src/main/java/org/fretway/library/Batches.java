package org.fretway.library;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Works on many tracks in a few transactions. */
final class Batches {
  private static final int TRACKS_AT_A_TIME = 500;

  private Batches() {}

  /**
   * Hands tracks over in batches until the listener ends it.
   *
   * @param trackIds each is handed over once
   */
  static void run(Collection<String> trackIds, BulkListener listener, Consumer<List<String>> work) {
    // In order, so that no two changes of the same tracks wait for each other.
    List<String> ids = trackIds.stream().distinct().sorted().toList();
    for (int from = 0; from < ids.size() && !listener.cancelled(); from += TRACKS_AT_A_TIME) {
      int to = Math.min(ids.size(), from + TRACKS_AT_A_TIME);
      work.accept(ids.subList(from, to));
      listener.progress(to, ids.size());
    }
  }
}
