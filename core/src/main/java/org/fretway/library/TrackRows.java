package org.fretway.library;

import java.util.Collection;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** Loads tracks with all their parts in few queries. */
final class TrackRows {
  private TrackRows() {}

  /** Returns tracks in the order of their ids; those that are not there are left out. */
  static List<TrackRow> load(Session session, Collection<String> ids, LockMode lock) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<TrackRow> rows =
        session
            .createSelectionQuery("from TrackRow where id in :ids order by id", TrackRow.class)
            .setParameterList("ids", ids)
            .setHibernateLockMode(lock)
            .getResultList();
    readParts(session, ids);
    return rows;
  }

  /** Reads the parts of tracks at once, that are else read for each by itself when asked for. */
  static void readParts(Session session, Collection<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    for (String parts : List.of("arrangements", "stems")) {
      session
          .createSelectionQuery(
              "from TrackRow t left join fetch t." + parts + " where t.id in :ids", TrackRow.class)
          .setParameterList("ids", ids)
          .getResultList();
    }
  }
}
