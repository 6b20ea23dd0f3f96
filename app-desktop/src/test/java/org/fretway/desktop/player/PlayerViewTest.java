package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atlantafx.base.theme.PrimerDark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.ToldFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlayerViewTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private LibraryFixture library;
  private AudioEngine audio;
  private Stage stage;
  private PlayerView view;
  private final ToldFixture told = new ToldFixture();
  private final SuccessionFixture succession = new SuccessionFixture();
  private final AtomicInteger backs = new AtomicInteger();

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
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
                    succession,
                    told,
                    Executors.newVirtualThreadPerTaskExecutor(),
                    backs::incrementAndGet));
    stage = FxToolkit.call(Stage::new);
    FxToolkit.run(
        () -> {
          // The player's colours are those of the theme, which the window sets in the program.
          Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
          stage.setScene(new Scene(view, 1000, 700));
          stage.show();
          view.requestFocus();
        });
    await().atMost(PATIENCE).until(() -> FxToolkit.call(view::isReady));
  }

  @AfterEach
  void close() {
    FxToolkit.run(
        () -> {
          view.close();
          stage.close();
        });
    audio.close();
    library.close();
  }

  @Test
  void the_song_is_named_and_its_highway_drawn() {
    WritableImage picture = FxToolkit.call(() -> view.snapshot(null, null));

    assertThat(FxToolkit.<String>call(() -> ((Label) lookup(".player-title")).getText()))
        .isEqualTo("Alpha");
    Node highway = FxToolkit.call(() -> lookup(".highway"));
    double strikeX = highway.getBoundsInParent().getWidth() * 0.15;
    int middle = (int) highway.localToScene(0, highway.getBoundsInLocal().getHeight() / 3).getY();
    assertThat(picture.getPixelReader().getColor((int) Math.rint(strikeX), middle).getBrightness())
        .isGreaterThan(0.5);
  }

  @Test
  void keys_work_whatever_has_the_focus_and_escape_goes_back() {
    press(KeyCode.M);
    assertThat(FxToolkit.<Boolean>call(() -> lookup(".mixer-panel").isVisible())).isTrue();

    press(KeyCode.ESCAPE);
    assertThat(backs).hasValue(1);
  }

  @Test
  void keys_go_to_the_songs_before_and_after() {
    press(KeyCode.N);
    FxToolkit.run(
        () ->
            view.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.N, true, false, false, false)));

    assertThat(succession.asked()).containsExactly("next", "previous");
  }

  @Test
  void at_the_end_the_next_song_is_announced_and_escape_stays() {
    endWithASongToCome();

    press(KeyCode.ESCAPE);

    assertThat(FxToolkit.<Boolean>call(() -> lookup(".up-next").isVisible())).isFalse();
    assertThat(backs).hasValue(0);
    press(KeyCode.ESCAPE);
    assertThat(backs).hasValue(1);
    assertThat(succession.asked()).isEmpty();
  }

  @Test
  void enter_plays_what_is_announced_at_once() {
    endWithASongToCome();

    press(KeyCode.ENTER);

    assertThat(succession.asked()).containsExactly("next");
  }

  @Test
  void what_is_announced_begins_by_itself() {
    endWithASongToCome();

    await().atMost(PATIENCE).until(() -> succession.asked().equals(List.of("next")));
  }

  private void endWithASongToCome() {
    SongMeta song = library.fretway().library().find(LibraryQuery.all()).items().getFirst();
    FxToolkit.run(() -> succession.comesNext(song));
    await().atMost(PATIENCE).until(() -> FxToolkit.call(() -> lookup(".up-next").isVisible()));
  }

  private Node lookup(String selector) {
    return view.lookup(selector);
  }

  private void press(KeyCode key) {
    FxToolkit.run(
        () ->
            view.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }
}
