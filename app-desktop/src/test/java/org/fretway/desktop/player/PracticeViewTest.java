package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import atlantafx.base.theme.PrimerDark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.audio.NowPlaying;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.LibraryQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Practising at the window: a paused song of 20 seconds, half a step down, with a beat every half
 * second, an intro, a verse from 4 and a chorus from 12 seconds on, and ten stems.
 */
class PracticeViewTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int STEMS = 10;

  @TempDir Path folder;

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger backs = new AtomicInteger();
  private LibraryFixture library;
  private AudioEngine audio;
  private Stage stage;
  private PlayerView view;

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder);
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    song().zip(folder.resolve("songs"), "Slow.feedpak");
    library.scan();
    audio = AudioEngine.open(AudioOptions.SILENT);
    String trackId =
        library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
    view =
        FxToolkit.call(
            () ->
                new PlayerView(
                    library.fretway(),
                    audio,
                    PlayRequest.of(trackId),
                    new Followers(library.fretway().nowPlaying(), Runnable::run),
                    PlayHistoryFixture.of(library.fretway()),
                    new SuccessionFixture(),
                    new ToldFixture(),
                    background,
                    backs::incrementAndGet));
    stage = FxToolkit.call(Stage::new);
    FxToolkit.run(
        () -> {
          Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
          stage.setScene(new Scene(view, 900, 520));
          stage.show();
          view.requestFocus();
        });
    await().atMost(PATIENCE).until(() -> FxToolkit.call(view::isReady));
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
    FxToolkit.run(
        () -> {
          view.close();
          stage.close();
        });
    background.close();
    audio.close();
    library.close();
  }

  @Test
  void keys_change_the_speed_which_is_shown_and_told_to_others() {
    press(KeyCode.MINUS);
    press(KeyCode.MINUS);
    assertThat(text(".speed-value")).isEqualTo("90 %");
    await().atMost(PATIENCE).until(() -> moment().rate() == 0.9);

    press(KeyCode.EQUALS);
    assertThat(text(".speed-value")).isEqualTo("95 %");
    press(KeyCode.DIGIT0);
    assertThat(text(".speed-value")).isEqualTo("100 %");
    await().atMost(PATIENCE).until(() -> moment().rate() == 1);
  }

  @Test
  void keys_change_the_pitch_and_a_low_song_is_brought_to_standard_tuning() {
    press(KeyCode.COMMA);
    assertThat(text(".pitch-value")).isEqualTo("−1");

    push("Retune the song");
    assertThat(text(".pitch-value")).isEqualTo("+1");
    push("Retune the song");
    assertThat(text(".pitch-value")).isEqualTo("±0");
  }

  @Test
  void a_and_b_set_a_loop_that_is_shown_and_l_ends_it() {
    press(KeyCode.A);
    FxToolkit.run(() -> view.seek(7.9));
    press(KeyCode.B);

    assertThat(text("#loop-a")).isEqualTo("A  0:05.00");
    assertThat(text("#loop-b")).isEqualTo("B  0:08.00");
    assertThat(visible(".looped")).isTrue();

    press(KeyCode.RIGHT, true, false);
    assertThat(text("#loop-b")).isEqualTo("B  0:08.50");

    press(KeyCode.L);
    assertThat(text("#loop-a")).isEqualTo("A  –:––");
    assertThat(visible(".looped")).isFalse();
  }

  @Test
  void alt_sets_an_end_between_beats_and_what_is_no_loop_is_said() {
    press(KeyCode.A, false, true);
    assertThat(text("#loop-a")).isEqualTo("A  0:05.10");
    press(KeyCode.B, false, true);

    assertThat(visible(".loop-message")).isTrue();
    assertThat(text(".loop-message")).startsWith("A loop lasts at least 0.1 seconds");
  }

  @Test
  void the_song_begins_again_at_the_start_of_its_loop() {
    press(KeyCode.L);
    FxToolkit.run(() -> view.seek(9));
    press(KeyCode.R);
    assertThat(moment().songTime()).isEqualTo(4);

    press(KeyCode.HOME);
    assertThat(moment().songTime()).isZero();
  }

  @Test
  void the_list_of_passages_takes_the_keyboard_and_enter_repeats_what_is_marked_there() {
    press(KeyCode.P);
    ListView<?> list = FxToolkit.call(() -> (ListView<?>) view.lookup(".list-view"));
    assertThat(list.getItems()).hasSize(3);
    assertThat(FxToolkit.<Boolean>call(list::isFocused)).isTrue();
    assertThat(FxToolkit.<Integer>call(list.getSelectionModel()::getSelectedIndex)).isOne();

    FxToolkit.run(() -> list.getSelectionModel().selectRange(1, 3));
    fire(list, KeyCode.ENTER);
    assertThat(text("#loop-a")).isEqualTo("A  0:04.00");
    assertThat(text("#loop-b")).isEqualTo("B  0:20.00");

    fire(list, KeyCode.L);
    assertThat(FxToolkit.<Boolean>call(list.getSelectionModel()::isEmpty)).isTrue();
  }

  @Test
  void with_the_list_in_focus_keys_still_move_through_the_song() {
    press(KeyCode.P);
    Node list = FxToolkit.call(() -> view.lookup(".list-view"));
    fire(list, KeyCode.RIGHT);

    assertThat(moment().songTime()).isEqualTo(10.1, within(0.01));
  }

  @Test
  void a_number_of_the_trainer_that_has_the_focus_is_changed_with_the_arrow_keys() {
    press(KeyCode.T);
    Spinner<?> from = FxToolkit.call(() -> (Spinner<?>) view.lookup(".trainer-panel .spinner"));
    FxToolkit.run(from::requestFocus);
    fire(from, KeyCode.RIGHT);

    assertThat(from.getValue()).isEqualTo(75);
    assertThat(moment().songTime()).isEqualTo(5.1, within(0.01));
  }

  @Test
  void escape_closes_the_panel_with_the_keyboard_and_only_then_leaves() {
    press(KeyCode.P);
    fire(FxToolkit.call(() -> view.lookup(".list-view")), KeyCode.ESCAPE);
    assertThat(visible(".passages-panel")).isFalse();
    assertThat(FxToolkit.<Boolean>call(view::isFocused)).isTrue();
    assertThat(backs).hasValue(0);

    press(KeyCode.ESCAPE);
    assertThat(backs).hasValue(1);
  }

  @Test
  void at_the_right_one_panel_takes_the_place_of_another() {
    press(KeyCode.M);
    press(KeyCode.S);
    assertThat(visible(".mixer-panel")).isFalse();
    assertThat(visible(".loop-panel")).isTrue();

    press(KeyCode.T);
    assertThat(visible(".loop-panel")).isFalse();
    assertThat(visible(".trainer-panel")).isTrue();
  }

  @Test
  void a_mixer_of_ten_stems_stays_within_the_highway() {
    press(KeyCode.M);
    FxToolkit.run(view::layout);

    assertThat(FxToolkit.<Integer>call(() -> view.lookupAll(".mixer-pan").size())).isEqualTo(STEMS);
    Region panel = FxToolkit.call(() -> (Region) view.lookup(".mixer-panel"));
    Region around = (Region) panel.getParent();
    assertThat(panel.getLayoutY() + panel.getHeight()).isLessThanOrEqualTo(around.getHeight());
  }

  @Test
  void a_loop_is_saved_under_a_name_that_is_typed_without_pressing_keys_of_the_player() {
    press(KeyCode.L);
    press(KeyCode.S);
    await()
        .atMost(PATIENCE)
        .until(() -> !FxToolkit.<Boolean>call(() -> named("Save this").isDisabled()));
    push("Save this");
    TextField field = FxToolkit.call(() -> (TextField) view.lookup(".name-field"));
    assertThat(field.getText()).isEqualTo("Verse");
    fire(field, KeyCode.L);
    assertThat(visible(".looped")).isTrue();
    FxToolkit.run(() -> field.setText("Hard part"));
    fire(field, KeyCode.ENTER);

    await().atMost(PATIENCE).until(() -> FxToolkit.call(() -> view.lookup(".saved-loop") != null));
    assertThat(FxToolkit.<String>call(() -> view.lookup(".saved-loop").getAccessibleText()))
        .isEqualTo("Repeat Hard part, 0:04 – 0:12");
  }

  @Test
  void the_trainer_starts_with_shift_t_on_a_loop() {
    press(KeyCode.T, true, false);
    assertThat(text(".trainer-progress")).startsWith("Choose what to train first");

    press(KeyCode.L);
    press(KeyCode.T, true, false);
    assertThat(text(".trainer-progress")).startsWith("70 %");
    await().atMost(PATIENCE).until(() -> text(".speed-value").equals("70 %"));
  }

  @Test
  void a_song_that_is_counted_in_shows_the_time_before_its_start() {
    press(KeyCode.C);
    assertThat(text(".lead-in")).isEqualTo("Count-in");
    press(KeyCode.HOME);
    press(KeyCode.SPACE);
    press(KeyCode.SPACE);

    assertThat(moment().songTime()).isNegative();
    assertThat(FxToolkit.<String>call(() -> ((Label) view.lookup(".transport-time")).getText()))
        .startsWith("−0:0");
  }

  private NowPlaying.Moment moment() {
    return library.fretway().nowPlaying().latest().orElseThrow();
  }

  private String text(String selector) {
    return FxToolkit.call(() -> ((Labeled) view.lookup(selector)).getText());
  }

  private boolean visible(String selector) {
    return FxToolkit.call(() -> view.lookup(selector).isVisible());
  }

  private void push(String name) {
    FxToolkit.run(
        () -> {
          ButtonBase button = named(name);
          button.requestFocus();
          button.fire();
        });
  }

  private ButtonBase named(String name) {
    return view.lookupAll("*").stream()
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(
            button ->
                String.valueOf(button.getAccessibleText()).startsWith(name)
                    || String.valueOf(button.getText()).startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private void press(KeyCode key) {
    press(key, false, false);
  }

  private void press(KeyCode key, boolean shift, boolean alt) {
    FxToolkit.run(
        () ->
            view.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, alt, false)));
  }

  private static void fire(Node node, KeyCode key) {
    FxToolkit.run(
        () ->
            node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }
}
