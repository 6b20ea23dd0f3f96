package org.fretway.library;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * Hides many tracks at once and shows them again, in a few statements. The search index does not
 * notice such changes by itself, and is told of them here; all that is changed in this way is
 * changed here.
 */
final class TrackPresence {
  private TrackPresence() {}

  /** Hides tracks whose file is gone; what is in the bin stays as it is. */
  static int goMissing(Session session, List<String> ids, Instant since) {
    List<String> found = lock(session, ids, "missing = false");
    session
        .createMutationQuery(
            "update TrackRow set missing = true, missingSince = :since where id in :ids")
        .setParameterList("ids", found)
        .setParameter("since", since)
        .executeUpdate();
    IndexChanges.remove(session, found);
    return found.size();
  }

  /** Shows tracks again whose file is back; what is in the bin stays there. */
  static int comeBack(Session session, List<String> ids) {
    List<String> found = lock(session, ids, "binned_at is null");
    session
        .createMutationQuery(
            "update TrackRow set missing = false, missingSince = null where id in :ids")
        .setParameterList("ids", found)
        .executeUpdate();
    IndexChanges.write(session, found);
    return found.size();
  }

  /** Puts tracks into the bin that are not missing, and returns those. */
  static List<String> bin(Session session, Collection<String> ids, Instant now) {
    List<String> found = lock(session, ids, "missing = false");
    session
        .createMutationQuery("update TrackRow set missing = true, binnedAt = :now where id in :ids")
        .setParameterList("ids", found)
        .setParameter("now", now)
        .executeUpdate();
    IndexChanges.remove(session, found);
    return found;
  }

  /**
   * Brings tracks back that are in the bin, and returns those. One whose song is not in its file
   * any more is missing then; a file that is away altogether is noticed by a scan.
   */
  static List<String> restore(Session session, Collection<String> ids) {
    List<String> found = lock(session, ids, "binned_at is not null");
    session
        .createMutationQuery(
            "update TrackRow set missingSince = binnedAt, binnedAt = null"
                + " where id in :ids and fileSize = :never")
        .setParameterList("ids", found)
        .setParameter("never", FileStamp.NEVER.size())
        .executeUpdate();
    session
        .createMutationQuery(
            "update TrackRow set missing = false, missingSince = null, binnedAt = null"
                + " where id in :ids and binnedAt is not null")
        .setParameterList("ids", found)
        .executeUpdate();
    IndexChanges.write(session, found);
    return found;
  }

  /**
   * Returns those tracks that meet a condition, and keeps others from changing them: whoever reads
   * their files again waits.
   */
  static List<String> lock(Session session, Collection<String> ids, String condition) {
    return session
        .createNativeQuery(
            "select id from track where id in (:ids) and " + condition + " order by id for update",
            String.class)
        .setParameterList("ids", ids)
        .getResultList();
  }
}
