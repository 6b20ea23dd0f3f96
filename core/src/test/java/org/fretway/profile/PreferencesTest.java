package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
  private static final List<String> NAMES = List.of("theme", "defaultArrangement");

  private Fretway fretway;

  @BeforeEach
  void open(@TempDir Path temp) throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(temp)));
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  @Test
  void a_window_without_a_profile_has_its_own_and_the_first_profile_takes_them_over()
      throws Exception {
    put("theme", "dark");
    assertThat(all()).isEqualTo(Map.of("theme", "dark"));

    fretway.windowUser().init("Ada", "1234", "correct horse");
    assertThat(all()).isEqualTo(Map.of("theme", "dark"));

    put("theme", "light");
    assertThat(all()).isEqualTo(Map.of("theme", "light"));

    fretway.preferences().put(actor(), "theme", Optional.empty());
    assertThat(all()).isEmpty();
  }

  @Test
  void a_profile_keeps_them_among_its_settings_and_leaves_the_rest_alone() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway
        .ownProfile()
        .change(actor(), ProfileChange.NONE.withProfileSettings("{\"phone\":{\"zoom\":2}}"));

    put("defaultArrangement", "Bass");

    assertThat(fretway.windowUser().profile().orElseThrow().profileSettings())
        .contains("{\"phone\":{\"zoom\":2},\"defaultArrangement\":\"Bass\"}");
    fretway.windowUser().signOut();
    assertThat(all()).isEmpty();
  }

  @Test
  void what_another_client_left_of_another_kind_is_none() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway
        .ownProfile()
        .change(
            actor(),
            ProfileChange.NONE.withProfileSettings(
                "{\"theme\":{\"a\":[1]},\"defaultArrangement\":7}"));

    assertThat(all()).isEmpty();
    put("theme", "dark");
    assertThat(all()).isEqualTo(Map.of("theme", "dark"));
  }

  @Test
  void one_that_is_too_large_is_refused_and_nothing_changes() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    put("theme", "dark");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> put("theme", "x".repeat(20_000)));
    assertThat(all()).isEqualTo(Map.of("theme", "dark"));
  }

  @Test
  void who_listens_to_the_window_is_told() throws Exception {
    AtomicInteger told = new AtomicInteger();
    try (AutoCloseable _ = fretway.windowUser().onChange(told::incrementAndGet)) {
      put("theme", "dark");
    }

    assertThat(told).hasValue(1);
  }

  private Actor actor() {
    return fretway.windowUser().actor();
  }

  private void put(String name, String value) throws InvalidInputException {
    fretway.preferences().put(actor(), name, Optional.of(value));
  }

  private Map<String, String> all() {
    return fretway.preferences().get(actor(), NAMES);
  }
}
