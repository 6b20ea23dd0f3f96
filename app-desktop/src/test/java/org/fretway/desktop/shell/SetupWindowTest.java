package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fretway.Fretway;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.setup.SetupViewModel;
import org.fretway.profile.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start, from one end to the other, in the real window. */
class SetupWindowTest {
  private @TempDir Path folder;
  private FreshWindow fresh;
  private Fretway fretway;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    fresh = new FreshWindow(folder);
    fretway = fresh.fretway();
    window = fresh.window();
    FxToolkit.run(() -> window.screens().people().greet());
    await().until(() -> window.shows(".setup"));
    window.awaitSettled();
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  void a_new_user_makes_a_profile_and_arrives_in_the_library() {
    window.click("Begin");
    await().until(() -> window.shows("#folders"));
    window.click("Next");
    await().until(() -> window.shows(".avatar-picker"));
    FxToolkit.run(() -> ((ToggleButton) window.all(".avatar-choice").get(9)).fire());
    window.fill("Ada", "1234", "1234", "correct horse");
    window.enter(4);
    await().until(() -> window.shows("#sharing"));
    window.click("Next");
    await().until(() -> window.texts(".title-1").contains("That is all"));
    window.click("To the library");

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
    window.click("Begin");
    window.click("Next");
    window.click("Back");
    assertThat(window.shows("#folders")).isTrue();
    window.click("Next");
    window.click("Go on without one");
    assertThat(window.texts(".title-1")).contains("That is all");
  }
}
