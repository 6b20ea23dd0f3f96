package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.theme.Theme;
import org.fretway.desktop.theme.ThemeSwitch;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeMemoryTest {
  private Fretway fretway;
  private ThemeSwitch themes;
  private ThemeMemory memory;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    themes = FxToolkit.call(() -> new ThemeSwitch(Optional.of(Theme.LIGHT)));
    memory = FxToolkit.call(() -> new ThemeMemory(fretway, themes, Runnable::run));
  }

  @AfterEach
  void close() {
    FxToolkit.run(memory::close);
    fretway.close();
  }

  @Test
  void what_an_earlier_version_left_becomes_a_preference() {
    assertThat(kept()).isEqualTo(Map.of("theme", "light"));
  }

  @Test
  void what_is_chosen_at_the_window_is_kept() {
    FxToolkit.run(() -> themes.choiceProperty().set(Optional.of(Theme.DARK)));

    assertThat(kept()).isEqualTo(Map.of("theme", "dark"));
  }

  @Test
  void everybody_sees_the_own_theme() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.preferences().put(fretway.windowUser().actor(), "theme", Optional.of("dark"));
    await().until(() -> shown().equals(Optional.of(Theme.DARK)));

    fretway.windowUser().signOut();
    await().until(() -> shown().isEmpty());

    fretway.windowUser().signIn("Ada", "1234");
    await().until(() -> shown().equals(Optional.of(Theme.DARK)));
  }

  private Optional<Theme> shown() {
    return FxToolkit.call(() -> themes.choiceProperty().get());
  }

  private Map<String, String> kept() {
    return fretway.preferences().get(fretway.windowUser().actor(), List.of("theme"));
  }
}
