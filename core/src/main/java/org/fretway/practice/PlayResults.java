package org.fretway.practice;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * What came of the plays of profiles, song by song, so that one sees how one gets better. Safe for
 * several threads.
 */
public final class PlayResults {
  /** So many of the latest results are kept of each profile and song. */
  public static final int MOST_KEPT = 500;

  /** The most results that are told at once. */
  public static final int MAX_PAGE = MOST_KEPT;

  private static final double MAX_TIMING = 10;
  private static final double MAX_SPEED = 4;
  private static final int MAX_PERCENT = 100;

  private final Database database;
  private final InstantSource clock;

  /** Creates the results of a database. */
  public PlayResults(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the classes that results map to tables. */
  public static List<Class<?>> entities() {
    return List.of(PlayResultRow.class);
  }

  /**
   * Keeps what came of a play that ends now; of those before, the oldest are forgotten where there
   * are too many. The best score is not touched: see {@link Scores}.
   *
   * @return what is kept
   * @throws ForbiddenException if the actor is not signed in
   * @throws InvalidInputException if a value is out of range, or the actor has no profile
   * @throws NotFoundException if there is no such track
   */
  public PlayedResult record(Actor actor, String trackId, PlayResult result)
      throws InvalidInputException {
    long profile = ActingProfile.of(actor, Optional.empty());
    check(result);
    PlayedResult kept =
        database.write(
            session -> {
              ActingProfile.lock(session, profile);
              PracticedTrack.lock(session, trackId);
              PlayResultRow row = new PlayResultRow();
              row.profileId = profile;
              row.trackId = trackId;
              row.playedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
              row.take(result);
              session.persist(row);
              forgetOldest(session, profile, trackId);
              return row.toResult();
            });
    database.flush();
    return kept;
  }

  private static void forgetOldest(Session session, long profile, String trackId) {
    List<PlayResultRow> tooMany =
        session
            .createSelectionQuery(
                "from PlayResultRow where profileId = :profile and trackId = :track"
                    + " order by playedAt desc, id desc",
                PlayResultRow.class)
            .setParameter("profile", profile)
            .setParameter("track", trackId)
            .setFirstResult(MOST_KEPT)
            .getResultList();
    tooMany.forEach(session::remove);
  }

  /**
   * Returns what came of the plays of the actor's profile, the latest first.
   *
   * @param arrangement name of the only one that is meant; empty for all
   * @param first how many to pass over
   * @param atMost how many to return, at most {@link #MAX_PAGE}
   * @throws ForbiddenException if the actor is not signed in
   * @throws InvalidInputException if the actor has no profile, or the page is none
   */
  public List<PlayedResult> list(
      Actor actor, String trackId, Optional<String> arrangement, int first, int atMost)
      throws InvalidInputException {
    long profile = ActingProfile.of(actor, Optional.empty());
    require(first >= 0, "first");
    require(atMost >= 0 && atMost <= MAX_PAGE, "atMost");
    return database.read(
        session -> {
          String only = arrangement.isPresent() ? " and arrangement = :arrangement" : "";
          SelectionQuery<PlayResultRow> query =
              session
                  .createSelectionQuery(
                      "from PlayResultRow where profileId = :profile and trackId = :track"
                          + only
                          + " order by playedAt desc, id desc",
                      PlayResultRow.class)
                  .setParameter("profile", profile)
                  .setParameter("track", trackId);
          arrangement.ifPresent(name -> query.setParameter("arrangement", name));
          return query.setFirstResult(first).setMaxResults(atMost).getResultList().stream()
              .map(PlayResultRow::toResult)
              .toList();
        });
  }

  /**
   * Forgets what came of all plays of a song by the actor's profile. The best score stays.
   *
   * @throws ForbiddenException if the actor is not signed in
   * @throws InvalidInputException if the actor has no profile
   */
  public void forget(Actor actor, String trackId) throws InvalidInputException {
    long profile = ActingProfile.of(actor, Optional.empty());
    database.write(
        session ->
            session
                .createMutationQuery(
                    "delete from PlayResultRow where profileId = :profile and trackId = :track")
                .setParameter("profile", profile)
                .setParameter("track", trackId)
                .executeUpdate());
    database.flush();
  }

  private static void check(PlayResult result) throws InvalidInputException {
    require(result.arrangement().length() <= PlayResult.MAX_NAME, "arrangement");
    require(result.score() >= 0 && result.score() <= Scores.MAX_SCORE, "score");
    require(result.hits() >= 0 && result.hits() <= result.strikes(), "hits");
    require(
        result.longestStreak() >= 0 && result.longestStreak() <= result.hits(), "longestStreak");
    require(!(Math.abs(result.meanTiming()) > MAX_TIMING), "meanTiming");
    require(
        Double.isNaN(result.timingSpread())
            || (result.timingSpread() >= 0 && result.timingSpread() <= MAX_TIMING),
        "timingSpread");
    require(result.speed() > 0 && result.speed() <= MAX_SPEED, "speed");
    require(result.mastery() >= 0 && result.mastery() <= MAX_PERCENT, "mastery");
    require(result.tolerance().length() <= PlayResult.MAX_TOLERANCE, "tolerance");
  }

  private static void require(boolean valid, String field) throws InvalidInputException {
    if (!valid) {
      throw new InvalidInputException(field, "\"%s\" is out of range.".formatted(field));
    }
  }
}
