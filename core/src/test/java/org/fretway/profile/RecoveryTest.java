package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {
  private TestAccounts accounts;
  private Profile alice;

  @BeforeEach
  void open(@TempDir Path temp) throws Exception {
    accounts = new TestAccounts(temp);
    alice = accounts.alice();
  }

  @AfterEach
  void close() {
    accounts.close();
  }

  private void wrongPhrases(int times) {
    for (int i = 0; i < times; i++) {
      assertThatExceptionOfType(BadCredentialsException.class)
          .isThrownBy(() -> accounts.recovery().recover("Alice", "red sky 42", "5678"));
    }
  }

  @Test
  void the_phrase_sets_a_new_pin_and_ends_all_sessions() throws Exception {
    String token = accounts.token("Alice");

    Profile recovered = accounts.recovery().recover("alice", " Blue SKY 42 ", "5678");

    assertThat(recovered).isEqualTo(alice);
    assertThat(accounts.sessions().session(token)).isEmpty();
    assertThat(accounts.sessions().login("Alice", "5678").profile()).isEqualTo(alice);
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> accounts.sessions().login("Alice", "1234"));
  }

  @Test
  void the_phrase_lifts_the_lock_that_wrong_pins_put_on() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(BadCredentialsException.class)
          .isThrownBy(() -> accounts.sessions().login("Alice", "9999"));
    }
    assertThatExceptionOfType(LockedException.class).isThrownBy(() -> accounts.token("Alice"));

    assertThat(accounts.recovery().recover("Alice", TestAccounts.PHRASE, "5678").locked())
        .isFalse();

    assertThat(accounts.sessions().login("Alice", "5678").profile()).isEqualTo(alice);
  }

  @Test
  void an_unknown_name_and_a_wrong_phrase_look_the_same() {
    wrongPhrases(1);
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> accounts.recovery().recover("Nobody", TestAccounts.PHRASE, "5678"))
        .withMessage("The name or the recovery phrase is wrong.");
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> accounts.recovery().recover("Alice", "", "5678"))
        .withMessage("The name or the recovery phrase is wrong.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "12a4", "1234567890123"})
  void a_new_pin_that_can_not_be_taken_is_refused_before_the_phrase_counts(String pin) {
    for (int i = 0; i < 6; i++) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> accounts.recovery().recover("Alice", "red sky 42", pin))
          .satisfies(error -> assertThat(error.field()).isEqualTo("newPin"));
    }
    wrongPhrases(1);
  }

  @Test
  void the_fifth_wrong_phrase_locks_recovering_for_30_minutes_across_a_restart() throws Exception {
    wrongPhrases(4);
    accounts.restart();
    wrongPhrases(1);
    accounts.restart();

    assertThatExceptionOfType(LockedException.class)
        .isThrownBy(() -> accounts.recovery().recover("Alice", TestAccounts.PHRASE, "5678"))
        .satisfies(
            error -> {
              assertThat(error.until()).isEqualTo(accounts.now().plusSeconds(1800));
              assertThat(error.code()).isEqualTo("recovery_locked");
            });

    accounts.pass(Duration.ofMinutes(30));
    assertThat(accounts.recovery().recover("Alice", TestAccounts.PHRASE, "5678")).isEqualTo(alice);
  }

  @Test
  void a_locked_recovery_leaves_signing_in_alone() throws Exception {
    wrongPhrases(5);

    assertThat(accounts.profiles().list().getFirst().locked()).isFalse();
    assertThat(accounts.token("Alice")).isNotEmpty();
  }

  @Test
  void wrong_phrases_at_once_are_all_counted() throws Exception {
    List<Future<Profile>> results =
        TestAccounts.atOnce(
            Collections.nCopies(
                8, () -> accounts.recovery().recover("Alice", "red sky 42", "5678")));

    assertThat(TestAccounts.failures(results))
        .filteredOn(BadCredentialsException.class::isInstance)
        .hasSize(5);
    assertThat(TestAccounts.failures(results))
        .filteredOn(LockedException.class::isInstance)
        .hasSize(3);
  }
}
