package org.fretway.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of permissions and who has them. */
@Entity
@Table(name = "permission_group")
class PermissionGroupRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String name = "";

  @Column(name = "name_key")
  String nameKey = "";

  @ElementCollection
  @CollectionTable(
      name = "permission_group_permission",
      joinColumns = @JoinColumn(name = "group_id"))
  @Column(name = "permission")
  Set<String> permissions = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "permission_group_member", joinColumns = @JoinColumn(name = "group_id"))
  @Column(name = "profile_id")
  Set<Long> members = new HashSet<>();

  PermissionGroup toGroup() {
    if (id == null) {
      throw new IllegalStateException("the group is not stored yet");
    }
    return new PermissionGroup(
        id,
        name,
        members.stream().sorted().toList(),
        permissions.stream().map(Permission::new).sorted().toList());
  }
}
