package org.fretway.practice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * What lists of songs show of a profile's practice.
 *
 * @param favorites ids of the tracks that it marked
 * @param scores of the tracks that it played, by id
 */
public record Marks(Set<String> favorites, Map<String, Score> scores) {
  /** Copies both. */
  public Marks {
    favorites = Set.copyOf(favorites);
    scores = Map.copyOf(scores);
  }

  /** Returns what a profile made of some tracks, by two queries; at most a page of them. */
  public static Marks of(Session session, long profileId, Collection<String> trackIds) {
    return trackIds.isEmpty()
        ? new Marks(Set.of(), Map.of())
        : new Marks(favorites(session, profileId, trackIds), scores(session, profileId, trackIds));
  }

  /**
   * Returns the ids of all tracks that a profile marked, missing ones included, if they are few.
   *
   * @param few how many are still few
   * @return empty if there are more
   */
  public static Optional<Set<String>> fewFavorites(Session session, long profileId, int few) {
    List<String> ids =
        session
            .createSelectionQuery(
                "select f.key.trackId from FavoriteRow f where f.key.profileId = :profile",
                String.class)
            .setParameter("profile", profileId)
            .setMaxResults(few + 1)
            .getResultList();
    return ids.size() > few ? Optional.empty() : Optional.of(Set.copyOf(ids));
  }

  /** Returns the ids of all tracks that a profile marked, missing ones included. */
  public static List<String> allFavorites(Session session, long profileId) {
    return session
        .createSelectionQuery(
            "select f.key.trackId from FavoriteRow f where f.key.profileId = :profile",
            String.class)
        .setParameter("profile", profileId)
        .getResultList();
  }

  /**
   * Returns the condition that a track is marked.
   *
   * @param trackId HQL for the id of the track
   * @param profileId HQL for the id of the profile
   */
  public static String isFavorite(String trackId, String profileId) {
    return "exists (select 1 from FavoriteRow f where f.key.trackId = %s and f.key.profileId = %s)"
        .formatted(trackId, profileId);
  }

  /**
   * Returns a text that is another one after each change of what {@link #of} tells of a profile.
   */
  public static String fingerprint(Session session, long profileId) {
    Object[] favorites =
        aggregate(session, "count(*), max(r.markedAt) from FavoriteRow r", profileId);
    Object[] scores =
        aggregate(session, "sum(r.playCount), max(r.lastPlayedAt) from ScoreRow r", profileId);
    return "%s-%s-%s-%s".formatted(favorites[0], favorites[1], scores[0], scores[1]);
  }

  private static Object[] aggregate(Session session, String select, long profileId) {
    return session
        .createSelectionQuery(
            "select " + select + " where r.key.profileId = :profile", Object[].class)
        .setParameter("profile", profileId)
        .getSingleResult();
  }

  /** Returns the score of a track, if it was played. */
  public Optional<Score> score(String trackId) {
    return Optional.ofNullable(scores.get(trackId));
  }

  private static Set<String> favorites(
      Session session, long profileId, Collection<String> trackIds) {
    return new HashSet<>(
        session
            .createSelectionQuery(
                "select f.key.trackId from FavoriteRow f"
                    + " where f.key.profileId = :profile and f.key.trackId in :ids",
                String.class)
            .setParameter("profile", profileId)
            .setParameterList("ids", trackIds)
            .getResultList());
  }

  static Map<String, Score> scores(Session session, long profileId, Collection<String> trackIds) {
    if (trackIds.isEmpty()) {
      return Map.of();
    }
    return session
        .createSelectionQuery(
            "from ScoreRow s where s.key.profileId = :profile and s.key.trackId in :ids",
            ScoreRow.class)
        .setParameter("profile", profileId)
        .setParameterList("ids", trackIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> row.key.trackId(), ScoreRow::toScore));
  }
}
