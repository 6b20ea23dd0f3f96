package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.mastery.LadderFixture;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mastery at the window: a song of 20 seconds whose chart has five levels. */
class MasteryViewTest {

  @TempDir Path folder;

  private LibraryFixture library;
  private ShownPlayer player;

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder);
    LadderFixture.song().zip(folder.resolve("songs"), "Ladder.feedpak");
    library.scan();
    player = new ShownPlayer(library, 1280, 800);
  }

  @AfterEach
  void close() {
    player.close();
    library.close();
  }

  private void pressWithCtrl(KeyCode key) {
    FxToolkit.run(
        () ->
            player.view.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false)));
  }

  private double slider() {
    return FxToolkit.call(() -> ((Slider) player.node(".mastery-slider")).getValue());
  }

  @Test
  void ctrl_and_an_arrow_go_a_level_down_and_up_while_the_song_and_its_loop_stay() {
    FxToolkit.run(() -> player.view.seek(3));
    player.press(KeyCode.A);
    FxToolkit.run(() -> player.view.seek(12));
    player.press(KeyCode.B);
    String loop = player.text("#loop-b");
    assertThat(player.text(".mastery-value")).isEqualTo("100 %");
    pressWithCtrl(KeyCode.DOWN);

    assertThat(player.text(".mastery-value")).isEqualTo("75 %");
    assertThat(slider()).isEqualTo(75);
    assertThat(player.text("#loop-b")).isEqualTo(loop);
    assertThat(library.fretway().nowPlaying().latest().orElseThrow().songTime()).isEqualTo(12);
    pressWithCtrl(KeyCode.UP);
    assertThat(player.text(".mastery-value")).isEqualTo("100 %");
  }

  @Test
  void the_slider_goes_to_the_nearest_level() {
    FxToolkit.run(() -> ((Slider) player.node(".mastery-slider")).setValue(30));

    assertThat(player.text(".mastery-value")).isEqualTo("25 %");
    assertThat(slider()).isEqualTo(25);
  }

  @Test
  void opened_again_the_song_is_as_easy_as_it_was_left() {
    pressWithCtrl(KeyCode.DOWN);
    pressWithCtrl(KeyCode.DOWN);
    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(
            () -> library.fretway().viewState().get(actor(), "mastery").orElse("").contains("50"));
    player.close();
    player = new ShownPlayer(library, 1280, 800);

    assertThat(player.text(".mastery-value")).isEqualTo("50 %");
  }

  private Actor actor() {
    return library.fretway().windowUser().actor();
  }
}
