package org.fretway.practice;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The songs that profiles marked. Safe for several threads. */
public final class Favorites {
  private static final int TRACKS_AT_A_TIME = 500;

  private final Database database;
  private final InstantSource clock;
  private final Runnable changed;

  /**
   * Creates the favourites of a database.
   *
   * @param changed is run after each change of anybody's marks, on the thread that made it
   */
  public Favorites(Database database, InstantSource clock, Runnable changed) {
    this.database = database;
    this.clock = clock;
    this.changed = changed;
  }

  /** Returns the classes that favourites map to tables. */
  public static List<Class<?>> entities() {
    return List.of(FavoriteRow.class);
  }

  /**
   * Marks a song if it is not marked, else takes the mark away.
   *
   * @param profileId for which profile; empty for the actor's own
   * @return whether the song is marked now
   * @throws ForbiddenException if the actor may not act for the profile
   * @throws InvalidInputException if no profile is given and the actor has none
   * @throws NotFoundException if there is no such profile or track
   */
  public boolean toggle(Actor actor, Optional<Long> profileId, String trackId)
      throws InvalidInputException {
    PracticeKey key = new PracticeKey(trackId, ActingProfile.of(actor, profileId));
    boolean marked = database.write(session -> toggle(session, key));
    changed.run();
    database.flush();
    return marked;
  }

  /**
   * Marks songs, or takes their marks away.
   *
   * @param trackIds of any number of songs; those that are not there are passed over
   * @param marked whether they are marked then
   * @return the ids of those that were not so before; to undo it, call this for them with the
   *     opposite
   * @throws ForbiddenException if the actor has not signed in
   * @throws InvalidInputException if the actor has no profile
   */
  public List<String> set(Actor actor, Collection<String> trackIds, boolean marked)
      throws InvalidInputException {
    long profile = ActingProfile.of(actor, Optional.empty());
    List<String> ids = trackIds.stream().distinct().sorted().toList();
    List<String> set = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += TRACKS_AT_A_TIME) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + TRACKS_AT_A_TIME));
      set.addAll(database.write(session -> set(session, profile, some, marked)));
      changed.run();
    }
    database.flush();
    return List.copyOf(set);
  }

  private List<String> set(Session session, long profile, List<String> ids, boolean marked) {
    ActingProfile.lock(session, profile);
    Set<String> before = Marks.of(session, profile, ids).favorites();
    if (!marked) {
      List<String> unmarked = ids.stream().filter(before::contains).toList();
      unmarked.forEach(
          id -> session.remove(session.find(FavoriteRow.class, new PracticeKey(id, profile))));
      return unmarked;
    }
    Set<String> there = PracticedTrack.lockThose(session, ids);
    List<String> added =
        ids.stream().filter(id -> there.contains(id) && !before.contains(id)).toList();
    added.forEach(id -> mark(session, new PracticeKey(id, profile)));
    return added;
  }

  private void mark(Session session, PracticeKey key) {
    FavoriteRow row = new FavoriteRow();
    row.key = key;
    row.markedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    session.persist(row);
  }

  private boolean toggle(Session session, PracticeKey key) {
    ActingProfile.lock(session, key.profileId());
    PracticedTrack.lock(session, key.trackId());
    @Nullable FavoriteRow marked = session.find(FavoriteRow.class, key);
    if (marked != null) {
      session.remove(marked);
      return false;
    }
    mark(session, key);
    return true;
  }
}
