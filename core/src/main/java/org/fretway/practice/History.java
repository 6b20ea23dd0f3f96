package org.fretway.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Owner;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What one listened to, and where one left off. Everyone has their own; what is kept before there
 * is a profile goes to the first one. Safe for several threads.
 */
public final class History {
  /** A song counts as played when it ran for so many seconds. */
  public static final double PLAYED_SECONDS = 15;

  /** Who leaves a song before this, in seconds, has hardly begun it. */
  public static final double BEGUN_SECONDS = 10;

  /** Who leaves a song with less than this to go, in seconds, has finished it. */
  private static final double END_SECONDS = 15;

  /** As above, for songs so short that it would be much of them. */
  private static final double END_SHARE = 0.1;

  private final Database database;
  private final InstantSource clock;

  /** Creates the history of a database. */
  public History(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the classes that the history maps to tables. */
  public static List<Class<?>> entities() {
    return List.of(PositionRow.class, SongPlayRow.class);
  }

  /**
   * Keeps where a song was left, or forgets it if that was near its end. One that was hardly begun
   * stays as it was.
   *
   * @param songTime seconds, from 0
   * @throws ForbiddenException if the actor has not signed in
   * @throws InvalidInputException if the time is none in a song
   * @throws NotFoundException if there is no such track, or its profile was deleted
   */
  public void stopped(Actor actor, String trackId, double songTime) throws InvalidInputException {
    Owner owner = Owner.of(actor);
    if (!(songTime >= 0 && songTime <= Loops.MAX_SECONDS)) {
      throw new InvalidInputException(
          "songTime", "\"songTime\" must be a number of seconds in the song.");
    }
    if (songTime < BEGUN_SECONDS) {
      return;
    }
    OwnedKey key = new OwnedKey(trackId, owner.key());
    database.write(
        session -> {
          owner.lock(session);
          PracticedTrack.lock(session, trackId);
          @Nullable PositionRow row = session.find(PositionRow.class, key);
          if (isEnd(songTime, PracticedTrack.duration(session, trackId))) {
            if (row != null) {
              session.remove(row);
            }
            return false;
          }
          keep(session, row, key, songTime);
          return true;
        });
    database.flush();
  }

  /**
   * Returns whether so little is left of a song that it was played to its end.
   *
   * @param duration seconds; 0 if unknown
   */
  private static boolean isEnd(double songTime, double duration) {
    return duration > 0 && duration - songTime < Math.min(END_SECONDS, duration * END_SHARE);
  }

  private void keep(Session session, @Nullable PositionRow known, OwnedKey key, double songTime) {
    PositionRow row = known == null ? new PositionRow() : known;
    row.songTime = songTime;
    row.stoppedAt = now();
    if (known == null) {
      row.key = key;
      session.persist(row);
    }
  }

  /**
   * Forgets where a song was left.
   *
   * @throws ForbiddenException if the actor has not signed in
   */
  public void forgetPosition(Actor actor, String trackId) {
    OwnedKey key = new OwnedKey(trackId, Owner.of(actor).key());
    database.write(
        session -> {
          @Nullable PositionRow row = session.find(PositionRow.class, key);
          if (row != null) {
            session.remove(row);
          }
          return trackId;
        });
    database.flush();
  }

  /**
   * Counts that a song was listened to for a while, see {@link #PLAYED_SECONDS}.
   *
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if there is no such track, or its profile was deleted
   */
  public void played(Actor actor, String trackId) {
    Owner owner = Owner.of(actor);
    OwnedKey key = new OwnedKey(trackId, owner.key());
    database.write(
        session -> {
          owner.lock(session);
          PracticedTrack.lock(session, trackId);
          @Nullable SongPlayRow known = session.find(SongPlayRow.class, key);
          SongPlayRow row = known == null ? new SongPlayRow() : known;
          row.plays++;
          row.lastPlayedAt = now();
          if (known == null) {
            row.key = key;
            session.persist(row);
          }
          return row.plays;
        });
    database.flush();
  }

  /**
   * Returns what the actor did with a song.
   *
   * @throws ForbiddenException if the actor has not signed in
   */
  public SongHistory of(Actor actor, String trackId) {
    OwnedKey key = new OwnedKey(trackId, Owner.of(actor).key());
    return database.read(
        session -> {
          Optional<PositionRow> position =
              Optional.ofNullable(session.find(PositionRow.class, key));
          Optional<SongPlayRow> play = Optional.ofNullable(session.find(SongPlayRow.class, key));
          return new SongHistory(
              position.map(row -> row.songTime),
              play.map(row -> row.plays).orElse(0),
              play.map(row -> row.lastPlayedAt));
        });
  }

  /**
   * Returns the songs that the actor left before their end and that are there, the latest first.
   *
   * @param first how many to pass over
   * @param atMost how many to return
   * @throws ForbiddenException if the actor has not signed in
   */
  public List<StoppedSong> stopped(Actor actor, int first, int atMost) {
    return recent(actor, "practice_position", "stopped_at", "r.song_time", first, atMost).stream()
        .map(row -> new StoppedSong((String) row[0], ((Number) row[1]).doubleValue()))
        .toList();
  }

  /**
   * Returns the ids of the songs that the actor listened to and that are there, the latest first.
   *
   * @param first how many to pass over
   * @param atMost how many to return
   * @throws ForbiddenException if the actor has not signed in
   */
  public List<String> played(Actor actor, int first, int atMost) {
    return recent(actor, "song_play", "last_played_at", "r.plays", first, atMost).stream()
        .map(row -> (String) row[0])
        .toList();
  }

  private List<Object[]> recent(
      Actor actor, String table, String time, String value, int first, int atMost) {
    Owner owner = Owner.of(actor);
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select r.track_id, %s from %s r where r.owner = :owner and exists (select 1"
                            .formatted(value, table)
                        + " from track t where t.id = r.track_id and t.missing = false)"
                        + " order by r.owner, r.%s desc, r.track_id".formatted(time),
                    Object[].class)
                .setParameter("owner", owner.key())
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
