package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.fretway.Fretway;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.profile.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sections Profile and Network of the settings, in the real window. */
class SettingsWindowTest {
  private @TempDir Path folder;
  private FreshWindow fresh;
  private Fretway fretway;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    fresh = new FreshWindow(folder);
    fretway = fresh.fretway();
    window = fresh.window();
    window.openSettings(SettingsPage.PROFILE);
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  void the_first_profile_is_made_with_the_keyboard_and_its_secrets_are_forgotten() {
    List<TextField> fields = FxToolkit.call(window::fields);
    window.fill("Ada", "1234", "1234", "correct horse");
    window.enter(3);

    await().until(() -> labels().contains("Signed in"));
    assertThat(fretway.windowUser().profile().map(Profile::name)).contains("Ada");
    assertThat(FxToolkit.call(() -> fields.stream().map(TextField::getText).toList()))
        .containsOnly("");
    assertThat(fields).noneMatch(field -> FxToolkit.call(field::isUndoable));
  }

  @Test
  void a_wrong_pin_is_forgotten_and_the_field_waits_for_another() throws Exception {
    signedOut();
    window.fill("9999");
    window.enter(0);

    await().until(() -> labels().contains("The name or the PIN is wrong."));
    await().until(() -> FxToolkit.call(() -> window.focused() instanceof PasswordField));
    assertThat(FxToolkit.call(() -> window.fields().getFirst().getText())).isEmpty();

    window.fill("1234");
    window.enter(0);

    await().until(() -> labels().contains("Signed in"));
    window.click("Sign out");
    await().until(() -> labels().contains("Sign in"));
  }

  @Test
  void who_forgot_the_pin_sets_a_new_one_with_the_phrase() throws Exception {
    signedOut();
    window.click("Forgot the PIN?");
    window.fill("wrong horse", "5678", "5678");
    window.enter(2);
    await().until(() -> labels().contains("The name or the recovery phrase is wrong."));
    window.fill("correct horse", "5678", "5678");
    window.enter(2);

    await().until(() -> labels().contains("The new PIN holds, and you are signed in."));
    assertThat(fretway.windowUser().profile()).isPresent();
  }

  @Test
  void without_a_profile_the_switch_leads_to_making_one() {
    window.openSettings(SettingsPage.NETWORK);
    assertThat(FxToolkit.call(() -> window.one(".toggle-switch").isDisabled())).isTrue();

    window.click("Make a profile");

    assertThat(FxToolkit.call(() -> window.focused() == window.fields().getFirst())).isTrue();
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
    assertThat(copied).isEqualTo(fresh.server().url().orElseThrow());
  }

  private void signedOut() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.windowUser().signOut();
    await().until(() -> labels().contains("Sign in"));
  }

  private List<String> labels() {
    return window.texts(".label");
  }
}
