package org.fretway.library;

/** Changes what profiles may do, past the services that keep the rules. */
public final class Rights {
  private Rights() {}

  /** Leaves every group without permissions. */
  public static void takeAllAway(Library library) {
    library
        .database()
        .write(
            session ->
                session
                    .createNativeMutationQuery("delete from permission_group_permission")
                    .executeUpdate());
  }
}
