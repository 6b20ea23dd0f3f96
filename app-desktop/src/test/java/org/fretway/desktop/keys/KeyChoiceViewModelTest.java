package org.fretway.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fretway.desktop.library.LibraryFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyChoiceViewModelTest {
  @TempDir Path folder;
  private LibraryFixture library;
  private KeyMaps keys;
  private KeyChoiceViewModel model;

  @BeforeEach
  void openLibrary() throws Exception {
    library = new LibraryFixture(folder);
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    keys = new KeyMaps(library.fretway(), Runnable::run, Runnable::run);
    model = new KeyChoiceViewModel(keys);
  }

  @AfterEach
  void close() {
    keys.close();
    library.close();
  }

  private static KeyStroke stroke(String text) {
    return KeyStroke.read(text).orElseThrow();
  }

  private List<KeyStroke> of(Command command) {
    return keys.mapProperty().get().of(command);
  }

  @Test
  void what_is_pressed_takes_the_place_of_the_key() {
    model.ask(Command.FASTER, 1);
    model.press(stroke("F8"));

    assertThat(of(Command.FASTER))
        .containsExactly(stroke("PLUS"), stroke("F8"), stroke("SHIFT+EQUALS"), stroke("ADD"));
    assertThat(model.askedProperty().get()).isEmpty();
    assertThat(model.toldProperty().get().sentence()).isEqualTo("F8 it is.");
  }

  @Test
  void a_key_is_added() {
    model.ask(Command.MIXER, 1);
    model.press(stroke("F8"));

    assertThat(of(Command.MIXER)).containsExactly(stroke("M"), stroke("F8"));
  }

  @Test
  void a_key_that_is_taken_is_said_and_swapped() {
    model.ask(Command.MIXER, 0);
    model.press(stroke("P"));
    assertThat(of(Command.MIXER)).containsExactly(stroke("M"));
    assertThat(model.askedProperty().get().orElseThrow().taken())
        .contains(new KeyChoiceViewModel.Taken(stroke("P"), Command.PASSAGES));
    assertThat(model.isSwap()).isTrue();

    model.take();
    assertThat(of(Command.MIXER)).containsExactly(stroke("P"));
    assertThat(of(Command.PASSAGES)).containsExactly(stroke("M"));
  }

  @Test
  void a_key_that_is_taken_is_taken_over_where_there_is_none_to_give() {
    model.ask(Command.MIXER, 1);
    model.press(stroke("P"));
    assertThat(model.isSwap()).isFalse();

    model.take();
    assertThat(of(Command.MIXER)).containsExactly(stroke("M"), stroke("P"));
    assertThat(of(Command.PASSAGES)).isEmpty();
  }

  @Test
  void giving_up_changes_nothing() {
    model.ask(Command.MIXER, 0);
    model.press(stroke("P"));
    model.giveUp();

    assertThat(keys.mapProperty().get()).isEqualTo(KeyMap.DEFAULT);
    assertThat(model.askedProperty().get()).isEmpty();
  }

  @Test
  void a_key_that_cannot_be_is_refused_and_another_still_asked_for() {
    model.ask(Command.RESCAN, 0);
    model.press(stroke("R"));
    assertThat(model.toldProperty().get().sentence()).startsWith("R writes");
    assertThat(model.askedProperty().get()).isPresent();

    model.press(stroke("ALT+ENTER"));
    assertThat(model.askedProperty().get().orElseThrow().taken()).isPresent();
  }

  @Test
  void a_key_that_always_stands_for_something_is_refused() {
    model.ask(Command.MIXER, 0);
    model.press(stroke("ENTER"));

    assertThat(model.toldProperty().get().sentence()).startsWith("Enter always stands for");
    assertThat(model.askedProperty().get().orElseThrow().taken()).isEmpty();
  }

  @Test
  void a_key_is_taken_away_and_undo_brings_it_back() {
    model.ask(Command.MIXER, 0);
    model.remove();
    assertThat(of(Command.MIXER)).isEmpty();

    model.undo();
    assertThat(of(Command.MIXER)).containsExactly(stroke("M"));
    assertThat(model.toldProperty().get().sentence()).isEmpty();
  }

  @Test
  void one_command_or_all_are_set_back_and_undo_brings_the_choice_back() {
    model.ask(Command.MIXER, 0);
    model.press(stroke("F8"));
    KeyMap chosen = keys.mapProperty().get();
    model.reset(Command.MIXER);
    assertThat(keys.mapProperty().get()).isEqualTo(KeyMap.DEFAULT);
    model.undo();
    assertThat(keys.mapProperty().get()).isEqualTo(chosen);

    model.resetAll();
    assertThat(keys.mapProperty().get()).isEqualTo(KeyMap.DEFAULT);
    model.undo();
    assertThat(keys.mapProperty().get()).isEqualTo(chosen);
  }
}
