package org.fretway.profile;

import java.util.Optional;
import java.util.Set;

/**
 * Who is asking, and what it may do. Every call that changes or reveals something takes one, so
 * that the window and the network obey the same rules.
 *
 * @param profileId the profile that is signed in; empty for a guest and for the local owner
 * @param permissions what its groups add up to
 */
public record Actor(Optional<Long> profileId, Set<Permission> permissions) {
  /** A caller that has not signed in. */
  public static final Actor ANONYMOUS = new Actor(Optional.empty(), Set.of());

  /** Whoever sits at the machine owns the library, until there are profiles. */
  public static final Actor LOCAL_OWNER = new Actor(Optional.empty(), Set.of(Permission.ADMIN));

  /** Copies the permissions. */
  public Actor {
    permissions = Set.copyOf(permissions);
  }

  /** Returns whether this is somebody in particular: a signed-in profile, or the local owner. */
  public boolean signedIn() {
    return profileId.isPresent() || permissions.contains(Permission.ADMIN);
  }

  /** Returns whether the actor has the permission, {@link Permission#ADMIN} having all. */
  public boolean may(Permission permission) {
    return permissions.contains(permission) || permissions.contains(Permission.ADMIN);
  }

  /**
   * Checks a permission.
   *
   * @throws ForbiddenException if the actor lacks it
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new ForbiddenException("This needs the permission " + permission + ".");
    }
  }

  /**
   * Checks that the actor is somebody in particular.
   *
   * @throws ForbiddenException if it is not
   */
  public void requireSignedIn() {
    if (!signedIn()) {
      throw new ForbiddenException("Sign in first.");
    }
  }
}
