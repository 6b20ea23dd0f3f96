package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atlantafx.base.theme.PrimerDark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.desktop.take.TakeInputFixture;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.practice.Take;
import org.fretway.practice.Takes;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes at the window: a paused song of 20 seconds, with one take of two seconds from 6 on. */
class TakesViewTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger backs = new AtomicInteger();
  private final TakeInputFixture input = new TakeInputFixture();
  private LibraryFixture library;
  private AudioEngine audio;
  private Stage stage;
  private PlayerView view;
  private Path take;

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder);
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    new FeedpakFixture()
        .named("Slow", "Anna")
        .inManifest("duration: 2.0", "duration: 20.0")
        .file("stems/full.wav", FeedpakFixture.silentWav(20))
        .zip(folder.resolve("songs"), "Slow.feedpak");
    library.scan();
    audio = AudioEngine.open(AudioOptions.SILENT);
    String trackId =
        library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
    take = keep(trackId);
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
                    input,
                    new ToldFixture(),
                    background,
                    backs::incrementAndGet));
    stage = FxToolkit.call(Stage::new);
    FxToolkit.run(
        () -> {
          Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
          stage.setScene(new Scene(view, 1000, 600));
          stage.show();
          view.requestFocus();
        });
    await().atMost(PATIENCE).until(() -> FxToolkit.call(view::isReady));
    FxToolkit.run(() -> view.seek(3));
  }

  private Path keep(String trackId) throws Exception {
    Takes takes = library.fretway().takes();
    Actor ada = library.fretway().windowUser().actor();
    Path file = takes.begin(ada, trackId, 6, 0.5, 1);
    Files.write(file, FeedpakFixture.silentWav(2));
    takes.keep(file, 6, 2L * Takes.SAMPLE_RATE);
    return file;
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
  void e_records_and_shows_the_level_and_e_again_ends_it() {
    assertThat(visible(".level-strip")).isFalse();
    press(KeyCode.E);

    assertThat(visible(".level-strip")).isTrue();
    assertThat(FxToolkit.<Boolean>call(() -> button().isSelected())).isTrue();
    await().atMost(PATIENCE).until(input::isOpen);
    press(KeyCode.E);

    assertThat(visible(".level-strip")).isFalse();
    await().atMost(PATIENCE).until(() -> !input.isOpen());
  }

  @Test
  void why_nothing_can_be_recorded_stands_above_the_highway() {
    input.fail("No recording device was found.");
    press(KeyCode.E);

    await().atMost(PATIENCE).until(() -> visible(".record-remark"));
    assertThat(label(".record-remark .label")).isEqualTo("No recording device was found.");
    assertThat(FxToolkit.<Boolean>call(() -> button().isSelected())).isFalse();
  }

  @Test
  void leaving_the_player_ends_recording() {
    press(KeyCode.E);
    await().atMost(PATIENCE).until(input::isOpen);
    FxToolkit.run(view::close);

    await().atMost(PATIENCE).until(() -> !input.isOpen());
  }

  @Test
  void enter_in_the_list_listens_back_and_escape_returns_to_the_song_alone_where_it_is() {
    listen();

    assertThat(label(".speed-value")).isEqualTo("50 %");
    assertThat(mixer()).contains("Your take");
    assertThat(label(".take-banner .label")).startsWith("You hear “Take 1” with the song.");

    press(KeyCode.Y);
    FxToolkit.run(() -> view.seek(7));
    press(KeyCode.ESCAPE);

    await().atMost(PATIENCE).until(() -> !visible(".take-banner"));
    assertThat(mixer()).doesNotContain("Your take");
    assertThat(library.fretway().nowPlaying().latest().orElseThrow().songTime()).isEqualTo(7);
    assertThat(backs).hasValue(0);
    press(KeyCode.ESCAPE);
    assertThat(backs).hasValue(1);
  }

  @Test
  void a_loop_and_a_muted_stem_stay_while_a_take_is_heard() {
    press(KeyCode.A);
    FxToolkit.run(() -> view.seek(12));
    press(KeyCode.B);
    String loop = label("#loop-b");
    FxToolkit.run(() -> named("Mute Full").fire());
    listen();

    assertThat(label("#loop-b")).isEqualTo(loop);
    assertThat(visible(".looped")).isTrue();
    assertThat(FxToolkit.<Boolean>call(() -> ((ToggleButton) named("Mute Full")).isSelected()))
        .isTrue();
    assertThat(FxToolkit.<Boolean>call(() -> ((ToggleButton) named("Mute Your")).isSelected()))
        .isFalse();
  }

  @Test
  void f2_renames_and_what_is_typed_presses_no_keys_of_the_player() {
    ListView<?> list = openList();
    fire(list, KeyCode.F2);
    TextField field = FxToolkit.call(() -> (TextField) view.lookup(".takes-panel .name-field"));
    assertThat(field.getText()).isEqualTo("Take 1");
    fire(field, KeyCode.E);
    assertThat(visible(".level-strip")).isFalse();
    FxToolkit.run(() -> field.setText("The good one"));
    fire(field, KeyCode.ENTER);

    await()
        .atMost(PATIENCE)
        .until(() -> ((Take) list.getItems().getFirst()).name().equals("The good one"));
  }

  @Test
  void delete_asks_first_and_then_the_file_is_gone_and_how_to_record_is_told() {
    ListView<?> list = openList();
    fire(list, KeyCode.F2); // A name that is being typed is given up.
    fire(list, KeyCode.DELETE);
    assertThat(visible(".take-question")).isTrue();
    FxToolkit.run(() -> named("Keep it").fire());
    assertThat(visible(".take-question")).isFalse();
    assertThat(take).exists();

    fire(list, KeyCode.DELETE);
    FxToolkit.run(() -> named("Delete").fire());

    await().atMost(PATIENCE).until(() -> !visible(".takes-panel .list-view"));
    await().atMost(PATIENCE).until(() -> Files.notExists(take));
    assertThat(label(".takes-panel .text-muted"))
        .startsWith("Nothing is recorded in this song yet");
  }

  @Test
  void a_question_is_given_up_when_the_list_is_closed() {
    fire(openList(), KeyCode.DELETE);
    press(KeyCode.ESCAPE);
    assertThat(visible(".takes-panel")).isFalse();
    press(KeyCode.Y);

    assertThat(visible(".takes-panel")).isTrue();
    assertThat(visible(".take-question")).isFalse();
    assertThat(take).exists();
  }

  private void listen() {
    fire(openList(), KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> visible(".take-banner"));
  }

  private ListView<?> openList() {
    ListView<?> list = FxToolkit.call(() -> (ListView<?>) view.lookup(".takes-panel .list-view"));
    await().atMost(PATIENCE).until(() -> FxToolkit.call(() -> list.getItems().size() == 1));
    press(KeyCode.Y);
    assertThat(FxToolkit.<Boolean>call(list::isFocused)).isTrue();
    return list;
  }

  private List<String> mixer() {
    return FxToolkit.call(
        () ->
            view.lookupAll(".mixer-stem").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList());
  }

  private ToggleButton button() {
    return (ToggleButton) view.lookup(".record .toggle-button");
  }

  private String label(String selector) {
    return FxToolkit.call(() -> ((Labeled) view.lookup(selector)).getText());
  }

  private boolean visible(String selector) {
    return FxToolkit.call(() -> view.lookup(selector).isVisible());
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
    fire(view, key);
  }

  private static void fire(Node node, KeyCode key) {
    FxToolkit.run(
        () ->
            node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }
}
