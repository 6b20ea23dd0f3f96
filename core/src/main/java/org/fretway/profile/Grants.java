package org.fretway.profile;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** What the groups add up to, and the rule that somebody stays an administrator. */
final class Grants {
  private Grants() {}

  /** Returns who a profile is and what it may do now. */
  static Actor actor(Session session, long profileId) {
    return new Actor(Optional.of(profileId), of(session, profileId));
  }

  private static Set<Permission> of(Session session, long profileId) {
    return session
        .createSelectionQuery(
            "select distinct p from PermissionGroupRow g join g.permissions p"
                + " where :id member of g.members",
            String.class)
        .setParameter("id", profileId)
        .getResultList()
        .stream()
        .map(Permission::new)
        .collect(Collectors.toSet());
  }

  /**
   * Waits until nobody else changes who there is or who may do what, and keeps it so until the end
   * of the transaction.
   */
  static void lock(Session session) {
    session.find(GuardRow.class, GuardRow.ADMINISTRATORS, LockMode.PESSIMISTIC_WRITE);
  }

  /**
   * Makes a change, unless it takes away the last administrator. The grants must be locked.
   *
   * @throws ConflictException with the code "last_admin", so that the transaction is undone
   */
  static void keepingAnAdministrator(Session session, Runnable change) {
    boolean before = anyAdministrator(session);
    change.run();
    session.flush();
    if (before && !anyAdministrator(session)) {
      throw new ConflictException(
          "last_admin",
          "Somebody must keep the permission ADMIN; give it to another profile first.");
    }
  }

  private static boolean anyAdministrator(Session session) {
    return session
            .createSelectionQuery(
                "select count(*) from PermissionGroupRow g"
                    + " join g.permissions p join g.members m where p = :admin",
                Long.class)
            .setParameter("admin", Permission.ADMIN.name())
            .getSingleResult()
        > 0;
  }
}
