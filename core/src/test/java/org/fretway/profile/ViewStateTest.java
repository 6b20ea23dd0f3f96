package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewStateTest {
  @TempDir Path temp;
  private TestAccounts accounts;
  private ViewState state;
  private SavedFilters filters;

  @BeforeEach
  void open() throws Exception {
    accounts = new TestAccounts(temp);
    reopen();
  }

  private void reopen() {
    state = new ViewState(accounts.database());
    filters = new SavedFilters(accounts.database(), accounts::now);
  }

  @AfterEach
  void close() {
    accounts.close();
  }

  @Test
  void what_is_remembered_is_there_after_a_restart_and_goes_when_it_is_forgotten()
      throws Exception {
    state.put(Actor.LOCAL_OWNER, "library.layout", "{ \"view\": \"grid\" }");
    state.put(Actor.LOCAL_OWNER, "library.layout", "{ \"view\": \"table\" }");
    state.put(Actor.LOCAL_OWNER, "library.sort", "{}");
    accounts.restart();
    reopen();

    assertThat(state.get(Actor.LOCAL_OWNER, "library.layout")).contains("{\"view\":\"table\"}");
    assertThat(state.all(Actor.LOCAL_OWNER)).containsOnlyKeys("library.layout", "library.sort");
    state.remove(Actor.LOCAL_OWNER, "library.sort");
    assertThat(state.get(Actor.LOCAL_OWNER, "library.sort")).isEmpty();
  }

  @Test
  void the_first_profile_takes_over_what_nobody_had_and_others_begin_afresh() throws Exception {
    state.put(Actor.LOCAL_OWNER, "layout", "{\"view\":\"table\"}");
    filters.create(Actor.LOCAL_OWNER, "Bass", "{}");

    accounts.alice();
    accounts.another("Bob");

    assertThat(state.get(accounts.actor("Alice"), "layout")).contains("{\"view\":\"table\"}");
    assertThat(filters.list(accounts.actor("Alice")))
        .extracting(SavedFilter::name)
        .containsExactly("Bass");
    assertThat(state.all(accounts.actor("Bob"))).isEmpty();
    assertThat(state.all(Actor.ANONYMOUS)).isEmpty();
    assertThat(filters.list(accounts.actor("Bob"))).isEmpty();
  }

  @Test
  void a_profile_takes_along_what_it_has_when_it_is_deleted() throws Exception {
    accounts.alice();
    Profile bob = accounts.another("Bob");
    state.put(accounts.actor("Bob"), "layout", "{}");
    filters.create(accounts.actor("Bob"), "Bass", "{}");

    accounts.profiles().delete(Actor.LOCAL_OWNER, bob.id());

    for (String table : List.of("view_state", "saved_filter")) {
      assertThat(
              accounts
                  .database()
                  .<Long>read(
                      session ->
                          session
                              .createNativeQuery("select count(*) from " + table, Long.class)
                              .getSingleResult()))
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "3", "{\"a\":1,\"a\":2}", "{\"a\":", "{} {}"})
  void only_json_objects_are_remembered(String json) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> state.put(Actor.LOCAL_OWNER, "layout", json))
        .satisfies(error -> assertThat(error.field()).isEqualTo("value"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> filters.create(Actor.LOCAL_OWNER, "A", json))
        .satisfies(error -> assertThat(error.field()).isEqualTo("filter"));
  }

  @Test
  void sizes_and_numbers_have_limits() throws Exception {
    String large = "{\"a\":\"%s\"}".formatted("x".repeat(ViewState.MAX_BYTES));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> state.put(Actor.LOCAL_OWNER, "layout", large));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> state.put(Actor.LOCAL_OWNER, "No key", "{}"));
    for (int i = 0; i < ViewState.MAX_KEYS; i++) {
      state.put(Actor.LOCAL_OWNER, "key" + i, "{}");
    }
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> state.put(Actor.LOCAL_OWNER, "more", "{}"));
    state.put(Actor.LOCAL_OWNER, "key1", "{\"still\":true}");
  }

  @Test
  void filters_are_renamed_replaced_and_deleted_by_who_has_them() throws Exception {
    accounts.alice();
    accounts.another("Bob");
    Actor alice = accounts.actor("Alice");
    Actor bob = accounts.actor("Bob");
    SavedFilter made = filters.create(alice, " Bass ", "{\"stems\": [\"bass\"]}");
    assertThat(made.name()).isEqualTo("Bass");

    SavedFilter renamed = filters.rename(alice, made.id(), "Low");
    SavedFilter replaced = filters.replace(alice, made.id(), "{}");

    assertThat(renamed.filter()).isEqualTo("{\"stems\":[\"bass\"]}");
    assertThat(filters.list(alice)).containsExactly(new SavedFilter(made.id(), "Low", "{}"));
    assertThat(replaced.name()).isEqualTo("Low");
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> filters.delete(bob, made.id()));
    assertThat(filters.delete(alice, made.id())).isEqualTo(replaced);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> filters.delete(alice, made.id()));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> filters.create(alice, "\n", "{}"));
  }

  @Test
  void there_is_a_limit_on_filters() throws Exception {
    for (int i = 0; i < SavedFilters.MAX_FILTERS; i++) {
      filters.create(Actor.ANONYMOUS, "Filter", "{}");
    }
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> filters.create(Actor.ANONYMOUS, "Filter", "{}"));
  }
}
