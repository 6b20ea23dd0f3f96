package org.fretway.profile;

import java.util.Optional;
import java.util.Set;

/**
 * What is to be different about a group; what is empty stays as it is.
 *
 * @param name the new name, of 1 to 40 characters
 * @param profileIds who is to be in it
 * @param permissions the names of what it is to give
 */
public record PermissionGroupChange(
    Optional<String> name, Optional<Set<Long>> profileIds, Optional<Set<String>> permissions) {
  /** Changes nothing. */
  public static final PermissionGroupChange NONE =
      new PermissionGroupChange(Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the sets. */
  public PermissionGroupChange {
    profileIds = profileIds.map(Set::copyOf);
    permissions = permissions.map(Set::copyOf);
  }

  /** Returns this change with a new name. */
  public PermissionGroupChange withName(String newName) {
    return new PermissionGroupChange(Optional.of(newName), profileIds, permissions);
  }

  /** Returns this change with other members. */
  public PermissionGroupChange withProfileIds(Set<Long> newProfileIds) {
    return new PermissionGroupChange(name, Optional.of(newProfileIds), permissions);
  }

  /** Returns this change with other permissions. */
  public PermissionGroupChange withPermissions(Set<String> newPermissions) {
    return new PermissionGroupChange(name, profileIds, Optional.of(newPermissions));
  }
}
