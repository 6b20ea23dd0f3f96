package org.fretway.practice;

import java.util.Optional;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.hibernate.Session;

/** For which profile a call acts: the caller's own, and for an administrator also another. */
final class ActingProfile {
  private ActingProfile() {}

  /**
   * Returns the id of the profile that is meant; whether it exists is not looked up.
   *
   * @param given what the caller asked for; empty for its own
   * @throws ForbiddenException if the actor may not act for it
   * @throws InvalidInputException if none is given and the actor has none
   */
  static long of(Actor actor, Optional<Long> given) throws InvalidInputException {
    actor.requireSignedIn();
    if (given.isPresent()) {
      requireMayActFor(actor, given.get());
      return given.get();
    }
    return actor
        .profileId()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "profileId", "Say for which profile, since the caller has none of its own."));
  }

  /**
   * Checks that the actor may act for a profile.
   *
   * @throws ForbiddenException if it may not
   */
  static void requireMayActFor(Actor actor, long profileId) {
    actor.requireSignedIn();
    if (!actor.profileId().equals(Optional.of(profileId)) && !actor.may(Permission.ADMIN)) {
      throw new ForbiddenException(
          "A profile acts for itself; acting for another needs the permission ADMIN.");
    }
  }

  /**
   * Checks that a profile exists.
   *
   * @throws NotFoundException if it does not
   */
  static void requireThere(Session session, long profileId) {
    requireFound(session, "select id from profile where id = :id", profileId);
  }

  /**
   * Checks that a profile exists and lets one transaction at a time change what it has.
   *
   * @throws NotFoundException if it does not
   */
  static void lock(Session session, long profileId) {
    requireFound(session, "select id from profile where id = :id for update", profileId);
  }

  private static void requireFound(Session session, String sql, long profileId) {
    if (session
        .createNativeQuery(sql, Long.class)
        .setParameter("id", profileId)
        .getResultList()
        .isEmpty()) {
      throw new NotFoundException(
          "profile_not_found", "There is no profile with the id " + profileId + ".");
    }
  }
}
