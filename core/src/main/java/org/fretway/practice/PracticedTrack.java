package org.fretway.practice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fretway.profile.NotFoundException;
import org.hibernate.Session;

/** The track that a call is about, as far as it matters here. */
final class PracticedTrack {
  private static final int TRACKS_AT_A_TIME = 500;
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

  /**
   * Returns which of some tracks are there, and keeps those until the end of the transaction; as
   * {@link #lock}.
   */
  static Set<String> lockThose(Session session, Collection<String> trackIds) {
    return lockAll(session, trackIds, " and missing = false");
  }

  /** As {@link #lockThose}, also those whose files are away. */
  static Set<String> lockStored(Session session, Collection<String> trackIds) {
    return lockAll(session, trackIds, "");
  }

  private static Set<String> lockAll(
      Session session, Collection<String> trackIds, String condition) {
    // In order, so that no two wait for each other.
    List<String> ids = trackIds.stream().distinct().sorted().toList();
    Set<String> there = new HashSet<>();
    for (int from = 0; from < ids.size(); from += TRACKS_AT_A_TIME) {
      there.addAll(
          session
              .createNativeQuery(
                  "select id from track where id in (:ids)" + condition + " order by id for update",
                  String.class)
              .setParameterList(
                  "ids", ids.subList(from, Math.min(ids.size(), from + TRACKS_AT_A_TIME)))
              .getResultList());
    }
    return there;
  }

  private static <T> T found(String trackId, List<T> rows) {
    if (rows.isEmpty()) {
      throw new NotFoundException(
          "track_not_found", "There is no track with the id \"%s\".".formatted(trackId));
    }
    return rows.getFirst();
  }
}
