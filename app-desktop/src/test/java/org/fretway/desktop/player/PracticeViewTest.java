package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.fretway.audio.NowPlaying;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Practising at the window: a paused song of 20 seconds, half a step down, with a beat every half
 * second, an intro, a verse from 4 and a chorus from 12 seconds on, and ten stems.
 */
class PracticeViewTest {
  private static final int STEMS = 10;

  @TempDir Path folder;

  private LibraryFixture library;
  private ShownPlayer player;
  private PlayerView view;

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder);
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    song().zip(folder.resolve("songs"), "Slow.feedpak");
    library.scan();
    player = new ShownPlayer(library, 900, 520);
    view = player.view;
    FxToolkit.run(() -> view.seek(5.1));
  }

  private static FeedpakFixture song() {
    String beats =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    "{\"time\": %s, \"measure\": %d}"
                        .formatted(i / 2.0, i % 4 == 0 ? 1 + i / 4 : -1))
            .collect(Collectors.joining(","));
    String stems =
        IntStream.range(0, STEMS)
            .mapToObj(i -> "  - {id: stem%d, file: stems/full.wav, default: true}\n".formatted(i))
            .collect(Collectors.joining());
    return new FeedpakFixture()
        .named("Slow", "Anna")
        .inManifest("duration: 2.0", "duration: 20.0")
        .inManifest("tuning: [0, 0, 0, 0, 0, 0]", "tuning: [-1, -1, -1, -1, -1, -1]")
        .inManifest("  - {id: full, file: stems/full.wav, default: true}\n", stems)
        .file("stems/full.wav", FeedpakFixture.silentWav(20))
        .file(
            "arrangements/lead.json",
            """
            {
              "name": "Lead",
              "tuning": [-1, -1, -1, -1, -1, -1],
              "notes": [{"t": 0.5, "s": 0, "f": 3, "sus": 0.25}],
              "beats": [%s],
              "sections": [{"name": "intro", "number": 1, "time": 0.0},
                {"name": "verse", "number": 1, "time": 4.0},
                {"name": "chorus", "number": 1, "time": 12.0}]
            }
            """
                .formatted(beats));
  }

  @AfterEach
  void close() {
    player.close();
    library.close();
  }

  @Test
  void keys_change_the_speed_which_is_shown_and_told_to_others() {
    player.press(KeyCode.MINUS);
    player.press(KeyCode.MINUS);
    assertThat(player.text(".speed-value")).isEqualTo("90 %");
    await().atMost(ShownPlayer.PATIENCE).until(() -> moment().rate() == 0.9);

    player.press(KeyCode.EQUALS);
    assertThat(player.text(".speed-value")).isEqualTo("95 %");
    player.press(KeyCode.DIGIT0);
    assertThat(player.text(".speed-value")).isEqualTo("100 %");
    await().atMost(ShownPlayer.PATIENCE).until(() -> moment().rate() == 1);
  }

  @Test
  void keys_change_the_pitch_and_a_low_song_is_brought_to_standard_tuning() {
    player.press(KeyCode.COMMA);
    assertThat(player.text(".pitch-value")).isEqualTo("−1");

    push("Retune the song");
    assertThat(player.text(".pitch-value")).isEqualTo("+1");
    push("Retune the song");
    assertThat(player.text(".pitch-value")).isEqualTo("±0");
  }

  @Test
  void a_and_b_set_a_loop_that_is_shown_and_l_ends_it() {
    player.press(KeyCode.A);
    FxToolkit.run(() -> view.seek(7.9));
    player.press(KeyCode.B);

    assertThat(player.text("#loop-a")).isEqualTo("A  0:05.00");
    assertThat(player.text("#loop-b")).isEqualTo("B  0:08.00");
    assertThat(player.visible(".looped")).isTrue();

    player.press(KeyCode.RIGHT, true, false);
    assertThat(player.text("#loop-b")).isEqualTo("B  0:08.50");

    player.press(KeyCode.L);
    assertThat(player.text("#loop-a")).isEqualTo("A  –:––");
    assertThat(player.visible(".looped")).isFalse();
  }

  @Test
  void alt_sets_an_end_between_beats_and_what_is_no_loop_is_said() {
    player.press(KeyCode.A, false, true);
    assertThat(player.text("#loop-a")).isEqualTo("A  0:05.10");
    player.press(KeyCode.B, false, true);

    assertThat(player.visible(".loop-message")).isTrue();
    assertThat(player.text(".loop-message")).startsWith("A loop lasts at least 0.1 seconds");
  }

  @Test
  void the_song_begins_again_at_the_start_of_its_loop() {
    player.press(KeyCode.L);
    FxToolkit.run(() -> view.seek(9));
    player.press(KeyCode.R);
    assertThat(moment().songTime()).isEqualTo(4);

    player.press(KeyCode.HOME);
    assertThat(moment().songTime()).isZero();
  }

  @Test
  void the_list_of_passages_takes_the_keyboard_and_enter_repeats_what_is_marked_there() {
    player.press(KeyCode.P);
    ListView<?> list = FxToolkit.call(() -> (ListView<?>) view.lookup(".list-view"));
    assertThat(list.getItems()).hasSize(3);
    assertThat(FxToolkit.<Boolean>call(list::isFocused)).isTrue();
    assertThat(FxToolkit.<Integer>call(list.getSelectionModel()::getSelectedIndex)).isOne();

    FxToolkit.run(() -> list.getSelectionModel().selectRange(1, 3));
    ShownPlayer.press(list, KeyCode.ENTER);
    assertThat(player.text("#loop-a")).isEqualTo("A  0:04.00");
    assertThat(player.text("#loop-b")).isEqualTo("B  0:20.00");

    ShownPlayer.press(list, KeyCode.L);
    assertThat(FxToolkit.<Boolean>call(list.getSelectionModel()::isEmpty)).isTrue();
  }

  @Test
  void with_the_list_in_focus_keys_still_move_through_the_song() {
    player.press(KeyCode.P);
    Node list = FxToolkit.call(() -> view.lookup(".list-view"));
    ShownPlayer.press(list, KeyCode.RIGHT);

    assertThat(moment().songTime()).isEqualTo(10.1, within(0.01));
  }

  @Test
  void a_number_of_the_trainer_that_has_the_focus_is_changed_with_the_arrow_keys() {
    player.press(KeyCode.T);
    Spinner<?> from = FxToolkit.call(() -> (Spinner<?>) view.lookup(".trainer-panel .spinner"));
    FxToolkit.run(from::requestFocus);
    ShownPlayer.press(from, KeyCode.RIGHT);

    assertThat(from.getValue()).isEqualTo(75);
    assertThat(moment().songTime()).isEqualTo(5.1, within(0.01));
  }

  @Test
  void escape_closes_the_panel_with_the_keyboard_and_only_then_leaves() {
    player.press(KeyCode.P);
    ShownPlayer.press(FxToolkit.call(() -> view.lookup(".list-view")), KeyCode.ESCAPE);
    assertThat(player.visible(".passages-panel")).isFalse();
    assertThat(FxToolkit.<Boolean>call(view::isFocused)).isTrue();
    assertThat(player.backs).hasValue(0);

    player.press(KeyCode.ESCAPE);
    assertThat(player.backs).hasValue(1);
  }

  @Test
  void at_the_right_one_panel_takes_the_place_of_another() {
    player.press(KeyCode.M);
    player.press(KeyCode.S);
    assertThat(player.visible(".mixer-panel")).isFalse();
    assertThat(player.visible(".loop-panel")).isTrue();

    player.press(KeyCode.T);
    assertThat(player.visible(".loop-panel")).isFalse();
    assertThat(player.visible(".trainer-panel")).isTrue();
  }

  @Test
  void a_mixer_of_ten_stems_stays_within_the_highway() {
    player.press(KeyCode.M);
    FxToolkit.run(view::layout);

    assertThat(FxToolkit.<Integer>call(() -> view.lookupAll(".mixer-pan").size())).isEqualTo(STEMS);
    Region panel = FxToolkit.call(() -> (Region) view.lookup(".mixer-panel"));
    Region around = (Region) panel.getParent();
    assertThat(panel.getLayoutY() + panel.getHeight()).isLessThanOrEqualTo(around.getHeight());
  }

  @Test
  void a_loop_is_saved_under_a_name_that_is_typed_without_pressing_keys_of_the_player() {
    player.press(KeyCode.L);
    player.press(KeyCode.S);
    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(() -> !FxToolkit.<Boolean>call(() -> player.named("Save this").isDisabled()));
    push("Save this");
    TextField field = FxToolkit.call(() -> (TextField) view.lookup(".name-field"));
    assertThat(field.getText()).isEqualTo("Verse");
    ShownPlayer.press(field, KeyCode.L);
    assertThat(player.visible(".looped")).isTrue();
    FxToolkit.run(() -> field.setText("Hard part"));
    ShownPlayer.press(field, KeyCode.ENTER);

    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(() -> FxToolkit.call(() -> view.lookup(".saved-loop") != null));
    assertThat(FxToolkit.<String>call(() -> view.lookup(".saved-loop").getAccessibleText()))
        .isEqualTo("Repeat Hard part, 0:04 – 0:12");
  }

  @Test
  void the_trainer_starts_with_shift_t_on_a_loop() {
    player.press(KeyCode.T, true, false);
    assertThat(player.text(".trainer-progress")).startsWith("Choose what to train first");

    player.press(KeyCode.L);
    player.press(KeyCode.T, true, false);
    assertThat(player.text(".trainer-progress")).startsWith("70 %");
    await().atMost(ShownPlayer.PATIENCE).until(() -> player.text(".speed-value").equals("70 %"));
  }

  @Test
  void a_song_that_is_counted_in_shows_the_time_before_its_start() {
    player.press(KeyCode.C);
    assertThat(player.text(".lead-in")).isEqualTo("Count-in");
    player.press(KeyCode.HOME);
    player.press(KeyCode.SPACE);
    player.press(KeyCode.SPACE);

    assertThat(moment().songTime()).isNegative();
    assertThat(FxToolkit.<String>call(() -> ((Label) view.lookup(".transport-time")).getText()))
        .startsWith("−0:0");
  }

  private NowPlaying.Moment moment() {
    return library.fretway().nowPlaying().latest().orElseThrow();
  }

  private void push(String name) {
    FxToolkit.run(
        () -> {
          ButtonBase button = player.named(name);
          button.requestFocus();
          button.fire();
        });
  }
}
