package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fretway.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
  @TempDir Path temp;
  private Instant now = Instant.parse("2026-01-02T03:04:05.678Z");
  private Database database;
  private Profiles profiles;

  @BeforeEach
  void open() throws Exception {
    database = Database.openFile(temp.resolve("db"), Profiles.entities());
    profiles = new Profiles(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void restart() throws Exception {
    close();
    open();
  }

  private void wrongPins(int times) {
    for (int i = 0; i < times; i++) {
      assertThatExceptionOfType(BadCredentialsException.class)
          .isThrownBy(() -> profiles.login("Alice", "9999"));
    }
  }

  @Test
  void the_first_profile_has_all_permissions() throws Exception {
    assertThat(profiles.setupStatus()).isEqualTo(new SetupStatus(false, 0));

    Profile alice = profiles.init(" Alice ", "1234", "blue sky 42");

    assertThat(alice.name()).isEqualTo("Alice");
    assertThat(profiles.setupStatus()).isEqualTo(new SetupStatus(true, 1));
    assertThat(profiles.list()).containsExactly(alice);
    Actor actor = profiles.actor(profiles.login("Alice", "1234").session().token()).orElseThrow();
    assertThat(actor.profileId()).contains(alice.id());
    assertThat(List.of(Permission.values())).allMatch(actor::may);
  }

  @Test
  void there_is_only_one_first_profile() throws Exception {
    profiles.init("Alice", "1234", "blue sky 42");

    assertThatExceptionOfType(AlreadyConfiguredException.class)
        .isThrownBy(() -> profiles.init("Bob", "1234", "blue sky 42"));
  }

  @Test
  void of_several_first_profiles_at_once_one_is_made() throws Exception {
    List<Callable<Profile>> calls =
        List.of("Ann", "Ben", "Cat", "Dan").stream()
            .map(name -> (Callable<Profile>) () -> profiles.init(name, "1234", "blue sky 42"))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<Future<Profile>> results = threads.invokeAll(calls);
      assertThat(results).filteredOn(result -> result.state() == Future.State.SUCCESS).hasSize(1);
      assertThat(results)
          .filteredOn(result -> result.state() == Future.State.FAILED)
          .allMatch(result -> result.exceptionNow() instanceof AlreadyConfiguredException);
    }
    assertThat(profiles.list()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1234, blue sky, name",
    "'   ', 1234, blue sky, name",
    "12345678901234567890123456789012345678901, 1234, blue sky, name",
    "'a\u0007b', 1234, blue sky, name",
    "Alice, 123, blue sky, pin",
    "Alice, 1234567890123, blue sky, pin",
    "Alice, 12a4, blue sky, pin",
    "Alice, ١٢٣٤, blue sky, pin",
    "Alice, 1234, abc, recoveryPhrase",
  })
  void a_value_that_can_not_be_taken_is_named(
      String name, String pin, String phrase, String field) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> profiles.init(name, pin, phrase))
        .satisfies(error -> assertThat(error.field()).isEqualTo(field));
    assertThat(profiles.setupStatus().configured()).isFalse();
  }

  @Test
  void signing_in_ignores_case_and_diacritics_of_the_name() throws Exception {
    profiles.init("Zoë", "1234", "blue sky 42");

    assertThat(profiles.login("ZOE", "1234").profile().name()).isEqualTo("Zoë");
  }

  @Test
  void an_unknown_name_and_a_wrong_pin_look_the_same() throws Exception {
    profiles.init("Alice", "1234", "blue sky 42");

    wrongPins(1);
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> profiles.login("Nobody", "1234"))
        .withMessage(new BadCredentialsException().getMessage());
  }

  @Test
  void a_session_ends_after_24_hours() throws Exception {
    profiles.init("Alice", "1234", "blue sky 42");
    Session session = profiles.login("Alice", "1234").session();
    assertThat(session.expiresAt()).isEqualTo(now.plus(Duration.ofHours(24)));

    now = now.plus(Duration.ofHours(24)).minusMillis(1);
    assertThat(profiles.session(session.token())).map(Login::session).contains(session);
    now = now.plusMillis(1);
    assertThat(profiles.session(session.token())).isEmpty();
    assertThat(profiles.actor(session.token())).isEmpty();
  }

  @Test
  void a_session_survives_a_restart_and_ends_by_signing_out() throws Exception {
    profiles.init("Alice", "1234", "blue sky 42");
    String token = profiles.login("Alice", "1234").session().token();
    restart();
    assertThat(profiles.session(token)).isPresent();

    profiles.logout(token);
    profiles.logout(token);

    assertThat(profiles.session(token)).isEmpty();
  }

  @Test
  void the_fifth_wrong_pin_locks_for_30_minutes_across_a_restart() throws Exception {
    profiles.init("Alice", "1234", "blue sky 42");
    wrongPins(4);
    restart();
    wrongPins(1);
    restart();

    assertThat(profiles.list().getFirst().locked()).isTrue();
    assertThatExceptionOfType(LockedException.class)
        .isThrownBy(() -> profiles.login("Alice", "1234"))
        .satisfies(error -> assertThat(error.until()).isEqualTo(now.plusSeconds(1800)));

    now = now.plus(Duration.ofMinutes(30));
    assertThat(profiles.list().getFirst().locked()).isFalse();
    assertThat(profiles.login("Alice", "1234").profile().locked()).isFalse();
  }

  @Test
  void a_right_pin_forgives_the_wrong_ones_before_it() throws Exception {
    profiles.init("Alice", "1234", "blue sky 42");
    wrongPins(4);
    profiles.login("Alice", "1234");
    wrongPins(4);

    assertThat(profiles.login("Alice", "1234").profile().name()).isEqualTo("Alice");
  }

  @Test
  void tokens_and_pins_are_stored_only_as_hashes() throws Exception {
    profiles.init("Alice", "246813", "blue sky 42");
    String token = profiles.login("Alice", "246813").session().token();

    List<Object[]> stored =
        database.read(
            session ->
                session
                    .createSelectionQuery(
                        "select p.pinHash, p.recoveryHash, s.tokenHash"
                            + " from SessionRow s join s.profile p",
                        Object[].class)
                    .getResultList());

    assertThat(stored).hasSize(1);
    assertThat(stored.getFirst()[0].toString()).startsWith("$argon2id$").doesNotContain("246813");
    assertThat(stored.getFirst()[1].toString()).startsWith("$argon2id$").doesNotContain("blue");
    assertThat(stored.getFirst()[2].toString()).hasSize(64).isNotEqualTo(token);
    assertThat(new Session(token, 1, now).toString()).doesNotContain(token);
  }
}
