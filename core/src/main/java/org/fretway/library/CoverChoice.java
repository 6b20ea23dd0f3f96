package org.fretway.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;

/**
 * Draws tracks that have a cover. Ids are drawn at random, so what follows a random one in their
 * order is a random choice too, and is read from an index however large the library is.
 */
final class CoverChoice {
  private CoverChoice() {}

  static List<String> of(Session session, int count) {
    String start = "%016x".formatted(ThreadLocalRandom.current().nextLong());
    List<String> ids = new ArrayList<>(ids(session, "id >= :start", start, count));
    if (ids.size() < count) {
      ids.addAll(ids(session, "id < :start", start, count - ids.size()));
    }
    Collections.shuffle(ids);
    return List.copyOf(ids);
  }

  private static List<String> ids(Session session, String where, String start, int atMost) {
    return session
        .createSelectionQuery(
            "select id from TrackRow where missing = false and coverBlob is not null and "
                + where
                + " order by missing, id",
            String.class)
        .setParameter("start", start)
        .setMaxResults(atMost)
        .getResultList();
  }
}
