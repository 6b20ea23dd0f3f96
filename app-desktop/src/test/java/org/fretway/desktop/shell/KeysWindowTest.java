package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.settings.SettingsPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are seen and changed, in the real window. */
class KeysWindowTest {
  private static final String RESCAN = "#key-rescan .key-button";

  private @TempDir Path folder;
  private FreshWindow fresh;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    fresh = new FreshWindow(folder);
    window = fresh.window();
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  /** Pushes a key of the page and presses another where the keyboard is then. */
  private void choose(String button, KeyCode key) {
    window.push(button);
    press(key);
  }

  private void press(KeyCode key) {
    Node target = FxToolkit.call(() -> window.one("#shortcuts"));
    FxToolkit.run(
        () ->
            target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }

  @Test
  void a_key_is_pushed_and_the_one_pressed_then_takes_its_place() {
    window.openSettings(SettingsPage.KEYS);
    choose(RESCAN, KeyCode.F7);

    assertThat(window.texts(RESCAN)).containsExactly("F7");
    FxToolkit.run(() -> ((Hyperlink) window.one("#key-rescan .hyperlink")).fire());
    assertThat(window.texts(RESCAN)).containsExactly("F5");
  }

  @Test
  void a_key_that_is_taken_is_said_and_swapped() {
    window.openSettings(SettingsPage.KEYS);
    choose(RESCAN, KeyCode.F2);
    assertThat(window.texts("#key-rescan .label")).contains("F2 already stands for “Edit”.");

    window.click("Swap");
    assertThat(window.texts(RESCAN)).containsExactly("F2");
    assertThat(window.texts("#key-edit .key-button")).containsExactly("F5");
  }

  @Test
  void escape_gives_up_and_stays_in_the_settings() {
    window.openSettings(SettingsPage.KEYS);
    choose(RESCAN, KeyCode.ESCAPE);

    assertThat(window.texts(RESCAN)).containsExactly("F5");
    assertThat(window.shows("#shortcuts")).isTrue();
    press(KeyCode.ESCAPE);
    window.awaitSettled();
    assertThat(window.shows("#shortcuts")).isFalse();
  }

  @Test
  void a_chosen_key_holds_in_the_library_at_once() {
    window.openSettings(SettingsPage.KEYS);
    choose("#key-show_keys .key-button", KeyCode.F9);
    press(KeyCode.ESCAPE);
    window.awaitSettled();

    window.press(KeyCode.F9, ".library-view");
    assertThat(window.shows(".keys-pane")).isTrue();
    window.press(KeyCode.ESCAPE, ".keys-pane");
    assertThat(window.shows(".keys-pane")).isFalse();
  }

  @Test
  void the_search_of_the_settings_finds_commands() {
    FxToolkit.run(() -> window.screens().openSettings(SettingsPage.KEYS, "metronome"));
    window.awaitSettled();

    assertThat(window.shows("#key-metronome")).isTrue();
  }
}
