package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.HighwaySnapshot;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listening at the window, over a song of 60 seconds with a note every half second. */
class ListenViewTest {
  @TempDir Path folder;

  private LibraryFixture library;
  private ShownPlayer player;

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder);
    String notes =
        IntStream.range(0, 110)
            .mapToObj(
                i ->
                    "{\"t\": %.1f, \"s\": %d, \"f\": %d, \"sus\": 0.2}"
                        .formatted(1 + i / 2.0, i % 6, i % 5 + 3))
            .collect(Collectors.joining(","));
    new FeedpakFixture()
        .named("Slow", "Anna")
        .inManifest("duration: 2.0", "duration: 60.0")
        .file("stems/full.wav", FeedpakFixture.silentWav(60))
        .file(
            "arrangements/lead.json",
            """
            {
              "name": "Lead",
              "notes": [%s],
              "sections": [
                {"name": "intro", "number": 1, "time": 0.0},
                {"name": "verse", "number": 1, "time": 20.0}
              ]
            }
            """
                .formatted(notes))
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

  private void listen() {
    player.press(KeyCode.H);
    await().atMost(ShownPlayer.PATIENCE).until(() -> player.played.strikes().isPresent());
  }

  @Test
  void h_turns_listening_on_and_off() {
    listen();
    awaitThat(() -> ((ToggleButton) player.node(".listen .toggle-button")).isSelected());
    player.press(KeyCode.H);

    await().atMost(ShownPlayer.PATIENCE).until(() -> player.played.openCount() == 0);
  }

  @Test
  void what_is_hit_is_counted_over_the_highway() throws Exception {
    listen();
    player.played.reach(0, 0);
    for (int strike = 0; strike < 12; strike++) {
      player.played.play(strike, 0.01, 0);
    }
    FxToolkit.run(() -> player.view.seek(7.2));

    awaitThat(() -> player.node(".listen-figures").isVisible());
    assertThat(player.text(".listen-percent")).isEqualTo("100 %");
    picture("hud");
  }

  @Test
  void the_panel_shows_what_is_heard_and_turns_it_off() throws Exception {
    listen();
    player.press(KeyCode.H, true, false);
    assertThat(player.visible(".listen-panel")).isTrue();
    player.played.ring(40);

    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(() -> player.text(".listen-note").equals("E2 ±0 ct"));
    picture("panel");
    FxToolkit.run(() -> player.named("Strict").fire());
    FxToolkit.run(() -> player.named("Input").fire());
    assertThat(player.soundSettings).hasValue(1);
    player.press(KeyCode.H, true, false);
    assertThat(player.visible(".listen-panel")).isFalse();
  }

  @Test
  void without_a_device_the_song_goes_on_and_the_panel_says_why() {
    player.played.fail("There is no recording device.");
    player.press(KeyCode.H, true, false);
    player.press(KeyCode.H);

    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(() -> player.text(".listen-remark").equals("There is no recording device."));
    assertThat(
            FxToolkit.call(
                () -> ((ToggleButton) player.node(".listen .toggle-button")).isSelected()))
        .isFalse();
  }

  @Test
  void the_song_waits_for_a_note_until_it_is_passed_over() throws Exception {
    player.press(KeyCode.W);
    listen();
    awaitThat(() -> player.node(".listen-waiting").isVisible());
    awaitThat(this::saysPlay);
    picture("wait");
    player.press(KeyCode.X);

    awaitThat(() -> !player.node(".listen-waiting").isVisible() || !saysPlay());
  }

  private boolean saysPlay() {
    return player.view.lookupAll("*").stream()
        .anyMatch(it -> String.valueOf(it.getAccessibleText()).startsWith("Play ("));
  }

  /** Set the property to look at what the tests see. */
  private void picture(String name) throws Exception {
    String wanted = System.getProperty("pictures.look");
    if (wanted != null) {
      HighwaySnapshot.writePng(
          FxToolkit.call(() -> player.view.snapshot(null, null)), Path.of(wanted, name + ".png"));
    }
  }
}
