package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.Fretway;
import org.fretway.desktop.FxToolkit;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choice of a profile and its PIN pad, in the real window. */
class PickerWindowTest {
  private static final int WRONG_PINS_THAT_LOCK = 5;

  private @TempDir Path folder;
  private FreshWindow fresh;
  private Fretway fretway;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    fresh = new FreshWindow(folder, PickerWindowTest::adaAndBo);
    fretway = fresh.fretway();
    window = fresh.window();
  }

  private static void adaAndBo(Fretway fretway) throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway
        .profiles()
        .create(fretway.windowUser().actor(), NewProfile.of("Bo", "5678", "correct horse"));
    fretway.windowUser().signOut();
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  void with_two_profiles_and_nobody_signed_in_it_is_asked_at_the_start() {
    FxToolkit.run(() -> window.screens().people().greet());

    await().until(() -> window.shows(".profile-card"));
    assertThat(window.texts(".profile-card-name")).containsExactly("Ada", "Bo");

    window.press(KeyCode.ESCAPE, ".picker");
    await().until(() -> !window.shows(".picker"));
    assertThat(fretway.windowUser().profile()).isEmpty();
  }

  @Test
  void who_is_signed_in_is_not_asked() throws Exception {
    fretway.windowUser().signIn("Bo", "5678");

    FxToolkit.run(() -> window.screens().people().greet());
    window.awaitSettled();

    assertThat(window.shows(".picker")).isFalse();
  }

  @Test
  void the_keyboard_types_a_pin_that_is_never_shown() {
    push(".profile-button");
    await().until(() -> window.shows(".profile-card"));
    FxToolkit.run(() -> ((Button) window.all(".profile-card").get(1)).fire());
    await().until(() -> window.shows(".pin-pad"));

    type("5679");
    assertThat(window.texts(".pin-pad .label")).doesNotContain("5679");
    window.press(KeyCode.ENTER, ".pin-pad");
    await().until(() -> window.texts(".pin-told").contains("The name or the PIN is wrong."));

    type("567");
    window.press(KeyCode.BACK_SPACE, ".pin-pad");
    type("78");
    window.press(KeyCode.ENTER, ".pin-pad");
    await().until(() -> !window.shows(".picker"));
    assertThat(fretway.windowUser().profile().map(Profile::name)).contains("Bo");
    assertThat(FxToolkit.call(() -> window.one(".profile-button").getAccessibleText()))
        .startsWith("Bo");
  }

  @Test
  void after_five_wrong_pins_the_right_one_is_not_tried_and_the_time_left_is_told()
      throws Exception {
    push(".profile-button");
    await().until(() -> window.shows(".profile-card"));
    FxToolkit.run(() -> ((Button) window.all(".profile-card").get(1)).fire());
    await().until(() -> window.shows(".pin-pad"));
    for (int i = 0; i < WRONG_PINS_THAT_LOCK; i++) {
      tryPin("0000", "The name or the PIN is wrong.");
    }

    tryPin("5678", "Too many wrong PINs. Try again in ");

    assertThat(fretway.windowUser().profile()).isEmpty();
    window.press(KeyCode.ESCAPE, ".picker");
    await().until(() -> window.texts(".profile-card-state").contains("locked for a while"));
  }

  private void tryPin(String digits, String answer) {
    type(digits);
    window.press(KeyCode.ENTER, ".pin-pad");
    await().until(() -> window.texts(".pin-told").toString().contains(answer));
  }

  private void push(String selector) {
    window.awaitSettled();
    window.push(selector);
  }

  private void type(String digits) {
    digits
        .chars()
        .forEach(
            digit ->
                window.fire(
                    ".pin-pad",
                    new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        Character.toString(digit),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false)));
  }
}
