package org.fretway.profile;

import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Whose something is that is kept for a profile, or for whoever sits at the machine before there is
 * a profile. What that one has, the first profile takes over.
 *
 * @param key id of the profile; 0 for nobody in particular
 */
public record Owner(long key) {
  /** Whoever sits at the machine and has no profile. */
  public static final Owner NOBODY = new Owner(0);

  /** The tables with a column "owner". */
  private static final List<String> TABLES =
      List.of("view_state", "saved_filter", "playlist", "practice_position", "song_play");

  /**
   * Returns whose things an actor sees and changes: its own.
   *
   * @throws ForbiddenException if it has not signed in
   */
  public static Owner of(Actor actor) {
    actor.requireSignedIn();
    return atWindow(actor);
  }

  /** As {@link #of}, for what a window that nobody is signed in at has too. */
  static Owner atWindow(Actor actor) {
    return actor.profileId().map(Owner::new).orElse(NOBODY);
  }

  /** Returns the profile, if it is one. */
  public Optional<Long> profileId() {
    return key == NOBODY.key ? Optional.empty() : Optional.of(key);
  }

  /**
   * Lets one transaction at a time change what the owner has.
   *
   * @throws NotFoundException if the profile was deleted
   */
  public void lock(Session session) {
    String row =
        key == NOBODY.key
            ? "select uses from profile_guard where name = 'nobody' and :id = 0 for update"
            : "select id from profile where id = :id for update";
    if (session
        .createNativeQuery(row, Long.class)
        .setParameter("id", key)
        .getResultList()
        .isEmpty()) {
      throw new NotFoundException(
          "profile_not_found", "There is no profile with the id " + key + ".");
    }
  }

  /** Gives a profile what nobody had. */
  static void takeOver(Session session, long profileId) {
    NOBODY.lock(session);
    for (String table : TABLES) {
      session
          .createNativeMutationQuery("update " + table + " set owner = :id where owner = 0")
          .setParameter("id", profileId)
          .executeUpdate();
    }
  }
}
