package org.fretway.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fretway.desktop.library.LibraryFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyMapsTest {
  private static final KeyMap CHANGED =
      KeyMap.DEFAULT.with(Command.MIXER, List.of(KeyStroke.read("X").orElseThrow()));

  @TempDir Path folder;
  private LibraryFixture library;

  @BeforeEach
  void openLibrary() throws Exception {
    library = new LibraryFixture(folder);
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
  }

  @AfterEach
  void close() {
    library.close();
  }

  private KeyMaps open() {
    return new KeyMaps(library.fretway(), Runnable::run, Runnable::run);
  }

  @Test
  void keys_that_were_chosen_hold_at_once_and_the_next_time() {
    try (KeyMaps keys = open()) {
      keys.change(CHANGED);
      assertThat(keys.mapProperty().get()).isEqualTo(CHANGED);
    }
    try (KeyMaps keys = open()) {
      assertThat(keys.mapProperty().get()).isEqualTo(CHANGED);
    }
  }

  @Test
  void everybody_has_keys_of_their_own() {
    try (KeyMaps keys = open()) {
      keys.change(CHANGED);
      library.fretway().windowUser().signOut();
      assertThat(keys.mapProperty().get()).isEqualTo(KeyMap.DEFAULT);
    }
  }

  @Test
  void a_tip_names_the_keys_that_hold_and_follows_them() {
    try (KeyMaps keys = open()) {
      KeyTips tips = new KeyTips(keys.mapProperty());
      StringBuilder says = new StringBuilder();
      tips.follow(
          text -> {
            says.setLength(0);
            says.append(text);
          },
          "Mixer",
          Command.MIXER);
      assertThat(says).hasToString("Mixer (M)");

      keys.change(CHANGED);
      assertThat(says).hasToString("Mixer (X)");

      keys.change(KeyMap.DEFAULT.with(Command.MIXER, List.of()));
      assertThat(says).hasToString("Mixer");
    }
  }
}
