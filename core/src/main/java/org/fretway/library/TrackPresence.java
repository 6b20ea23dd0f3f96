package org.fretway.library;

import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Marks many tracks at once as missing or there again. The search index does not notice such
 * changes by itself, and is told of them here; all that is changed in this way is changed here.
 */
final class TrackPresence {
  private TrackPresence() {}

  /** Hides tracks whose file is gone; what is in the bin stays as it is. */
  static int goMissing(Session session, List<String> ids, Instant since) {
    int gone =
        session
            .createMutationQuery(
                "update TrackRow set missing = true, missingSince = :since"
                    + " where id in :ids and missing = false")
            .setParameterList("ids", ids)
            .setParameter("since", since)
            .executeUpdate();
    IndexChanges.remove(session, ids);
    return gone;
  }

  /** Shows tracks again whose file is back; what is in the bin stays there. */
  static int comeBack(Session session, List<String> ids) {
    int back =
        session
            .createMutationQuery(
                "update TrackRow set missing = false, missingSince = null"
                    + " where id in :ids and binnedAt is null")
            .setParameterList("ids", ids)
            .executeUpdate();
    IndexChanges.write(session, ids);
    return back;
  }
}
