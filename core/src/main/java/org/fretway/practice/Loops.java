package org.fretway.practice;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fretway.profile.Actor;
import org.fretway.profile.ConflictException;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The passages of songs that profiles repeat. Safe for several threads. */
public final class Loops {
  /** The most loops that a profile has in one song. */
  public static final int MAX_LOOPS = 100;

  /** As far as a loop may reach where the length of the song is unknown: a day. */
  public static final double MAX_SECONDS = 24 * 60 * 60;

  private final Database database;
  private final InstantSource clock;

  /** Creates the loops of a database. */
  public Loops(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the classes that loops map to tables. */
  public static List<Class<?>> entities() {
    return List.of(LoopRow.class);
  }

  /**
   * Returns the loops that a profile has in a song, by where they start.
   *
   * @param profileId of which profile; empty for the actor's own
   * @throws ForbiddenException if the actor may not act for the profile
   * @throws InvalidInputException if no profile is given and the actor has none
   * @throws NotFoundException if there is no such profile or track
   */
  public List<Loop> list(Actor actor, Optional<Long> profileId, String trackId)
      throws InvalidInputException {
    long profile = ActingProfile.of(actor, profileId);
    return database.read(
        session -> {
          ActingProfile.requireThere(session, profile);
          PracticedTrack.requireThere(session, trackId);
          return rows(session, profile, trackId).stream().map(LoopRow::toLoop).toList();
        });
  }

  /**
   * Adds a loop to a song.
   *
   * @param profileId for which profile; empty for the actor's own
   * @param name 1 to 100 characters; empty for "Loop 1", or the next number that is free
   * @param startTime seconds into the song, from 0
   * @param endTime seconds into the song, after the start and not after the end of the song
   * @throws ForbiddenException if the actor may not act for the profile
   * @throws InvalidInputException if a value can't be taken, or no profile is given and the actor
   *     has none
   * @throws NotFoundException if there is no such profile or track
   * @throws ConflictException if the profile has too many loops in this song
   */
  public Loop create(
      Actor actor,
      Optional<Long> profileId,
      String trackId,
      Optional<String> name,
      double startTime,
      double endTime)
      throws InvalidInputException {
    LoopRow row = new LoopRow();
    row.profileId = ActingProfile.of(actor, profileId);
    row.trackId = trackId;
    row.name = name.isPresent() ? LoopRules.name(name.get()) : "";
    LoopRules.checkTimes(startTime, endTime);
    double duration =
        database.read(
            session -> {
              ActingProfile.requireThere(session, row.profileId);
              return PracticedTrack.duration(session, trackId);
            });
    LoopRules.checkWithin(endTime, duration);
    row.startTime = startTime + 0.0; // Makes 0 of -0.
    row.endTime = endTime;
    Loop loop = database.write(session -> store(session, row));
    database.flush();
    return loop;
  }

  private Loop store(Session session, LoopRow row) {
    ActingProfile.lock(session, row.profileId);
    PracticedTrack.lock(session, row.trackId);
    List<LoopRow> others = rows(session, row.profileId, row.trackId);
    if (others.size() >= MAX_LOOPS) {
      throw new ConflictException(
          "too_many_loops",
          "A profile has at most " + MAX_LOOPS + " loops in a song; delete one first.");
    }
    if (row.name.isEmpty()) {
      row.name = LoopRules.freeName(others.stream().map(it -> it.name).collect(Collectors.toSet()));
    }
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    session.persist(row);
    return row.toLoop();
  }

  private static List<LoopRow> rows(Session session, long profileId, String trackId) {
    return session
        .createSelectionQuery(
            "from LoopRow where profileId = :profile and trackId = :track"
                + " order by startTime, endTime, id",
            LoopRow.class)
        .setParameter("profile", profileId)
        .setParameter("track", trackId)
        .getResultList();
  }

  /**
   * Deletes a loop.
   *
   * @throws ForbiddenException if it belongs to a profile that the actor may not act for
   * @throws NotFoundException if there is no such loop
   */
  public void delete(Actor actor, long loopId) {
    actor.requireSignedIn();
    database.write(
        session -> {
          @Nullable LoopRow row = session.find(LoopRow.class, loopId);
          if (row == null) {
            throw unknown(loopId);
          }
          ActingProfile.requireMayActFor(actor, row.profileId);
          session.detach(row);
          // Of several deletions at once, one finds it.
          if (session
                  .createMutationQuery("delete from LoopRow where id = :id")
                  .setParameter("id", loopId)
                  .executeUpdate()
              == 0) {
            throw unknown(loopId);
          }
          return loopId;
        });
    database.flush();
  }

  private static NotFoundException unknown(long loopId) {
    return new NotFoundException("loop_not_found", "There is no loop with the id " + loopId + ".");
  }
}
