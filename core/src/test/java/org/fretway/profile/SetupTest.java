package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupTest {
  private static final int CALLERS = 12;

  private TestAccounts accounts;

  @BeforeEach
  void open(@TempDir Path temp) throws Exception {
    accounts = new TestAccounts(temp);
  }

  @AfterEach
  void close() {
    accounts.close();
  }

  @Test
  void the_first_profile_has_all_permissions() throws Exception {
    assertThat(accounts.profiles().setupStatus()).isEqualTo(new SetupStatus(false, 0));

    Profile alice = accounts.profiles().init(" Alice ", "1234", TestAccounts.PHRASE);

    assertThat(alice.name()).isEqualTo("Alice");
    assertThat(accounts.profiles().setupStatus()).isEqualTo(new SetupStatus(true, 1));
    assertThat(accounts.profiles().list()).containsExactly(alice);
    Actor actor = accounts.actor("Alice");
    assertThat(actor.profileId()).contains(alice.id());
    assertThat(Permissions.builtIn()).allMatch(info -> actor.may(info.permission()));
    assertThat(actor.may(new Permission("OF_A_PLUGIN"))).isTrue();
  }

  @Test
  void there_is_only_one_first_profile() throws Exception {
    accounts.alice();

    assertThatExceptionOfType(AlreadyConfiguredException.class)
        .isThrownBy(() -> accounts.profiles().init("Bob", "1234", TestAccounts.PHRASE));
  }

  @Test
  void of_many_first_profiles_at_once_one_is_made() throws Exception {
    List<Future<Profile>> results =
        TestAccounts.atOnce(
            IntStream.range(0, CALLERS)
                .<Callable<Profile>>mapToObj(
                    i -> () -> accounts.profiles().init("Caller " + i, "1234", TestAccounts.PHRASE))
                .toList());

    assertThat(TestAccounts.successes(results)).isEqualTo(1);
    assertThat(TestAccounts.failures(results))
        .hasSize(CALLERS - 1)
        .allMatch(AlreadyConfiguredException.class::isInstance);
    assertThat(accounts.profiles().list()).hasSize(1);
    assertThat(accounts.groups().list(Actor.LOCAL_OWNER)).hasSize(1);
  }

  @Test
  void a_group_that_has_the_name_already_does_not_hold_up_the_first_profile() throws Exception {
    accounts.groups().create(Actor.LOCAL_OWNER, "ADMINISTRATORS", Set.of(), Set.of("UPLOAD"));

    accounts.alice();

    assertThat(accounts.actor("Alice").may(Permission.ADMIN)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1234, blue sky, name",
    "'   ', 1234, blue sky, name",
    "12345678901234567890123456789012345678901, 1234, blue sky, name",
    "'a\u0007b', 1234, blue sky, name",
    "'\u0301', 1234, blue sky, name",
    "Alice, 123, blue sky, pin",
    "Alice, 1234567890123, blue sky, pin",
    "Alice, 12a4, blue sky, pin",
    "Alice, ١٢٣٤, blue sky, pin",
    "Alice, 1234, abc, recoveryPhrase",
  })
  void a_value_that_can_not_be_taken_is_named(
      String name, String pin, String phrase, String field) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> accounts.profiles().init(name, pin, phrase))
        .satisfies(error -> assertThat(error.field()).isEqualTo(field));
    assertThat(accounts.profiles().setupStatus().configured()).isFalse();
  }

  @Test
  void the_longest_name_in_hangul_fits() throws Exception {
    String name = "각".repeat(40);

    assertThat(accounts.profiles().init(name, "1234", TestAccounts.PHRASE).name()).isEqualTo(name);
    assertThat(accounts.token(name)).isNotEmpty();
  }
}
