package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.api.ServerOptions;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.profile.Profile;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sections Profile and Network of the settings, in the real window. */
class SettingsWindowTest {
  private @TempDir Path folder;
  private Fretway fretway;
  private LibraryServer server;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    server = new LibraryServer(fretway, ServerOptions.loopback(0), false);
    server.start();
    window = new OpenWindow(fretway, server);
    window.openSettings(SettingsPage.PROFILE);
  }

  @AfterEach
  void close() {
    window.close();
    server.close();
    fretway.close();
  }

  @Test
  void the_first_profile_is_made_with_the_keyboard_and_its_secrets_are_forgotten() {
    List<TextField> fields = FxToolkit.call(this::fields);
    type("Ada", "1234", "1234", "correct horse");
    enter(3);

    await().until(() -> labels().contains("Signed in"));
    assertThat(fretway.windowUser().profile().map(Profile::name)).contains("Ada");
    assertThat(FxToolkit.call(() -> fields.stream().map(TextField::getText).toList()))
        .containsOnly("");
    assertThat(fields).noneMatch(field -> FxToolkit.call(field::isUndoable));
  }

  @Test
  void a_wrong_pin_is_forgotten_and_the_field_waits_for_another() throws Exception {
    signedOut();
    type("9999");
    enter(0);

    await().until(() -> labels().contains("The name or the PIN is wrong."));
    await().until(() -> FxToolkit.call(() -> window.focused() instanceof PasswordField));
    assertThat(FxToolkit.call(() -> fields().getFirst().getText())).isEmpty();

    type("1234");
    enter(0);

    await().until(() -> labels().contains("Signed in"));
    click("Sign out");
    await().until(() -> labels().contains("Sign in"));
  }

  @Test
  void who_forgot_the_pin_sets_a_new_one_with_the_phrase() throws Exception {
    signedOut();
    click("Forgot the PIN?");
    type("wrong horse", "5678", "5678");
    enter(2);
    await().until(() -> labels().contains("The name or the recovery phrase is wrong."));
    type("correct horse", "5678", "5678");
    enter(2);

    await().until(() -> labels().contains("The new PIN holds, and you are signed in."));
    assertThat(fretway.windowUser().profile()).isPresent();
  }

  @Test
  void without_a_profile_the_switch_leads_to_making_one() {
    window.openSettings(SettingsPage.NETWORK);
    assertThat(FxToolkit.call(() -> window.one(".toggle-switch").isDisabled())).isTrue();

    click("Make a profile");

    assertThat(FxToolkit.call(() -> window.focused() == fields().getFirst())).isTrue();
  }

  @Test
  void the_address_for_others_can_be_copied_while_it_is_shared() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    window.openSettings(SettingsPage.NETWORK);
    await().until(() -> FxToolkit.call(() -> !window.one(".toggle-switch").isDisabled()));

    FxToolkit.run(() -> ((ToggleSwitch) window.one(".toggle-switch")).setSelected(true));
    await().until(() -> labels().contains("Type this on a phone:"));
    await().until(() -> FxToolkit.call(() -> !window.one(".address-line .button").isDisabled()));
    window.push(".address-line .button");

    String copied = FxToolkit.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).isEqualTo(server.url().orElseThrow());
  }

  private void signedOut() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.windowUser().signOut();
    await().until(() -> labels().contains("Sign in"));
  }

  private void type(String... texts) {
    FxToolkit.run(
        () -> {
          for (int i = 0; i < texts.length; i++) {
            fields().get(i).replaceSelection(texts[i]);
          }
        });
  }

  /** Presses Enter in a field. */
  private void enter(int field) {
    FxToolkit.run(() -> fields().get(field).fireEvent(new ActionEvent()));
  }

  private void click(String button) {
    FxToolkit.run(
        () ->
            window.all(".button").stream()
                .map(Button.class::cast)
                .filter(it -> button.equals(it.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private List<String> labels() {
    return window.texts(".label");
  }

  private List<TextField> fields() {
    return window.all(".form-field.text-input").stream().map(TextField.class::cast).toList();
  }
}
