package org.fretway.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. Every call needs {@link Permission#MANAGE_PERMISSIONS}, and what has to do with
 * a group that gives {@link Permission#ADMIN} needs that permission itself. Safe for several
 * threads.
 */
public final class PermissionGroups {
  /** How many groups there may be. */
  public static final int MAX_GROUPS = 200;

  private static final String FIRST_GROUP = "Administrators";

  private final Database database;
  private final Permissions permissions;
  private final ChangeListeners listeners;

  PermissionGroups(Database database, Permissions permissions, ChangeListeners listeners) {
    this.database = database;
    this.permissions = permissions;
    this.listeners = listeners;
  }

  /**
   * Returns all groups in the order in which they were made.
   *
   * @throws ForbiddenException if the actor lacks the permission
   */
  public List<PermissionGroup> list(Actor actor) {
    actor.require(Permission.MANAGE_PERMISSIONS);
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from PermissionGroupRow order by id", PermissionGroupRow.class)
                .getResultList()
                .stream()
                .map(PermissionGroupRow::toGroup)
                .toList());
  }

  /**
   * Makes a group.
   *
   * @param name 1 to 40 characters; unique without regard to case and diacritics
   * @param profileIds who is in it
   * @param names the permissions that it gives
   * @throws ForbiddenException if the actor lacks the permission
   * @throws InvalidInputException if a profile or permission does not exist, or the name can't be
   *     taken
   * @throws ConflictException if the name is taken, or there are {@link #MAX_GROUPS} already
   */
  public PermissionGroup create(Actor actor, String name, Set<Long> profileIds, Set<String> names)
      throws InvalidInputException {
    PermissionGroupChange wanted =
        new PermissionGroupChange(Optional.of(name), Optional.of(profileIds), Optional.of(names));
    actor.require(Permission.MANAGE_PERMISSIONS);
    GroupEdit edit = GroupEdit.of(wanted, database, permissions, Set.of());
    return write(
        session -> {
          if (count(session) >= MAX_GROUPS) {
            throw new ConflictException(
                "too_many_groups",
                "There can be at most %d groups; delete one first.".formatted(MAX_GROUPS));
          }
          PermissionGroupRow group = new PermissionGroupRow();
          edit.applyTo(session, group);
          requireRank(actor, group);
          session.persist(group);
          session.flush();
          return group.toGroup();
        });
  }

  /**
   * Changes a group.
   *
   * @return the group as it is now
   * @throws ForbiddenException if the actor lacks the permission
   * @throws NotFoundException if there is no such group
   * @throws InvalidInputException if a profile or permission does not exist, or the name can't be
   *     taken; nothing has changed then
   * @throws ConflictException if the name is taken, or nobody would have {@link Permission#ADMIN}
   */
  public PermissionGroup change(Actor actor, long id, PermissionGroupChange change)
      throws InvalidInputException {
    actor.require(Permission.MANAGE_PERMISSIONS);
    Set<String> present = database.read(session -> Set.copyOf(find(session, id).permissions));
    GroupEdit edit = GroupEdit.of(change, database, permissions, present);
    return write(
        session -> {
          PermissionGroupRow group = find(session, id);
          requireRank(actor, group);
          Grants.keepingAnAdministrator(session, () -> edit.applyTo(session, group));
          requireRank(actor, group);
          return group.toGroup();
        });
  }

  /**
   * Removes a group.
   *
   * @throws ForbiddenException if the actor lacks the permission
   * @throws NotFoundException if there is no such group
   * @throws ConflictException if nobody would have {@link Permission#ADMIN}
   */
  public void delete(Actor actor, long id) {
    actor.require(Permission.MANAGE_PERMISSIONS);
    write(
        session -> {
          PermissionGroupRow group = find(session, id);
          requireRank(actor, group);
          Grants.keepingAnAdministrator(session, () -> session.remove(group));
          return id;
        });
  }

  /** Gives a profile all permissions, by a group that is there or is made. */
  static void addFirstAdministrator(Session session, long profileId) {
    String key = ProfileRules.nameKey(FIRST_GROUP);
    @Nullable PermissionGroupRow group =
        session
            .createSelectionQuery(
                "from PermissionGroupRow where nameKey = :key", PermissionGroupRow.class)
            .setParameter("key", key)
            .getSingleResultOrNull();
    if (group == null) {
      group = new PermissionGroupRow();
      group.name = FIRST_GROUP;
      group.nameKey = key;
      session.persist(group);
    }
    group.permissions.add(Permission.ADMIN.name());
    group.members.add(profileId);
    session.flush();
  }

  private static long count(Session session) {
    return session
        .createSelectionQuery("select count(*) from PermissionGroupRow", Long.class)
        .getSingleResult();
  }

  private static PermissionGroupRow find(Session session, long id) {
    @Nullable PermissionGroupRow group = session.find(PermissionGroupRow.class, id);
    if (group == null) {
      throw new NotFoundException(
          "permission_group_not_found", "There is no permission group with this id.");
    }
    return group;
  }

  /** Keeps who may only say who does what from making themselves an administrator. */
  private static void requireRank(Actor actor, PermissionGroupRow group) {
    if (group.permissions.contains(Permission.ADMIN.name()) && !actor.may(Permission.ADMIN)) {
      throw new ForbiddenException("Only an administrator can change who is one.");
    }
  }

  private <T> T write(Function<Session, T> work) {
    T result;
    try {
      result =
          database.write(
              session -> {
                Grants.lock(session);
                return work.apply(session);
              });
    } catch (ConstraintViolationException e) {
      ConflictException taken =
          new ConflictException(
              "name_taken", "There is a group with this name already; choose another.");
      taken.initCause(e);
      throw taken;
    }
    database.flush();
    listeners.changed();
    return result;
  }
}
