package org.fretway.practice;

import java.util.List;
import org.fretway.profile.NotFoundException;
import org.hibernate.Session;

/** The track that a call is about, as far as it matters here. */
final class PracticedTrack {
  private static final String THERE = " from track where id = :id and missing = false";

  private PracticedTrack() {}

  /**
   * Checks that a track is there.
   *
   * @throws NotFoundException if it is not, or its file is away
   */
  static void requireThere(Session session, String trackId) {
    duration(session, trackId);
  }

  /**
   * Returns how long a track is.
   *
   * @return seconds; 0 if that is unknown
   * @throws NotFoundException if it is not there or its file is away
   */
  static double duration(Session session, String trackId) {
    return found(
        trackId,
        session
            .createNativeQuery("select duration" + THERE, Double.class)
            .setParameter("id", trackId)
            .getResultList());
  }

  /**
   * Checks that a track is there and keeps it until the end of the transaction. Whoever locks its
   * profile too does that first, so that no two wait for each other.
   *
   * @throws NotFoundException if it is not there or its file is away
   */
  static void lock(Session session, String trackId) {
    found(
        trackId,
        session
            .createNativeQuery("select id" + THERE + " for update", String.class)
            .setParameter("id", trackId)
            .getResultList());
  }

  private static <T> T found(String trackId, List<T> rows) {
    if (rows.isEmpty()) {
      throw new NotFoundException(
          "track_not_found", "There is no track with the id \"%s\".".formatted(trackId));
    }
    return rows.getFirst();
  }
}
