package org.fretway.library;

import java.time.Duration;

/** Waits until the search index answers rather than the database. */
public final class IndexReady {
  private IndexReady() {}

  /** Waits for the index of a library. */
  public static void await(Library library) {
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> library.indexStatus().state() == IndexStatus.State.READY);
  }
}
