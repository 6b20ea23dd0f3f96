package org.fretway.desktop.profile;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Permission;
import org.fretway.profile.PermissionGroup;
import org.fretway.profile.PermissionGroupChange;
import org.fretway.profile.PermissionGroups;

/**
 * Changes who is in which group, and what a group lets its members do. Used on the user-interface
 * executor.
 */
public final class GroupsViewModel {
  private static final Texts TEXTS = Texts.of(GroupsViewModel.class);
  private final PermissionGroups groups;
  private final WindowAccess access;
  private final Attempts attempts;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);

  /**
   * Creates the model.
   *
   * @param changed called in the background after each attempt
   */
  GroupsViewModel(
      PermissionGroups groups, WindowAccess access, Attempts attempts, Runnable changed) {
    this.groups = groups;
    this.access = access;
    this.attempts = attempts;
    this.changed = changed;
  }

  /** What came of the last change. */
  public ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Makes a group without members. */
  public void create(String name) {
    begin(
        actor -> {
          groups.create(actor, name, Set.of(), Set.of());
          return Message.NONE;
        });
  }

  /** Gives a group another name. */
  public void rename(PermissionGroup group, String name) {
    change(group, PermissionGroupChange.NONE.withName(name));
  }

  /** Takes a profile into a group, or out of it. */
  public void setMember(PermissionGroup group, long profileId, boolean member) {
    Set<Long> members = new HashSet<>(group.profileIds());
    if (member) {
      members.add(profileId);
    } else {
      members.remove(profileId);
    }
    change(group, PermissionGroupChange.NONE.withProfileIds(members));
  }

  /** Gives a permission to a group, or takes it away. */
  public void setPermission(PermissionGroup group, Permission permission, boolean given) {
    Set<String> names = new HashSet<>();
    group.permissions().forEach(it -> names.add(it.name()));
    if (given) {
      names.add(permission.name());
    } else {
      names.remove(permission.name());
    }
    change(group, PermissionGroupChange.NONE.withPermissions(names));
  }

  private void change(PermissionGroup group, PermissionGroupChange change) {
    begin(
        actor -> {
          groups.change(actor, group.id(), change);
          return Message.NONE;
        });
  }

  /** Deletes a group. */
  public void delete(PermissionGroup group) {
    begin(
        actor -> {
          groups.delete(actor, group.id());
          return Message.good(TEXTS.get("groups.deleted", group.name()));
        });
  }

  private void begin(WindowAccess.Work<Message, Exception> work) {
    attempts.begin(message, () -> access.call(work), changed);
  }
}
