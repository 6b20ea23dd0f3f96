package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyMap;
import org.fretway.desktop.keys.KeyStroke;
import org.fretway.desktop.library.LibraryFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that somebody has chosen, and the list of keys over the player. */
class PlayerKeysTest {
  @TempDir Path folder;

  private LibraryFixture library;
  private ShownPlayer player;

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    player = new ShownPlayer(library, 1200, 800);
  }

  @AfterEach
  void close() {
    player.close();
    library.close();
  }

  private void choose(Command command, String key) {
    FxToolkit.run(
        () ->
            player.keys.set(
                KeyMap.DEFAULT.with(command, List.of(KeyStroke.read(key).orElseThrow()))));
  }

  private void type(String text) {
    Node target = FxToolkit.call(() -> player.view.getScene().getFocusOwner());
    FxToolkit.run(
        () ->
            target.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, true, false, false, false)));
  }

  @Test
  void a_key_that_is_chosen_holds_at_once_and_the_old_one_no_longer() {
    choose(Command.MIXER, "X");
    player.press(KeyCode.M);
    assertThat(player.visible(".mixer-panel")).isFalse();

    player.press(KeyCode.X);
    assertThat(player.visible(".mixer-panel")).isTrue();
  }

  @Test
  void a_chosen_key_may_go_with_others() {
    choose(Command.MIXER, "ALT+SHIFT+X");
    player.press(KeyCode.X, false, true);
    assertThat(player.visible(".mixer-panel")).isFalse();

    player.press(KeyCode.X, true, true);
    assertThat(player.visible(".mixer-panel")).isTrue();
  }

  @Test
  void controls_say_the_key_that_holds() {
    assertThat(accessible("Mixer")).isEqualTo("Mixer (M)");

    choose(Command.MIXER, "X");
    assertThat(accessible("Mixer")).isEqualTo("Mixer (X)");
  }

  private String accessible(String name) {
    return FxToolkit.call(() -> player.named(name).getAccessibleText());
  }

  @Test
  void a_question_mark_shows_the_keys_and_another_hides_them() {
    type("?");
    assertThat(texts(".keys-group-title")).contains("The song", "Everywhere");
    assertThat(texts(".keys-group-title")).doesNotContain("The library");

    type("?");
    assertThat(texts(".keys-group-title")).isEmpty();
  }

  @Test
  void escape_closes_the_keys_and_only_then_leaves_the_player() {
    player.press(KeyCode.F1);
    Node pane = FxToolkit.call(() -> player.node(".keys-pane"));
    assertThat(FxToolkit.<Boolean>call(pane::isFocused)).isTrue();
    ShownPlayer.press(pane, KeyCode.ESCAPE);
    assertThat(player.backs).hasValue(0);
    assertThat(texts(".keys-group-title")).isEmpty();

    player.press(KeyCode.ESCAPE);
    assertThat(player.backs).hasValue(1);
  }

  @Test
  void while_the_keys_are_shown_they_do_nothing() {
    player.press(KeyCode.F1);
    ShownPlayer.press(FxToolkit.call(() -> player.node(".keys-pane")), KeyCode.M);

    assertThat(player.visible(".mixer-panel")).isFalse();
  }

  @Test
  void the_list_of_keys_shows_those_that_were_chosen() {
    choose(Command.MIXER, "SHIFT+F9");
    player.press(KeyCode.F1);

    assertThat(texts(".key-cap")).contains("Shift+F9", "Space").doesNotContain("M");
  }

  private List<String> texts(String selector) {
    return FxToolkit.call(
        () -> {
          player.view.applyCss(); // What scrolls is found only once it has its skin.
          return player.view.lookupAll(selector).stream()
              .map(it -> ((Labeled) it).getText())
              .toList();
        });
  }
}
