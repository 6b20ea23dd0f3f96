package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.theme.TextSize;
import org.fretway.desktop.theme.Theme;
import org.fretway.desktop.theme.ThemeSwitch;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreferredLookTest {
  private Fretway fretway;
  private ThemeSwitch themes;
  private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
  private final ObjectProperty<Optional<Language>> language =
      new SimpleObjectProperty<>(Optional.empty());
  private PreferredLook look;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    themes = FxToolkit.call(() -> new ThemeSwitch(Optional.of(Theme.LIGHT)));
    look = FxToolkit.call(() -> new PreferredLook(fretway, Runnable::run));
    FxToolkit.run(() -> MainWindow.follow(look, themes.choiceProperty(), language, textSize));
  }

  @AfterEach
  void close() {
    FxToolkit.run(look::close);
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

  @ParameterizedTest
  @EnumSource
  void everybody_reads_the_own_language(Language own) throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    FxToolkit.run(() -> language.set(Optional.of(own)));
    fretway.windowUser().signOut();
    await().until(() -> FxToolkit.call(() -> language.get().isEmpty()));

    fretway.windowUser().signIn("Ada", "1234");
    await().until(() -> FxToolkit.call(() -> language.get().equals(Optional.of(own))));
  }

  @ParameterizedTest
  @EnumSource
  void every_size_of_texts_is_kept_and_is_back_for_who_chose_it(TextSize size) throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    FxToolkit.run(() -> textSize.set(size));
    fretway.windowUser().signOut();
    await().until(() -> FxToolkit.call(() -> textSize.get() == TextSize.NORMAL));

    fretway.windowUser().signIn("Ada", "1234");
    await().until(() -> FxToolkit.call(() -> textSize.get() == size));
  }

  @Test
  void what_was_read_before_the_last_choice_does_not_take_it_back() {
    List<TextSize> shown = new ArrayList<>();
    FxToolkit.run(
        () -> {
          textSize.subscribe((before, now) -> shown.add(now));
          textSize.set(TextSize.LARGE);
          textSize.set(TextSize.LARGEST);
        });

    FxToolkit.run(() -> {}); // After all that was read.
    assertThat(shown).containsExactly(TextSize.LARGE, TextSize.LARGEST);
  }

  private Optional<Theme> shown() {
    return FxToolkit.call(() -> themes.choiceProperty().get());
  }

  private Map<String, String> kept() {
    return fretway.preferences().get(fretway.windowUser().actor(), List.of("theme"));
  }
}
