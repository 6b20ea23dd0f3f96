package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowUserTest {
  private TestAccounts accounts;

  @BeforeEach
  void open(@TempDir Path temp) throws Exception {
    accounts = new TestAccounts(temp);
  }

  @AfterEach
  void close() {
    accounts.close();
  }

  private WindowUser window() {
    return accounts.window();
  }

  @Test
  void the_machine_is_its_user_s_until_there_are_profiles() throws Exception {
    assertThat(window().actor()).isEqualTo(Actor.LOCAL_OWNER);
    assertThat(window().profile()).isEmpty();

    accounts.alice();

    assertThat(window().actor()).isEqualTo(Actor.ANONYMOUS);
    assertThat(window().profile()).isEmpty();
  }

  @Test
  void who_makes_the_first_profile_at_the_window_is_signed_in_there() throws Exception {
    Profile alice = window().init("Alice", "1234", TestAccounts.PHRASE);

    assertThat(window().profile()).contains(alice);
    assertThat(window().actor().profileId()).contains(alice.id());
    assertThat(window().actor().may(Permission.ADMIN)).isTrue();
    assertThatExceptionOfType(AlreadyConfiguredException.class)
        .isThrownBy(() -> window().init("Bob", "1234", TestAccounts.PHRASE));
    assertThat(window().profile()).contains(alice);
  }

  @Test
  void the_first_profile_can_have_a_picture_and_a_hint_at_once() throws Exception {
    Profile ada =
        window().init(new NewProfile("Ada", "1234", "correct horse", Optional.of("a meme"), 12));

    assertThat(ada.avatarId()).isEqualTo(12);
    assertThat(ada.recoveryPhraseHint()).contains("a meme");
    assertThat(window().profile()).contains(ada);
  }

  @Test
  void who_signed_in_is_remembered_over_a_restart_until_signing_out() throws Exception {
    accounts.alice();
    Profile bob = accounts.another("Bob");
    assertThat(window().signIn("bob", "1234")).isEqualTo(bob);

    accounts.restart();

    assertThat(window().profile()).contains(bob);
    assertThat(window().actor().profileId()).contains(bob.id());
    assertThat(window().actor().permissions()).isEmpty();
    window().signOut();
    window().signOut();
    assertThat(window().actor()).isEqualTo(Actor.ANONYMOUS);
    accounts.restart();
    assertThat(window().actor()).isEqualTo(Actor.ANONYMOUS);
  }

  @Test
  void permissions_count_as_soon_as_they_are_given() throws Exception {
    accounts.alice();
    Profile bob = accounts.another("Bob");
    window().signIn("Bob", "1234");

    accounts.groups().create(Actor.LOCAL_OWNER, "A", Set.of(bob.id()), Set.of("UPLOAD"));

    assertThat(window().actor().permissions()).containsExactly(Permission.UPLOAD);
  }

  @Test
  void wrong_pins_lock_at_the_window_as_they_do_elsewhere() throws Exception {
    accounts.alice();
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(BadCredentialsException.class)
          .isThrownBy(() -> window().signIn("Alice", "9999"));
    }

    assertThatExceptionOfType(LockedException.class)
        .isThrownBy(() -> window().signIn("Alice", "1234"));
    assertThatExceptionOfType(LockedException.class).isThrownBy(() -> accounts.token("Alice"));
    assertThat(window().actor()).isEqualTo(Actor.ANONYMOUS);
  }

  @Test
  void a_profile_that_is_deleted_or_gets_a_new_pin_is_signed_out() throws Exception {
    accounts.alice();
    Profile bob = accounts.another("Bob");

    window().signIn("Bob", "1234");
    accounts.profiles().change(Actor.LOCAL_OWNER, bob.id(), ProfileChange.NONE.withPin("5678"));
    assertThat(window().profile()).isEmpty();

    window().signIn("Bob", "5678");
    accounts.profiles().delete(Actor.LOCAL_OWNER, bob.id());
    assertThat(window().profile()).isEmpty();
    assertThat(window().actor()).isEqualTo(Actor.ANONYMOUS);
  }

  @Test
  void listeners_are_told_of_everything_that_matters_to_the_window() throws Exception {
    AtomicInteger told = new AtomicInteger();
    AutoCloseable listening = window().onChange(told::incrementAndGet);
    Profile alice = window().init("Alice", "1234", TestAccounts.PHRASE);
    assertThat(told).hasValue(1);
    window().signOut();
    assertThat(told).hasValue(2);
    window().signIn("Alice", "1234");
    assertThat(told).hasValue(3);
    accounts
        .profiles()
        .change(Actor.LOCAL_OWNER, alice.id(), ProfileChange.NONE.withName("Alicia"));
    assertThat(told).hasValue(4);
    accounts.groups().create(Actor.LOCAL_OWNER, "A", Set.of(), Set.of());
    assertThat(told).hasValue(5);
    accounts.recovery().recover("Alicia", TestAccounts.PHRASE, "5678");
    assertThat(told).hasValue(6);

    listening.close();
    window().signIn("Alicia", "5678");
    assertThat(told).hasValue(6);
  }

  @Test
  void a_listener_that_fails_holds_nobody_up() throws Exception {
    AtomicInteger told = new AtomicInteger();
    try (AutoCloseable failing =
            window()
                .onChange(
                    () -> {
                      throw new IllegalStateException("on purpose");
                    });
        AutoCloseable other = window().onChange(told::incrementAndGet)) {
      assertThat(List.of(failing, other)).doesNotContainNull();
      window().signOut();
    }

    assertThat(told).hasValue(1);
  }
}
