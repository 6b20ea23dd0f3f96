package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
  private TestAccounts accounts;

  @BeforeEach
  void open(@TempDir Path temp) throws Exception {
    accounts = new TestAccounts(temp);
    accounts.alice();
  }

  @AfterEach
  void close() {
    accounts.close();
  }

  private void wrongPins(int times) {
    for (int i = 0; i < times; i++) {
      assertThatExceptionOfType(BadCredentialsException.class)
          .isThrownBy(() -> accounts.sessions().login("Alice", "9999"));
    }
  }

  @Test
  void signing_in_ignores_case_and_diacritics_of_the_name() throws Exception {
    accounts.another("Zoë");

    assertThat(accounts.sessions().login("ZOE", "1234").profile().name()).isEqualTo("Zoë");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nobody", "", "\u0000", "\ud800", "\u0301"})
  void an_unknown_name_and_a_wrong_pin_look_the_same(String name) {
    wrongPins(1);
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> accounts.sessions().login(name, "1234"))
        .withMessage(new BadCredentialsException().getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "\ud800"})
  void anything_can_be_tried_as_a_pin(String pin) {
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> accounts.sessions().login("Alice", pin));
  }

  @Test
  void very_long_values_are_just_wrong() {
    String longest = "x".repeat(60_000);
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> accounts.sessions().login(longest, longest));
  }

  @Test
  void a_session_ends_after_24_hours() throws Exception {
    Session session = accounts.sessions().login("Alice", "1234").session();
    assertThat(session.expiresAt()).isEqualTo(accounts.now().plus(Duration.ofHours(24)));

    accounts.pass(Duration.ofHours(24).minusMillis(1));
    assertThat(accounts.sessions().session(session.token())).map(Login::session).contains(session);
    accounts.pass(Duration.ofMillis(1));
    assertThat(accounts.sessions().session(session.token())).isEmpty();
    assertThat(accounts.sessions().actor(session.token())).isEmpty();
  }

  @Test
  void a_session_survives_a_restart_and_ends_by_signing_out() throws Exception {
    String token = accounts.token("Alice");
    accounts.restart();
    assertThat(accounts.sessions().session(token)).isPresent();

    accounts.sessions().logout(token);
    accounts.sessions().logout(token);

    assertThat(accounts.sessions().session(token)).isEmpty();
  }

  @Test
  void the_fifth_wrong_pin_locks_for_30_minutes_across_a_restart() throws Exception {
    wrongPins(4);
    accounts.restart();
    wrongPins(1);
    accounts.restart();

    assertThat(accounts.profiles().list().getFirst().locked()).isTrue();
    assertThatExceptionOfType(LockedException.class)
        .isThrownBy(() -> accounts.sessions().login("Alice", "1234"))
        .satisfies(
            error -> {
              assertThat(error.until()).isEqualTo(accounts.now().plusSeconds(1800));
              assertThat(error.code()).isEqualTo("profile_locked");
            });

    accounts.pass(Duration.ofMinutes(30));
    assertThat(accounts.profiles().list().getFirst().locked()).isFalse();
    assertThat(accounts.sessions().login("Alice", "1234").profile().locked()).isFalse();
  }

  @Test
  void wrong_pins_at_once_are_all_counted() throws Exception {
    Callable<Login> guess = () -> accounts.sessions().login("Alice", "9999");

    List<Future<Login>> results = TestAccounts.atOnce(Collections.nCopies(8, guess));

    assertThat(TestAccounts.failures(results))
        .filteredOn(BadCredentialsException.class::isInstance)
        .hasSize(5);
    assertThat(TestAccounts.failures(results))
        .filteredOn(LockedException.class::isInstance)
        .hasSize(3);
  }

  @Test
  void a_right_pin_forgives_the_wrong_ones_before_it() throws Exception {
    wrongPins(4);
    accounts.token("Alice");
    wrongPins(4);

    assertThat(accounts.token("Alice")).isNotEmpty();
  }

  @Test
  void tokens_and_pins_are_stored_only_as_hashes() throws Exception {
    String token = accounts.token("Alice");

    List<Object[]> stored =
        accounts
            .database()
            .read(
                session ->
                    session
                        .createSelectionQuery(
                            "select p.pin.hash, p.phrase.hash, s.tokenHash"
                                + " from SessionRow s join s.profile p",
                            Object[].class)
                        .getResultList());

    assertThat(stored).hasSize(1);
    assertThat(stored.getFirst()[0].toString()).startsWith("$argon2id$").doesNotContain("1234");
    assertThat(stored.getFirst()[1].toString()).startsWith("$argon2id$").doesNotContain("blue");
    assertThat(stored.getFirst()[2].toString()).hasSize(64).isNotEqualTo(token);
    assertThat(new Session(token, 1, accounts.now()).toString()).doesNotContain(token);
  }

  @Test
  void a_weak_hash_is_made_anew_when_its_pin_is_right() throws Exception {
    String weak = weakHash("1234");
    storePinHash(weak);
    wrongPins(1);
    assertThat(pinHash()).isEqualTo(weak);

    accounts.token("Alice");

    String strong = pinHash();
    assertThat(strong).isNotEqualTo(weak).contains("m=" + Secrets.MEMORY_KIB + ",t=2");
    accounts.token("Alice");
    assertThat(pinHash()).isEqualTo(strong);
  }

  @Test
  void several_who_sign_in_with_a_weak_hash_at_once_are_all_let_in() throws Exception {
    storePinHash(weakHash("1234"));

    List<Future<String>> results =
        TestAccounts.atOnce(Collections.nCopies(6, () -> accounts.token("Alice")));

    assertThat(TestAccounts.failures(results)).isEmpty();
  }

  private static String weakHash(String secret) {
    return Password.hash(secret)
        .addRandomSalt(16)
        .with(Argon2Function.getInstance(Secrets.MEMORY_KIB / 2, 1, 1, 32, Argon2.ID))
        .getResult();
  }

  private void storePinHash(String hash) {
    accounts
        .database()
        .write(
            session ->
                session
                    .createMutationQuery("update ProfileRow set pin.hash = :hash")
                    .setParameter("hash", hash)
                    .executeUpdate());
  }

  private String pinHash() {
    return accounts
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery("select pin.hash from ProfileRow", String.class)
                    .getSingleResult());
  }
}
