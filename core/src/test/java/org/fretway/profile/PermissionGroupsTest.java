package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionGroupsTest {
  private static final Permission TUNE = new Permission("TUNE_PIANOS");
  private static final Actor MANAGER =
      new Actor(Optional.empty(), Set.of(Permission.MANAGE_PERMISSIONS));

  private final List<PermissionInfo> ofPlugins =
      new CopyOnWriteArrayList<>(List.of(new PermissionInfo(TUNE, "Tune pianos.", "pianos")));
  private TestAccounts accounts;
  private Profile alice;
  private Profile bob;
  private Actor admin = Actor.ANONYMOUS;

  @BeforeEach
  void open(@TempDir Path temp) throws Exception {
    accounts = new TestAccounts(temp, new Permissions(() -> ofPlugins));
    alice = accounts.alice();
    bob = accounts.another("Bob");
    admin = new Actor(Optional.of(alice.id()), Set.of(Permission.ADMIN));
  }

  @AfterEach
  void close() {
    accounts.close();
  }

  private PermissionGroups groups() {
    return accounts.groups();
  }

  private PermissionGroup administrators() {
    return groups().list(admin).getFirst();
  }

  private static void assertConflict(String code, ThrowingCallable call) {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(call)
        .satisfies(error -> assertThat(error.code()).isEqualTo(code));
  }

  private static void assertInvalid(String field, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(call)
        .satisfies(error -> assertThat(error.field()).isEqualTo(field));
  }

  private static void assertForbidden(ThrowingCallable call) {
    assertThatExceptionOfType(ForbiddenException.class).isThrownBy(call);
  }

  @Test
  void a_group_gives_its_permissions_to_who_is_in_it_until_it_is_gone() throws Exception {
    PermissionGroup editors =
        groups()
            .create(
                MANAGER,
                " Editors ",
                Set.of(bob.id(), alice.id()),
                Set.of("UPLOAD", "EDIT_TRACKS"));

    assertThat(editors)
        .isEqualTo(
            new PermissionGroup(
                editors.id(),
                "Editors",
                List.of(alice.id(), bob.id()),
                List.of(Permission.EDIT_TRACKS, Permission.UPLOAD)));
    accounts.restart();
    assertThat(groups().list(MANAGER)).contains(editors).hasSize(2);
    String token = accounts.token("Bob");
    assertThat(accounts.sessions().actor(token).orElseThrow().permissions())
        .containsExactlyInAnyOrder(Permission.EDIT_TRACKS, Permission.UPLOAD);

    groups().delete(MANAGER, editors.id());

    assertThat(accounts.sessions().actor(token).orElseThrow().permissions()).isEmpty();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> groups().delete(MANAGER, editors.id()));
  }

  @Test
  void groups_add_up() throws Exception {
    groups().create(admin, "A", Set.of(bob.id()), Set.of("UPLOAD", "EDIT_TRACKS"));
    groups().create(admin, "B", Set.of(bob.id()), Set.of("UPLOAD", TUNE.name()));

    assertThat(accounts.actor("Bob").permissions())
        .containsExactlyInAnyOrder(Permission.UPLOAD, Permission.EDIT_TRACKS, TUNE);
  }

  @Test
  void only_what_is_given_changes() throws Exception {
    PermissionGroup group = groups().create(admin, "A", Set.of(bob.id()), Set.of("UPLOAD"));

    assertThat(groups().change(admin, group.id(), PermissionGroupChange.NONE)).isEqualTo(group);
    assertThat(groups().change(admin, group.id(), PermissionGroupChange.NONE.withName("a")))
        .isEqualTo(new PermissionGroup(group.id(), "a", group.profileIds(), group.permissions()));
    assertThat(
            groups()
                .change(
                    admin,
                    group.id(),
                    PermissionGroupChange.NONE
                        .withProfileIds(Set.of())
                        .withPermissions(Set.of("DELETE_TRACKS"))))
        .isEqualTo(
            new PermissionGroup(group.id(), "a", List.of(), List.of(Permission.DELETE_TRACKS)));
  }

  @Test
  void changes_at_once_all_count() throws Exception {
    PermissionGroup group = groups().create(admin, "A", Set.of(), Set.of());
    List<Callable<PermissionGroup>> changes =
        List.of(
            () -> groups().change(admin, group.id(), PermissionGroupChange.NONE.withName("B")),
            () ->
                groups()
                    .change(
                        admin,
                        group.id(),
                        PermissionGroupChange.NONE.withProfileIds(Set.of(bob.id()))),
            () ->
                groups()
                    .change(
                        admin,
                        group.id(),
                        PermissionGroupChange.NONE.withPermissions(Set.of("UPLOAD"))));

    assertThat(TestAccounts.failures(TestAccounts.atOnce(changes))).isEmpty();

    assertThat(groups().list(admin).getLast())
        .isEqualTo(
            new PermissionGroup(group.id(), "B", List.of(bob.id()), List.of(Permission.UPLOAD)));
  }

  @Test
  void who_may_not_manage_permissions_does_not_even_see_them() {
    for (Actor actor :
        List.of(
            Actor.ANONYMOUS,
            new Actor(Optional.of(bob.id()), Set.of(Permission.MANAGE_PROFILES)))) {
      long id = administrators().id();
      assertForbidden(() -> groups().list(actor));
      assertForbidden(() -> groups().create(actor, "A", Set.of(), Set.of()));
      assertForbidden(() -> groups().change(actor, id, PermissionGroupChange.NONE));
      assertForbidden(() -> groups().delete(actor, id));
    }
  }

  @Test
  void who_is_no_administrator_can_not_make_one() throws Exception {
    PermissionGroup group = groups().create(MANAGER, "A", Set.of(bob.id()), Set.of("UPLOAD"));
    long administrators = administrators().id();

    assertForbidden(() -> groups().create(MANAGER, "B", Set.of(bob.id()), Set.of("ADMIN")));
    assertForbidden(
        () ->
            groups()
                .change(
                    MANAGER,
                    group.id(),
                    PermissionGroupChange.NONE.withPermissions(Set.of("ADMIN"))));
    assertForbidden(
        () ->
            groups()
                .change(
                    MANAGER,
                    administrators,
                    PermissionGroupChange.NONE.withProfileIds(Set.of(alice.id(), bob.id()))));
    assertForbidden(
        () ->
            groups()
                .change(MANAGER, administrators, PermissionGroupChange.NONE.withName("Others")));
    assertForbidden(() -> groups().delete(MANAGER, administrators));

    assertThat(groups().list(admin)).containsExactly(administrators(), group);
    assertThat(accounts.actor("Bob").may(Permission.ADMIN)).isFalse();
  }

  @Test
  void profiles_and_permissions_must_exist() throws Exception {
    long nobody = bob.id() + 1000;
    PermissionGroup group = groups().create(admin, "A", Set.of(), Set.of());

    assertInvalid("profileIds", () -> groups().create(admin, "B", Set.of(nobody), Set.of()));
    assertInvalid(
        "profileIds",
        () ->
            groups()
                .change(
                    admin, group.id(), PermissionGroupChange.NONE.withProfileIds(Set.of(nobody))));
    for (String name : List.of("FLY", "admin", "", "A".repeat(100))) {
      assertInvalid("permissions", () -> groups().create(admin, "B", Set.of(), Set.of(name)));
      assertInvalid(
          "permissions",
          () ->
              groups()
                  .change(
                      admin,
                      group.id(),
                      PermissionGroupChange.NONE.withName("B").withPermissions(Set.of(name))));
    }
    assertInvalid("name", () -> groups().create(admin, " ", Set.of(), Set.of()));
    assertInvalid("name", () -> groups().create(admin, "x".repeat(41), Set.of(), Set.of()));
    assertThat(groups().list(admin)).hasSize(2).contains(group);
  }

  @Test
  void a_group_keeps_the_permission_of_a_plugin_that_is_gone() throws Exception {
    PermissionGroup group = groups().create(admin, "A", Set.of(), Set.of(TUNE.name()));
    ofPlugins.clear();

    assertThat(
            groups()
                .change(
                    admin,
                    group.id(),
                    PermissionGroupChange.NONE.withPermissions(Set.of(TUNE.name(), "UPLOAD")))
                .permissions())
        .containsExactly(TUNE, Permission.UPLOAD);
    assertInvalid("permissions", () -> groups().create(admin, "B", Set.of(), Set.of(TUNE.name())));
  }

  @Test
  void a_name_is_taken_whatever_its_case() throws Exception {
    PermissionGroup group = groups().create(admin, "Editors", Set.of(), Set.of());

    assertConflict("name_taken", () -> groups().create(admin, "EDITORS", Set.of(), Set.of()));
    assertConflict(
        "name_taken",
        () ->
            groups()
                .change(admin, group.id(), PermissionGroupChange.NONE.withName("administrators")));
  }

  @Test
  void of_several_who_want_a_name_at_once_one_gets_it() throws Exception {
    List<Future<PermissionGroup>> results =
        TestAccounts.atOnce(
            IntStream.range(0, 6)
                .<Callable<PermissionGroup>>mapToObj(
                    _ -> () -> groups().create(admin, "Editors", Set.of(), Set.of()))
                .toList());

    assertThat(TestAccounts.successes(results)).isEqualTo(1);
    assertThat(TestAccounts.failures(results))
        .hasSize(5)
        .allSatisfy(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.code()).isEqualTo("name_taken")));
  }

  @Test
  void somebody_always_stays_an_administrator() {
    PermissionGroup group = administrators();

    assertConflict("last_admin", () -> groups().delete(admin, group.id()));
    assertConflict(
        "last_admin",
        () ->
            groups()
                .change(
                    admin,
                    group.id(),
                    PermissionGroupChange.NONE.withPermissions(Set.of("UPLOAD"))));
    assertConflict(
        "last_admin",
        () ->
            groups()
                .change(admin, group.id(), PermissionGroupChange.NONE.withProfileIds(Set.of())));
    assertThat(groups().list(admin)).containsExactly(group);
    assertThat(
            groupsAfter(PermissionGroupChange.NONE.withProfileIds(Set.of(bob.id()))).profileIds())
        .containsExactly(bob.id());
  }

  private PermissionGroup groupsAfter(PermissionGroupChange change) {
    try {
      return groups().change(admin, administrators().id(), change);
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void of_two_groups_of_administrators_deleted_at_once_one_stays() throws Exception {
    long first = administrators().id();
    long second = groups().create(admin, "More", Set.of(bob.id()), Set.of("ADMIN")).id();

    List<Future<Boolean>> results =
        TestAccounts.atOnce(List.of(() -> deleted(first), () -> deleted(second)));

    assertThat(TestAccounts.successes(results)).isEqualTo(1);
    assertThat(groups().list(admin)).hasSize(1);
  }

  private boolean deleted(long id) {
    groups().delete(admin, id);
    return true;
  }

  @Test
  void there_can_be_200_groups() throws Exception {
    for (int i = 1; i < PermissionGroups.MAX_GROUPS; i++) {
      groups().create(admin, "Group " + i, Set.of(), Set.of());
    }

    assertConflict("too_many_groups", () -> groups().create(admin, "More", Set.of(), Set.of()));
  }
}
