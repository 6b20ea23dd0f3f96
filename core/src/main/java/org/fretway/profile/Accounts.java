package org.fretway.profile;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fretway.storage.Database;

/** The services around profiles, which share one database and one limit on slow hashes. */
public final class Accounts {
  private final Permissions permissions;
  private final Profiles profiles;
  private final Sessions sessions;
  private final Recovery recovery;
  private final PermissionGroups permissionGroups;
  private final WindowUser windowUser;
  private final OwnProfile ownProfile;
  private final Preferences preferences;

  /**
   * Creates the services.
   *
   * @param clock tells when sessions and locks end
   * @param permissions what can be given
   */
  public Accounts(Database database, InstantSource clock, Permissions permissions) {
    this(database, clock, permissions, new Secrets());
  }

  Accounts(Database database, InstantSource clock, Permissions permissions, Secrets secrets) {
    // What is answered must be what is stored, and the API speaks milliseconds.
    InstantSource millis = () -> clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ChangeListeners listeners = new ChangeListeners();
    Credentials credentials = new Credentials(database, millis, secrets);
    this.permissions = permissions;
    this.profiles = new Profiles(database, millis, secrets, listeners);
    this.sessions = new Sessions(database, millis, secrets, credentials);
    this.recovery = new Recovery(millis, secrets, credentials, listeners);
    this.permissionGroups = new PermissionGroups(database, permissions, listeners);
    this.windowUser = new WindowUser(database, millis, profiles, credentials, listeners);
    this.ownProfile = new OwnProfile(database, millis, profiles, secrets, credentials, listeners);
    this.preferences = new Preferences(ownProfile, new ViewState(database), listeners);
  }

  /** Returns the classes that this package maps to tables. */
  public static List<Class<?>> entities() {
    return List.of(
        ProfileRow.class,
        SessionRow.class,
        PermissionGroupRow.class,
        GuardRow.class,
        WindowUserRow.class,
        ViewStateRow.class,
        SavedFilterRow.class);
  }

  /** Returns what can be given. */
  public Permissions permissions() {
    return permissions;
  }

  /** Returns who there is. */
  public Profiles profiles() {
    return profiles;
  }

  /** Returns who has signed in over the network. */
  public Sessions sessions() {
    return sessions;
  }

  /** Returns the way back in for who has forgotten the PIN. */
  public Recovery recovery() {
    return recovery;
  }

  /** Returns who may do what. */
  public PermissionGroups permissionGroups() {
    return permissionGroups;
  }

  /** Returns who uses the window. */
  public WindowUser windowUser() {
    return windowUser;
  }

  /** Returns what people may change of their own profiles. */
  public OwnProfile ownProfile() {
    return ownProfile;
  }

  /** Returns what people prefer, each for themselves. */
  public Preferences preferences() {
    return preferences;
  }
}
