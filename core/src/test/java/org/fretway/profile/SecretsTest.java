package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.password4j.Argon2Function;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void only_the_secret_that_was_hashed_matches() {
    Secrets secrets = new Secrets();
    String hash = secrets.hash("1234");

    assertThat(secrets.matches("1234", hash)).isTrue();
    assertThat(secrets.matches("1235", hash)).isFalse();
    assertThat(secrets.matchesNobody("1234")).isFalse();
    assertThat(Secrets.isWeak(hash)).isFalse();
  }

  @Test
  void an_unknown_name_costs_as_much_as_a_known_one() {
    Secrets secrets = new Secrets();
    String known = secrets.hash("1234");
    String unknown = secrets.hashOfNothing();

    assertThat(Argon2Function.getInstanceFromHash(unknown))
        .isEqualTo(Argon2Function.getInstanceFromHash(known));
    assertThat(unknown).hasSameSizeAs(known);
    assertThat(secrets.matches("", unknown)).isFalse();
  }

  @Test
  void hashes_of_users_take_19_MiB() {
    assertThat(Secrets.memoryKib(null)).isEqualTo(19 * 1024);
  }

  @Test
  void the_same_secret_never_has_the_same_hash() {
    Secrets secrets = new Secrets();

    assertThat(secrets.hash("1234")).isNotEqualTo(secrets.hash("1234"));
  }

  @Test
  void who_does_not_get_a_turn_in_time_is_told_to_come_back() {
    Secrets secrets = new Secrets(0, Duration.ofMillis(1));

    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(() -> secrets.matchesNobody("1234"))
        .satisfies(busy -> assertThat(busy.retryAfter()).isPositive());
  }

  @Test
  void who_waits_gets_a_turn() throws Exception {
    Secrets secrets = new Secrets(1, Duration.ofMinutes(1));

    List<Future<String>> hashes =
        TestAccounts.atOnce(Collections.nCopies(6, () -> secrets.hash("1234")));

    assertThat(TestAccounts.successes(hashes)).isEqualTo(6);
  }

  @Test
  void who_is_interrupted_while_waiting_stays_interrupted() {
    Secrets secrets = new Secrets(0, Duration.ofMinutes(1));
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(BusyException.class).isThrownBy(() -> secrets.hash("1234"));
    assertThat(Thread.interrupted()).isTrue();
  }
}
