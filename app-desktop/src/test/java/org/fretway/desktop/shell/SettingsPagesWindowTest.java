package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.Fretway;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.settings.SettingsPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the settings, their search and their rows, in the real window. */
class SettingsPagesWindowTest {
  private static final String OFFSET = "#avOffsetMs .text-field";

  private @TempDir Path folder;
  private FreshWindow fresh;
  private Fretway fretway;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    fresh = new FreshWindow(folder);
    fretway = fresh.fretway();
    window = fresh.window();
    window.openSettings(SettingsPage.PLAYING);
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  void every_page_has_something_to_show() {
    for (SettingsPage page : SettingsPage.values()) {
      window.openSettings(page);
      assertThat(window.shows(".setting-card")).as(page.title()).isTrue();
    }
  }

  @Test
  void typing_searches_all_pages_and_enter_leads_to_what_was_found() {
    window.fire(".settings-list", typed("v"));
    FxToolkit.run(() -> search().appendText("ideo"));

    await()
        .untilAsserted(
            () -> assertThat(window.texts(".settings-list .label")).containsExactly("Playing"));
    assertThat(FxToolkit.call(() -> isFound(window.one("#avOffsetMs")))).isTrue();
    assertThat(FxToolkit.call(() -> isFound(window.one("#demucsServerUrl")))).isFalse();

    window.press(KeyCode.ENTER, ".settings-search");
    assertThat(FxToolkit.call(() -> window.focused() == window.one(OFFSET))).isTrue();
  }

  @Test
  void escape_ends_the_search_first_and_then_goes_back() {
    FxToolkit.run(() -> search().setText("keys"));

    window.press(KeyCode.ESCAPE, ".settings-search");
    assertThat(FxToolkit.call(() -> search().getText())).isEmpty();
    assertThat(window.shows(".settings-view")).isTrue();

    window.press(KeyCode.ESCAPE, ".settings-list");
    window.awaitSettled();
    assertThat(window.shows(".settings-view")).isFalse();
  }

  @Test
  void a_value_that_is_refused_stays_typed_with_the_rule_below_it() {
    type(OFFSET, "5000");
    await()
        .until(
            () ->
                window
                    .texts("#avOffsetMs .setting-error")
                    .contains("It must be a whole number from -1000 to 1000."));
    assertThat(FxToolkit.call(() -> field(OFFSET).getText())).isEqualTo("5000");

    type(OFFSET, "-50");
    await().until(() -> fretway.publicSettings().read().avOffsetMs() == -50);
    await().until(() -> !window.shows("#avOffsetMs .setting-error"));
  }

  @Test
  void escape_in_a_field_takes_back_what_was_typed() {
    FxToolkit.run(() -> field(OFFSET).setText("70"));

    window.press(KeyCode.ESCAPE, OFFSET);

    assertThat(FxToolkit.call(() -> field(OFFSET).getText())).isEqualTo("0");
    assertThat(window.shows(".settings-view")).isTrue();
  }

  @Test
  void the_space_bar_changes_a_switch() {
    window.openSettings(SettingsPage.LIBRARY);

    window.press(KeyCode.SPACE, "#watchFolders .toggle-switch");

    await().until(() -> !fretway.publicSettings().read().watchFolders());
  }

  @Test
  void what_gets_the_keyboard_comes_into_sight() {
    window.openSettings(SettingsPage.LIBRARY);
    FxToolkit.run(() -> window.one("#scanEveryMinutes .text-field").requestFocus());

    await()
        .until(
            () ->
                FxToolkit.call(
                    () -> {
                      Node row = window.one("#scanEveryMinutes .text-field");
                      double bottom = row.localToScene(row.getLayoutBounds()).getMaxY();
                      return bottom <= row.getScene().getHeight();
                    }));
  }

  @Test
  void a_row_is_set_back_and_that_is_undone() {
    type("#defaultArrangement .text-field", "Bass");
    await().until(() -> fretway.publicSettings().read().defaultArrangement().equals("Bass"));
    await()
        .until(
            () ->
                FxToolkit.call(
                    () -> !window.one("#defaultArrangement .setting-reset").isDisabled()));

    window.push("#defaultArrangement .setting-reset");
    await().until(() -> window.shows("#defaultArrangement .setting-undo"));
    assertThat(fretway.publicSettings().read().defaultArrangement()).isEqualTo("Lead");

    FxToolkit.run(() -> window.one("#defaultArrangement .hyperlink").fireEvent(new ActionEvent()));
    await().until(() -> fretway.publicSettings().read().defaultArrangement().equals("Bass"));
  }

  @Test
  void who_may_not_change_them_reads_them_and_is_led_to_signing_in() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.windowUser().signOut();
    await().until(() -> FxToolkit.call(() -> field(OFFSET).isDisabled()));
    assertThat(FxToolkit.call(() -> field(OFFSET).getText())).isEqualTo("0");

    FxToolkit.run(
        () ->
            ((Button) window.all(".setting-refusal .button").stream().findFirst().orElseThrow())
                .fire());
    await().until(() -> FxToolkit.call(() -> "PIN".equals(window.focused().getAccessibleText())));
  }

  private static boolean isFound(Node node) {
    return node.getPseudoClassStates().stream()
        .anyMatch(it -> it.getPseudoClassName().equals("found"));
  }

  private static KeyEvent typed(String text) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, false, false, false, false);
  }

  private TextField search() {
    return field(".settings-search");
  }

  private TextField field(String selector) {
    return (TextField) window.one(selector);
  }

  private void type(String selector, String text) {
    FxToolkit.run(
        () -> {
          field(selector).setText(text);
          field(selector).fireEvent(new ActionEvent());
        });
  }
}
