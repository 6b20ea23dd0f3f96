package org.fretway.profile;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Where a profile is signed in: the sessions of the network, and the window. */
final class SignIns {
  private SignIns() {}

  /** Signs the profile out everywhere. */
  static void endAll(Session session, long profileId) {
    endSessions(session, profileId);
    session
        .createMutationQuery("update WindowUserRow set profileId = null where profileId = :id")
        .setParameter("id", profileId)
        .executeUpdate();
  }

  /** Signs the profile out on the network. */
  static void endSessions(Session session, long profileId) {
    session
        .createMutationQuery("delete from SessionRow where profile.id = :id")
        .setParameter("id", profileId)
        .executeUpdate();
  }

  /** Says who is signed in at the window; null for nobody. */
  static void atWindow(Session session, @Nullable Long profileId) {
    session.find(WindowUserRow.class, WindowUserRow.ID).profileId = profileId;
  }
}
