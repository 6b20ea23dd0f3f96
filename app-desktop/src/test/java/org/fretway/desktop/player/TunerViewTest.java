package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fretway.audio.pitch.ReferencePitch;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.Preference;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tuner at the window, over a song of 20 seconds. */
class TunerViewTest {
  private static final double E2 = ReferencePitch.CONCERT.frequency(40);

  @TempDir Path folder;

  private LibraryFixture library;
  private ShownPlayer player;

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder);
    new FeedpakFixture()
        .named("Slow", "Anna")
        .inManifest("duration: 2.0", "duration: 20.0")
        .file("stems/full.wav", FeedpakFixture.silentWav(20))
        .zip(folder.resolve("songs"), "Slow.feedpak");
    library.scan();
    player = new ShownPlayer(library, 1280, 800);
  }

  @AfterEach
  void close() {
    player.close();
    library.close();
  }

  private static void awaitThat(BooleanSupplier condition) {
    await().atMost(ShownPlayer.PATIENCE).until(() -> FxToolkit.call(condition::getAsBoolean));
  }

  private boolean isOpen() {
    return player.visible(".tuner-panel");
  }

  private boolean plays() {
    return FxToolkit.call(
        () -> String.valueOf(player.named("Pause").getAccessibleText()).startsWith("Pause"));
  }

  private String label(String style) {
    return FxToolkit.call(() -> ((Label) player.node(style)).getText());
  }

  @Test
  void u_opens_it_and_holds_the_song_which_closes_it_again() {
    awaitThat(() -> player.view.lookupAll("*").stream().anyMatch(TunerViewTest::saysPause));
    assertThat(isOpen()).isFalse();
    player.press(KeyCode.U);

    assertThat(isOpen()).isTrue();
    await().atMost(ShownPlayer.PATIENCE).until(() -> player.heard.openCount() == 1);
    awaitThat(() -> player.view.lookupAll("*").stream().noneMatch(TunerViewTest::saysPause));
    player.press(KeyCode.SPACE);

    awaitThat(() -> !player.node(".tuner-panel").isVisible());
    await().atMost(ShownPlayer.PATIENCE).until(() -> player.heard.openCount() == 0);
    assertThat(plays()).isTrue();
  }

  private static boolean saysPause(Node node) {
    return String.valueOf(node.getAccessibleText()).startsWith("Pause");
  }

  @Test
  void what_is_heard_is_shown_until_the_string_is_done() {
    player.heard.sound(E2 * Math.pow(2, -30 / 1200.0));
    player.press(KeyCode.U);

    await().atMost(ShownPlayer.PATIENCE).until(() -> label(".tuner-cents").equals("−30 cents"));
    assertThat(label(".tuner-note")).isEqualTo("E");
    assertThat(label(".tuner-state")).isEqualTo("Too low: tune up");
    player.heard.sound(E2);

    await().atMost(ShownPlayer.PATIENCE).until(() -> label(".tuner-state").equals("In tune"));
    awaitThat(
        () -> String.valueOf(player.node(".tuner-string").getAccessibleText()).endsWith("in tune"));
  }

  @Test
  void a_digit_chooses_a_string_and_again_gives_it_up() {
    player.press(KeyCode.U);
    ShownPlayer.press(player.node(".tuner-panel"), KeyCode.DIGIT6);

    assertThat(isChosen(0)).isTrue();
    assertThat(label(".tuner-note")).isEqualTo("E");
    ShownPlayer.press(player.node(".tuner-panel"), KeyCode.DIGIT6);
    assertThat(isChosen(0)).isFalse();
  }

  private boolean isChosen(int index) {
    return FxToolkit.call(
        () ->
            player.view.lookupAll(".tuner-string").stream()
                .map(ToggleButton.class::cast)
                .toList()
                .get(index)
                .isSelected());
  }

  @Test
  void without_a_device_the_way_leads_to_the_sound_settings() {
    player.heard.device(Optional.empty(), Optional.of("why"));
    assertThat(player.visible(".tuner-remark")).isFalse();
    player.press(KeyCode.U);

    await().atMost(ShownPlayer.PATIENCE).until(() -> player.visible(".tuner-remark"));
    FxToolkit.run(() -> player.named("Sound settings").fire());
    assertThat(player.soundSettings).hasValue(1);
  }

  @Test
  void it_opens_by_itself_before_a_song_in_another_tuning_and_space_starts_the_song()
      throws Exception {
    library
        .fretway()
        .preferences()
        .put(Actor.LOCAL_OWNER, Preference.TUNE_FIRST.key(), Optional.of("true"));
    player.close();
    player = new ShownPlayer(library, 1280, 800);
    awaitThat(() -> player.node(".tuner-panel").isVisible());
    player.press(KeyCode.SPACE);

    awaitThat(() -> !player.node(".tuner-panel").isVisible());
    assertThat(plays()).isTrue();
  }

  @Test
  void escape_closes_it_and_other_panels_give_way() {
    player.press(KeyCode.P);
    player.press(KeyCode.M);
    player.press(KeyCode.U);
    assertThat(player.visible(".passages-panel")).isFalse();
    player.press(KeyCode.ESCAPE);

    assertThat(isOpen()).isFalse();
    assertThat(player.backs).hasValue(0);
  }
}
