package org.fretway.profile;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fretway.storage.Database;
import org.hibernate.Session;

/** Checked values for a permission group, before they are stored. */
final class GroupEdit {
  private final Optional<String> name;
  private final Optional<Set<Long>> profileIds;
  private final Optional<Set<String>> permissions;

  private GroupEdit(Optional<String> name, PermissionGroupChange change) {
    this.name = name;
    this.profileIds = change.profileIds();
    this.permissions = change.permissions();
  }

  /**
   * Checks a change.
   *
   * @param present the permissions that the group has already and may keep, even if their plugin is
   *     gone
   */
  static GroupEdit of(
      PermissionGroupChange change, Database database, Permissions available, Set<String> present)
      throws InvalidInputException {
    Optional<String> name = change.name();
    if (name.isPresent()) {
      name = Optional.of(ProfileRules.name(name.get()));
    }
    Set<String> unknown = new HashSet<>(change.permissions().orElse(Set.of()));
    unknown.removeAll(present);
    available.available().forEach(info -> unknown.remove(info.permission().name()));
    if (!unknown.isEmpty()) {
      throw new InvalidInputException(
          "permissions", "There is a permission in the list that does not exist.");
    }
    Set<Long> ids = change.profileIds().orElse(Set.of());
    if (ids.size() > Profiles.MAX_PROFILES
        || database.read(session -> known(session, ids)).size() < ids.size()) {
      throw new InvalidInputException(
          "profileIds", "There is a profile in the list that does not exist.");
    }
    return new GroupEdit(name, change);
  }

  private static Set<Long> known(Session session, Set<Long> profileIds) {
    if (profileIds.isEmpty()) {
      return Set.of();
    }
    return session
        .createSelectionQuery("select id from ProfileRow where id in :ids", Long.class)
        .setParameter("ids", profileIds)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  void applyTo(Session session, PermissionGroupRow group) {
    name.ifPresent(
        newName -> {
          group.name = newName;
          group.nameKey = ProfileRules.nameKey(newName);
        });
    profileIds.ifPresent(
        ids -> {
          // One that was deleted since it was checked is left out, as if it was deleted later.
          Set<Long> members = known(session, ids);
          group.members.retainAll(members);
          group.members.addAll(members);
        });
    permissions.ifPresent(
        names -> {
          group.permissions.retainAll(names);
          group.permissions.addAll(names);
        });
  }
}
