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
import org.jspecify.annotations.Nullable;

/** The songs that profiles marked. Safe for several threads. */
public final class Favorites {
  private final Database database;
  private final InstantSource clock;

  /** Creates the favourites of a database. */
  public Favorites(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
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
    database.flush();
    return marked;
  }

  private boolean toggle(Session session, PracticeKey key) {
    ActingProfile.lock(session, key.profileId());
    PracticedTrack.lock(session, key.trackId());
    @Nullable FavoriteRow marked = session.find(FavoriteRow.class, key);
    if (marked != null) {
      session.remove(marked);
      return false;
    }
    FavoriteRow row = new FavoriteRow();
    row.key = key;
    row.markedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    session.persist(row);
    return true;
  }
}
