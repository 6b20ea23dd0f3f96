package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
  private TestAccounts accounts;
  private Profile alice;
  private Actor admin = Actor.ANONYMOUS;

  @BeforeEach
  void open(@TempDir Path temp) throws Exception {
    accounts = new TestAccounts(temp);
    alice = accounts.alice();
    admin = accounts.actor("Alice");
  }

  @AfterEach
  void close() {
    accounts.close();
  }

  private Profile change(Profile profile, ProfileChange change) throws InvalidInputException {
    return accounts.profiles().change(admin, profile.id(), change);
  }

  private static void assertTaken(Throwable error) {
    assertThat(error)
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).isEqualTo("name_taken"));
  }

  @Test
  void a_new_profile_can_sign_in_and_may_nothing_in_particular() throws Exception {
    Profile bob =
        accounts
            .profiles()
            .create(
                admin, new NewProfile(" Bob ", "0000", "my phrase", Optional.of("favourite"), 2));

    assertThat(bob.name()).isEqualTo("Bob");
    assertThat(bob.avatarId()).isEqualTo(2);
    assertThat(bob.recoveryPhraseHint()).contains("favourite");
    assertThat(bob.createdAt()).isEqualTo(accounts.now());
    assertThat(accounts.profiles().profile(bob.id())).contains(bob);
    assertThat(accounts.profiles().list()).containsExactly(alice, bob);
    Login login = accounts.sessions().login("Bob", "0000");
    assertThat(accounts.sessions().actor(login.session().token()).orElseThrow().permissions())
        .isEmpty();
  }

  @Test
  void only_an_administrator_makes_changes_and_removes_profiles() {
    for (Actor actor :
        List.of(
            Actor.ANONYMOUS,
            new Actor(
                Optional.of(alice.id()),
                Set.of(Permission.MANAGE_PROFILES, Permission.MANAGE_PERMISSIONS)))) {
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(
              () -> accounts.profiles().create(actor, NewProfile.of("B", "1234", "phrase")));
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> accounts.profiles().change(actor, alice.id(), ProfileChange.NONE));
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> accounts.profiles().delete(actor, alice.id()));
    }
  }

  @Test
  void only_what_is_given_changes() throws Exception {
    Profile changed =
        change(alice, ProfileChange.NONE.withAvatarId(63).withRecoveryPhraseHint(" the weather "));

    assertThat(changed.avatarId()).isEqualTo(63);
    assertThat(changed.recoveryPhraseHint()).contains("the weather");
    assertThat(changed.name()).isEqualTo("Alice");
    assertThat(change(alice, ProfileChange.NONE)).isEqualTo(changed);
    assertThat(accounts.profiles().profile(alice.id())).contains(changed);
    assertThat(accounts.token("Alice")).isNotEmpty();
  }

  @Test
  void a_hint_and_settings_can_be_removed() throws Exception {
    change(alice, ProfileChange.NONE.withRecoveryPhraseHint("weather").withProfileSettings("{}"));

    Profile changed =
        change(alice, ProfileChange.NONE.withRecoveryPhraseHint(" ").withProfileSettings(""));

    assertThat(changed).isEqualTo(alice);
  }

  @Test
  void a_new_pin_ends_the_sessions_and_nothing_else_does() throws Exception {
    Profile bob = accounts.another("Bob");
    String token = accounts.token("Bob");
    change(bob, ProfileChange.NONE.withName("Robert").withRecoveryPhrase("green grass"));
    assertThat(accounts.sessions().session(token)).isPresent();

    change(bob, ProfileChange.NONE.withPin("5678"));

    assertThat(accounts.sessions().session(token)).isEmpty();
    assertThat(accounts.sessions().login("Robert", "5678").profile().id()).isEqualTo(bob.id());
    assertThat(accounts.recovery().recover("Robert", "green grass", "1234").id())
        .isEqualTo(bob.id());
  }

  @Test
  void settings_are_a_json_object_and_come_back_as_one() throws Exception {
    Profile changed =
        change(
            alice, ProfileChange.NONE.withProfileSettings("{ \"colour\": \"ö\", \"gain\": 1.50 }"));

    assertThat(changed.profileSettings()).contains("{\"colour\":\"ö\",\"gain\":1.5}");
    accounts.restart();
    assertThat(accounts.profiles().profile(alice.id())).contains(changed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "1",
        "null",
        "\"a\"",
        "{",
        "{} {}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": \"\\ud800\"}",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}",
        "{'a': 1}",
      })
  void settings_that_are_no_small_object_are_refused(String json) {
    assertInvalid("profileSettings", ProfileChange.NONE.withProfileSettings(json));
  }

  @Test
  void settings_have_room_for_16_kib() throws Exception {
    String frame = "{\"a\":\"\"}";
    String text = "x".repeat(16 * 1024 - frame.length());
    change(alice, ProfileChange.NONE.withProfileSettings("{\"a\":\"" + text + "\"}"));

    assertInvalid(
        "profileSettings", ProfileChange.NONE.withProfileSettings("{\"a\":\"" + text + "x\"}"));
    assertInvalid(
        "profileSettings",
        ProfileChange.NONE.withProfileSettings("{\"a\":\"" + text.replace("xx", "ö") + "x\"}"));
  }

  private void assertInvalid(String field, ProfileChange change) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> change(alice, change.withAvatarId(1)))
        .satisfies(error -> assertThat(error.field()).isEqualTo(field));
    assertThat(accounts.profiles().profile(alice.id()).orElseThrow().avatarId()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1", "64"})
  void there_are_64_avatars(int avatarId) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> change(alice, ProfileChange.NONE.withAvatarId(avatarId)))
        .satisfies(error -> assertThat(error.field()).isEqualTo("avatarId"));
  }

  @Test
  void what_can_not_be_taken_is_named() {
    assertInvalid("name", ProfileChange.NONE.withName(""));
    assertInvalid("pin", ProfileChange.NONE.withPin("12"));
    assertInvalid("recoveryPhrase", ProfileChange.NONE.withRecoveryPhrase("abc"));
    assertInvalid("recoveryPhraseHint", ProfileChange.NONE.withRecoveryPhraseHint("x".repeat(201)));
    assertInvalid("recoveryPhraseHint", ProfileChange.NONE.withRecoveryPhraseHint("a\u0000b"));
    assertInvalid(
        "recoveryPhraseHint",
        ProfileChange.NONE
            .withRecoveryPhrase("Blue Sky")
            .withRecoveryPhraseHint("it is: blue sky!"));
  }

  @Test
  void a_name_is_taken_whatever_its_case_and_diacritics() throws Exception {
    Profile bob = accounts.another("Bob");

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> accounts.another("ÁLICE"))
        .satisfies(ProfilesTest::assertTaken);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> change(bob, ProfileChange.NONE.withName("alice").withAvatarId(5)))
        .satisfies(ProfilesTest::assertTaken);
    assertThat(accounts.profiles().profile(bob.id())).contains(bob);
    assertThat(change(bob, ProfileChange.NONE.withName("BOB")).name()).isEqualTo("BOB");
  }

  @Test
  void of_two_who_want_a_name_at_once_one_gets_it() throws Exception {
    Profile bob = accounts.another("Bob");
    List<Future<Profile>> results =
        TestAccounts.atOnce(
            List.of(
                () -> accounts.another("Zoe"),
                () -> change(alice, ProfileChange.NONE.withName("Zoë")),
                () -> accounts.another("ZOE"),
                () -> change(bob, ProfileChange.NONE.withName("zoe"))));

    assertThat(TestAccounts.successes(results)).isEqualTo(1);
    assertThat(TestAccounts.failures(results)).hasSize(3).allSatisfy(ProfilesTest::assertTaken);
  }

  @Test
  void two_changes_at_once_both_count() throws Exception {
    List<Callable<Profile>> changes =
        List.of(
            () -> change(alice, ProfileChange.NONE.withName("Alicia")),
            () -> change(alice, ProfileChange.NONE.withAvatarId(7)),
            () -> change(alice, ProfileChange.NONE.withRecoveryPhraseHint("weather")),
            () -> change(alice, ProfileChange.NONE.withProfileSettings("{\"a\":1}")));

    assertThat(TestAccounts.failures(TestAccounts.atOnce(changes))).isEmpty();

    Profile changed = accounts.profiles().profile(alice.id()).orElseThrow();
    assertThat(changed.name()).isEqualTo("Alicia");
    assertThat(changed.avatarId()).isEqualTo(7);
    assertThat(changed.recoveryPhraseHint()).contains("weather");
    assertThat(changed.profileSettings()).contains("{\"a\":1}");
  }

  @Test
  void deleting_signs_out_and_leaves_no_membership() throws Exception {
    Profile bob = accounts.another("Bob");
    String token = accounts.token("Bob");
    PermissionGroup group =
        accounts.groups().create(admin, "Editors", Set.of(bob.id()), Set.of("EDIT_TRACKS"));

    accounts.profiles().delete(admin, bob.id());

    assertThat(accounts.profiles().profile(bob.id())).isEmpty();
    assertThat(accounts.sessions().session(token)).isEmpty();
    assertThat(accounts.groups().list(admin))
        .contains(new PermissionGroup(group.id(), "Editors", List.of(), group.permissions()));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> accounts.profiles().delete(admin, bob.id()));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> change(bob, ProfileChange.NONE.withAvatarId(1)));
  }

  @Test
  void of_two_deletes_at_once_one_finds_the_profile() throws Exception {
    Profile bob = accounts.another("Bob");

    List<Future<Boolean>> results =
        TestAccounts.atOnce(
            Collections.nCopies(
                4,
                () -> {
                  accounts.profiles().delete(admin, bob.id());
                  return true;
                }));

    assertThat(TestAccounts.successes(results)).isEqualTo(1);
    assertThat(TestAccounts.failures(results))
        .hasSize(3)
        .allMatch(NotFoundException.class::isInstance);
  }

  @Test
  void the_last_administrator_can_not_be_deleted() throws Exception {
    accounts.another("Bob");

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> accounts.profiles().delete(admin, alice.id()))
        .satisfies(error -> assertThat(error.code()).isEqualTo("last_admin"));

    assertThat(accounts.profiles().profile(alice.id())).contains(alice);
    assertThat(accounts.actor("Alice").may(Permission.ADMIN)).isTrue();
  }

  @Test
  void of_two_administrators_who_delete_each_other_one_stays() throws Exception {
    Profile bob = accounts.another("Bob");
    accounts.groups().create(admin, "More of them", Set.of(bob.id()), Set.of("ADMIN"));
    Actor other = accounts.actor("Bob");

    List<Future<Boolean>> results =
        TestAccounts.atOnce(
            List.of(
                () -> {
                  accounts.profiles().delete(admin, bob.id());
                  return true;
                },
                () -> {
                  accounts.profiles().delete(other, alice.id());
                  return true;
                }));

    assertThat(TestAccounts.successes(results)).isEqualTo(1);
    assertThat(TestAccounts.failures(results))
        .singleElement()
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).isEqualTo("last_admin"));
    assertThat(accounts.profiles().list()).hasSize(1);
  }

  @Test
  void secrets_never_reach_a_log() {
    assertThat(NewProfile.of("Bob", "2468", "green grass").toString())
        .doesNotContain("2468", "green");
    assertThat(ProfileChange.NONE.withPin("2468").withRecoveryPhrase("green grass").toString())
        .doesNotContain("2468", "green");
  }
}
