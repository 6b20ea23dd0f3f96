package org.fretway.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.fretway.library.index.Criterion;
import org.fretway.library.index.Snapshot;
import org.fretway.library.index.SongOrder;
import org.fretway.library.index.SongSet;
import org.hibernate.Session;

/**
 * Draws tracks that have a cover. For the database: ids are drawn at random, so what follows a
 * random one in their order is a random choice too.
 */
final class CoverChoice {
  private CoverChoice() {}

  /** Draws from the index. */
  static List<String> of(Snapshot snapshot, int count) {
    SongSet covered = snapshot.meeting(new Criterion.Cover());
    int[] places = snapshot.page(covered, SongOrder.ID, 0, snapshot.count());
    // Of a shuffle, only the beginning is made.
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int drawn = Math.min(count, places.length);
    List<String> ids = new ArrayList<>(drawn);
    for (int i = 0; i < drawn; i++) {
      int other = random.nextInt(i, places.length);
      ids.add(snapshot.id(places[other]));
      places[other] = places[i];
    }
    return List.copyOf(ids);
  }

  /** Draws from the database. */
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
                + " order by id",
            String.class)
        .setParameter("start", start)
        .setMaxResults(atMost)
        .getResultList();
  }
}
