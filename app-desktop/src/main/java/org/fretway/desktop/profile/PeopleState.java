package org.fretway.desktop.profile;

import java.util.List;
import java.util.Optional;
import org.fretway.profile.PermissionGroup;
import org.fretway.profile.PermissionInfo;
import org.fretway.profile.Profile;

/**
 * Who there is and who may do what.
 *
 * @param me who is signed in at the window
 * @param profiles all of them, by name
 * @param groups all of them, for who may see them
 * @param permissions all that can be given, those of plugins included
 * @param profileRefusal why profiles can't be changed, in one sentence; empty if they can
 * @param groupRefusal why groups can't be seen or changed, in one sentence; empty if they can
 * @param wayToChange what may let them be changed, as it stands on a button; empty for nothing here
 */
public record PeopleState(
    Optional<Long> me,
    List<Profile> profiles,
    List<PermissionGroup> groups,
    List<PermissionInfo> permissions,
    String profileRefusal,
    String groupRefusal,
    String wayToChange) {
  /** Before anything is known. */
  static final PeopleState UNKNOWN =
      new PeopleState(Optional.empty(), List.of(), List.of(), List.of(), "", "", "");

  /** Copies the lists. */
  public PeopleState {
    profiles = List.copyOf(profiles);
    groups = List.copyOf(groups);
    permissions = List.copyOf(permissions);
  }

  /** Returns the names of the groups that a profile is in. */
  List<String> groupsOf(Profile profile) {
    return groups.stream()
        .filter(group -> group.profileIds().contains(profile.id()))
        .map(PermissionGroup::name)
        .toList();
  }
}
