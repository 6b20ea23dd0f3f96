package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.desktop.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageWindowTest {
  private FreshWindow fresh;
  private OpenWindow window;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    fresh = new FreshWindow(folder);
    window = fresh.window();
  }

  @AfterEach
  void close() {
    FxToolkit.run(() -> window.languageProperty().set(Optional.of(Language.ENGLISH)));
    window.awaitSettled();
    fresh.close();
  }

  @Test
  void another_language_is_spoken_at_once_where_the_user_is() throws Exception {
    window.followPreferences(fresh.fretway());
    window.openSettings(SettingsPage.APPEARANCE);
    assertThat(window.texts(".title-2")).containsExactly("Appearance");

    choose("de");

    await().until(() -> window.texts(".title-2").contains("Darstellung"));
    window.awaitSettled();
    assertThat(window.texts(".title-2")).containsExactly("Darstellung");
    choose("en");
    await().until(() -> window.texts(".title-2").contains("Appearance"));
  }

  @Test
  void no_notice_leads_to_screens_that_are_gone() {
    FxToolkit.run(() -> window.screens().askForProfile());
    assertThat(window.shows(".notice")).isTrue();

    FxToolkit.run(() -> window.languageProperty().set(Optional.of(Language.SPANISH)));
    window.awaitSettled();

    assertThat(window.shows(".notice")).isFalse();
  }

  @Test
  void the_language_of_the_system_stays_what_it_is() {
    Language before = Language.ofSystem();
    FxToolkit.run(() -> window.languageProperty().set(Optional.of(Language.SPANISH)));
    assertThat(Language.spoken()).isEqualTo(Language.SPANISH);
    assertThat(Locale.getDefault().getLanguage()).isEqualTo("es");

    FxToolkit.run(() -> window.languageProperty().set(Optional.empty()));
    window.awaitSettled();

    assertThat(Language.spoken()).isEqualTo(before);
  }

  /** JavaFX itself may hold on to the last ones. */
  @Test
  void screens_that_were_replaced_stay_in_no_memory() {
    List<WeakReference<Screens>> replaced = new ArrayList<>();
    for (Language language : List.of(Language.GERMAN, Language.FRENCH, Language.SPANISH)) {
      replaced.add(new WeakReference<>(FxToolkit.call(window::screens)));
      FxToolkit.run(() -> window.languageProperty().set(Optional.of(language)));
      window.awaitSettled();
    }

    await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(replaced.subList(0, 2)).allMatch(it -> it.refersTo(null));
            });
  }

  @Test
  void who_is_asked_something_reads_it_to_the_end() {
    FxToolkit.run(() -> window.screens().people().openWelcome());
    window.awaitSettled();
    Screens before = FxToolkit.call(window::screens);

    FxToolkit.run(() -> window.languageProperty().set(Optional.of(Language.FRENCH)));
    assertThat(FxToolkit.call(window::screens)).isSameAs(before);

    FxToolkit.run(() -> window.screens().people().leave());
    window.awaitSettled();
    await().until(() -> FxToolkit.call(window::screens) != before);
    window.awaitSettled();
  }

  private void choose(String language) throws Exception {
    fresh
        .fretway()
        .preferences()
        .put(fresh.fretway().windowUser().actor(), "language", Optional.of(language));
  }
}
