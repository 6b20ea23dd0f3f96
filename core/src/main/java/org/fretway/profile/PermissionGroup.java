package org.fretway.profile;

import java.util.List;

/**
 * A set of permissions and who has them.
 *
 * @param id of the group
 * @param name as shown; unique without regard to case and diacritics
 * @param profileIds who is in it, in ascending order
 * @param permissions what it gives, in alphabetical order
 */
public record PermissionGroup(
    long id, String name, List<Long> profileIds, List<Permission> permissions) {
  /** Copies the lists. */
  public PermissionGroup {
    profileIds = List.copyOf(profileIds);
    permissions = List.copyOf(permissions);
  }
}
