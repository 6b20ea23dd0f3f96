package org.fretway.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyMapTest {
  private static final KeyStroke M = stroke("M");
  private static final KeyStroke X = stroke("X");

  private static KeyStroke stroke(String text) {
    return KeyStroke.read(text).orElseThrow();
  }

  @Test
  void at_first_every_command_has_all_of_its_keys() {
    assertThat(Command.values())
        .allSatisfy(
            it -> {
              assertThat(KeyMap.DEFAULT.of(it)).isNotEmpty().isEqualTo(it.defaults());
              assertThat(KeyMap.DEFAULT.isChanged(it)).isFalse();
            });
  }

  @Test
  void at_first_every_key_is_possible_for_its_command() {
    assertThat(Stream.of(Command.values()).filter(it -> !it.isFixed()))
        .allSatisfy(it -> assertThat(it.defaults()).allMatch(key -> KeyMap.isPossible(it, key)));
  }

  @Test
  void the_same_key_stands_for_something_else_on_another_screen() {
    KeyStroke enter = stroke("ENTER");

    assertThat(KeyMap.DEFAULT.find(KeyContext.PLAYER, enter)).contains(Command.PLAY_NOW);
    assertThat(KeyMap.DEFAULT.find(KeyContext.LIBRARY, enter)).contains(Command.PLAY_SONG);
    assertThat(KeyMap.DEFAULT.find(KeyContext.EVERYWHERE, enter)).isEmpty();
  }

  @Test
  void what_holds_everywhere_is_found_on_every_screen() {
    assertThat(KeyContext.values())
        .allSatisfy(
            it -> assertThat(KeyMap.DEFAULT.find(it, stroke("F1"))).contains(Command.SHOW_KEYS));
  }

  @Test
  void a_key_that_is_chosen_stands_for_its_command_and_the_old_one_for_nothing() {
    KeyMap map = KeyMap.DEFAULT.with(Command.MIXER, List.of(X));

    assertThat(map.find(KeyContext.PLAYER, X)).contains(Command.MIXER);
    assertThat(map.find(KeyContext.PLAYER, M)).isEmpty();
    assertThat(map.isChanged(Command.MIXER)).isTrue();
  }

  @Test
  void a_key_is_taken_from_the_command_that_had_it_and_comes_back_when_it_is_free() {
    KeyMap taken = KeyMap.DEFAULT.with(Command.METRONOME, List.of(M));
    assertThat(taken.of(Command.MIXER)).isEmpty();
    assertThat(taken.find(KeyContext.PLAYER, M)).contains(Command.METRONOME);

    KeyMap free = taken.with(Command.METRONOME, List.of(X));
    assertThat(free.of(Command.MIXER)).containsExactly(M);
  }

  @Test
  void a_chosen_key_is_taken_too() {
    KeyMap map =
        KeyMap.DEFAULT.with(Command.MIXER, List.of(X, M)).with(Command.METRONOME, List.of(X));

    assertThat(map.of(Command.MIXER)).containsExactly(M);
  }

  @Test
  void keys_of_the_library_can_be_chosen_in_the_player() {
    KeyStroke find = stroke("SHORTCUT+F");
    KeyMap map = KeyMap.DEFAULT.with(Command.MIXER, List.of(find));

    assertThat(map.other(Command.MIXER, find)).isEmpty();
    assertThat(map.of(Command.FIND)).containsExactly(find);
  }

  @Test
  void the_command_that_has_a_key_already_is_told() {
    assertThat(KeyMap.DEFAULT.other(Command.METRONOME, M)).contains(Command.MIXER);
    assertThat(KeyMap.DEFAULT.other(Command.MIXER, M)).isEmpty();
    assertThat(KeyMap.DEFAULT.other(Command.SHOW_KEYS, stroke("F5"))).contains(Command.RESCAN);
  }

  @Test
  void setting_the_default_back_takes_it_from_who_has_it() {
    KeyMap map =
        KeyMap.DEFAULT
            .with(Command.MIXER, List.of(X))
            .with(Command.METRONOME, List.of(M))
            .reset(Command.MIXER);

    assertThat(map.of(Command.MIXER)).containsExactly(M);
    assertThat(map.of(Command.METRONOME)).isEmpty();
  }

  @Test
  void escape_tab_and_what_is_typed_in_the_library_are_refused() {
    assertThat(KeyMap.isPossible(Command.MIXER, stroke("ESCAPE"))).isFalse();
    assertThat(KeyMap.isPossible(Command.MIXER, stroke("SHIFT+TAB"))).isFalse();
    assertThat(KeyMap.isPossible(Command.RESCAN, stroke("SHIFT+R"))).isFalse();
    assertThat(KeyMap.isPossible(Command.RESCAN, stroke("SHORTCUT+R"))).isTrue();
    assertThat(KeyMap.isPossible(Command.MIXER, stroke("SHIFT+R"))).isTrue();
    assertThatThrownBy(() -> KeyMap.DEFAULT.with(Command.LEAVE, List.of(X)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_kept_is_read_again() {
    KeyMap map =
        KeyMap.DEFAULT
            .with(Command.MIXER, List.of(X, stroke("SHORTCUT+ALT+SHIFT+F7")))
            .with(Command.METRONOME, List.of());

    assertThat(KeyMap.read(map.toJson())).isEqualTo(map);
    assertThat(KeyMap.DEFAULT.toJson()).isEqualTo("{}");
  }

  @Test
  void what_cannot_be_read_is_as_at_first() {
    assertThat(KeyMap.read("no JSON")).isEqualTo(KeyMap.DEFAULT);
    KeyMap map =
        KeyMap.read(
            """
            {"mixer": ["NONSENSE", "ESCAPE", "HYPER+X", "X"], "metronome": 7, "leave": ["Q"],
             "nothing": ["Z"]}
            """);
    assertThat(map.of(Command.MIXER)).containsExactly(X);
    assertThat(map.of(Command.METRONOME)).isEqualTo(Command.METRONOME.defaults());
    assertThat(map.of(Command.LEAVE)).isEqualTo(Command.LEAVE.defaults());
  }

  @Test
  void keys_are_shown_with_what_is_held_down() {
    assertThat(stroke("SHORTCUT+SHIFT+F").shown()).isEqualTo("Ctrl+Shift+F");
    assertThat(stroke("LEFT").shown()).isEqualTo("←");
    assertThat(stroke("NUMPAD0").shown()).isEqualTo("Num 0");
    assertThat(stroke("ALT+ENTER").shown()).isEqualTo("Alt+Enter");
  }
}
