package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowStateTest {
  private @TempDir Path folder;

  @Test
  void the_window_opens_as_it_was_left() {
    WindowState left =
        new WindowState(Optional.of(Theme.LIGHT), Optional.of(Language.FRENCH), 1500, 900.5, true);

    left.save(folder);

    assertThat(WindowState.load(folder)).isEqualTo(left);
  }

  @Test
  void a_first_start_follows_the_system() {
    assertThat(WindowState.load(folder)).isEqualTo(WindowState.FIRST);
    assertThat(WindowState.FIRST.theme()).isEmpty();
    assertThat(WindowState.FIRST.language()).isEmpty();
  }

  @Test
  void nonsense_is_replaced_by_the_first_state() throws Exception {
    Files.writeString(
        folder.resolve("window.properties"),
        "theme=pink\nlanguage=xx\nwidth=-5\nheight=NaN\nmaximized=maybe\n");

    assertThat(WindowState.load(folder)).isEqualTo(WindowState.FIRST);
  }
}
