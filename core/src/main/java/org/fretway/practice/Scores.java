package org.fretway.practice;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How well and how often profiles played songs. Safe for several threads. */
public final class Scores {
  /** The best score there is: everything was hit. */
  public static final int MAX_SCORE = 100;

  /** The most tracks whose scores are told at once. */
  public static final int MAX_TRACKS = 200;

  private final Database database;
  private final InstantSource clock;

  /** Creates the scores of a database. */
  public Scores(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the classes that scores map to tables. */
  public static List<Class<?>> entities() {
    return List.of(ScoreRow.class);
  }

  /**
   * Counts that a song was played, and keeps the score if it is the best so far.
   *
   * @param profileId for which profile; empty for the actor's own
   * @param score 0 to {@link #MAX_SCORE}
   * @return what is kept now
   * @throws ForbiddenException if the actor may not act for the profile
   * @throws InvalidInputException if the score is out of range, or no profile is given and the
   *     actor has none
   * @throws NotFoundException if there is no such profile or track
   */
  public Score record(Actor actor, Optional<Long> profileId, String trackId, int score)
      throws InvalidInputException {
    PracticeKey key = new PracticeKey(trackId, ActingProfile.of(actor, profileId));
    if (score < 0 || score > MAX_SCORE) {
      throw new InvalidInputException(
          "score", "\"score\" must be a whole number from 0 to " + MAX_SCORE + ".");
    }
    Score kept = database.write(session -> record(session, key, score));
    database.flush();
    return kept;
  }

  private Score record(Session session, PracticeKey key, int score) {
    ActingProfile.lock(session, key.profileId());
    PracticedTrack.lock(session, key.trackId());
    @Nullable ScoreRow known = session.find(ScoreRow.class, key);
    ScoreRow row = known == null ? new ScoreRow() : known;
    row.played(score, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (known == null) {
      row.key = key;
      session.persist(row);
    }
    return row.toScore();
  }

  /**
   * Returns the scores of songs, by track id. A track that was never played, or is not there, is
   * left out.
   *
   * @param profileId of which profile; empty for the actor's own
   * @param trackIds at most {@link #MAX_TRACKS}, not counting repetitions
   * @throws ForbiddenException if the actor may not act for the profile
   * @throws InvalidInputException if there are too many tracks, or no profile is given and the
   *     actor has none
   * @throws NotFoundException if there is no such profile
   */
  public Map<String, Score> of(Actor actor, Optional<Long> profileId, Collection<String> trackIds)
      throws InvalidInputException {
    long profile = ActingProfile.of(actor, profileId);
    Set<String> distinct = Set.copyOf(trackIds);
    if (distinct.size() > MAX_TRACKS) {
      throw new InvalidInputException(
          "trackIds", "\"trackIds\" may have at most " + MAX_TRACKS + " different ids.");
    }
    return database.read(
        session -> {
          ActingProfile.requireThere(session, profile);
          return Marks.scores(session, profile, distinct);
        });
  }
}
