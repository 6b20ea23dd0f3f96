package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.api.ServerOptions;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.desktop.setup.SetupViewModel;
import org.fretway.profile.Profile;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start, from one end to the other, in the real window. */
class SetupWindowTest {
  private @TempDir Path folder;
  private Fretway fretway;
  private LibraryServer server;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    fretway.installDemoIfEmpty();
    server = new LibraryServer(fretway, ServerOptions.loopback(0), false);
    window = new OpenWindow(fretway, server);
    FxToolkit.run(() -> window.screens().people().greet());
    await().until(() -> window.shows(".setup"));
    window.awaitSettled();
  }

  @AfterEach
  void close() {
    window.close();
    server.close();
    fretway.close();
  }

  @Test
  void a_new_user_makes_a_profile_and_arrives_in_the_library() {
    click("Begin");
    await().until(() -> window.shows("#folders"));
    click("Next");
    await().until(() -> window.shows(".avatar-picker"));
    FxToolkit.run(
        () -> {
          ((ToggleButton) window.all(".avatar-choice").get(9)).fire();
          List<TextField> fields =
              window.all(".form-field.text-input").stream().map(TextField.class::cast).toList();
          fields.get(0).setText("Ada");
          fields.get(1).setText("1234");
          fields.get(2).setText("1234");
          fields.get(3).setText("correct horse");
          fields.get(4).fireEvent(new ActionEvent());
        });
    await().until(() -> window.shows("#sharing"));
    click("Next");
    await().until(() -> window.texts(".title-1").contains("That is all"));
    click("To the library");

    await().until(() -> window.shows(".library-view") && !window.shows(".setup"));
    assertThat(fretway.windowUser().profile().map(Profile::avatarId)).contains(9);
    await().until(() -> !SetupViewModel.isWanted(fretway));
  }

  @Test
  void escape_leaves_it_out_for_good_and_nothing_is_made() {
    window.press(KeyCode.ESCAPE, ".setup");

    await().until(() -> !window.shows(".setup"));
    await().until(() -> !SetupViewModel.isWanted(fretway));
    assertThat(fretway.profiles().list()).isEmpty();
  }

  @Test
  void it_can_be_gone_through_without_choosing_anything_and_back() {
    click("Begin");
    click("Next");
    click("Back");
    assertThat(window.shows("#folders")).isTrue();
    click("Next");
    click("Go on without one");
    assertThat(window.texts(".title-1")).contains("That is all");
  }

  private void click(String text) {
    FxToolkit.run(
        () ->
            window.all(".button").stream()
                .map(Button.class::cast)
                .filter(it -> text.equals(it.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }
}
