package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlayerViewTest {

  @TempDir Path folder;

  private LibraryFixture library;
  private ShownPlayer player;
  private PlayerView view;

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    player = new ShownPlayer(library, 1000, 700);
    view = player.view;
  }

  @AfterEach
  void close() {
    player.close();
    library.close();
  }

  @Test
  void the_song_is_named_and_its_highway_drawn() {
    WritableImage picture = FxToolkit.call(() -> view.snapshot(null, null));

    assertThat(FxToolkit.<String>call(() -> ((Label) player.node(".player-title")).getText()))
        .isEqualTo("Alpha");
    Node highway = FxToolkit.call(() -> player.node(".highway"));
    double strikeX = highway.getBoundsInParent().getWidth() * 0.15;
    int middle = (int) highway.localToScene(0, highway.getBoundsInLocal().getHeight() / 3).getY();
    assertThat(picture.getPixelReader().getColor((int) Math.rint(strikeX), middle).getBrightness())
        .isGreaterThan(0.5);
  }

  @Test
  void keys_work_whatever_has_the_focus_and_escape_goes_back() {
    player.press(KeyCode.M);
    assertThat(FxToolkit.<Boolean>call(() -> player.node(".mixer-panel").isVisible())).isTrue();

    player.press(KeyCode.ESCAPE);
    assertThat(player.backs).hasValue(1);
  }

  @Test
  void keys_go_to_the_songs_before_and_after() {
    player.press(KeyCode.N);
    FxToolkit.run(
        () ->
            view.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.N, true, false, false, false)));

    assertThat(player.succession.asked()).containsExactly("next", "previous");
  }

  @Test
  void at_the_end_the_next_song_is_announced_and_escape_stays() {
    endWithASongToCome();

    player.press(KeyCode.ESCAPE);

    assertThat(FxToolkit.<Boolean>call(() -> player.node(".up-next").isVisible())).isFalse();
    assertThat(player.backs).hasValue(0);
    player.press(KeyCode.ESCAPE);
    assertThat(player.backs).hasValue(1);
    assertThat(player.succession.asked()).isEmpty();
  }

  @Test
  void enter_plays_what_is_announced_at_once() {
    endWithASongToCome();

    player.press(KeyCode.ENTER);

    assertThat(player.succession.asked()).containsExactly("next");
  }

  @Test
  void what_is_announced_begins_by_itself() {
    endWithASongToCome();

    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(() -> player.succession.asked().equals(List.of("next")));
  }

  @Test
  void at_the_end_of_the_last_song_it_is_told_what_was_heard_and_the_song_played_again() {
    await().atMost(ShownPlayer.PATIENCE).until(() -> shows(".results"));
    assertThat(FxToolkit.<String>call(() -> ((Label) view.lookup(".results-title")).getText()))
        .isEqualTo("Alpha");

    FxToolkit.run(() -> player.named("Play again").fire());
    assertThat(shows(".results")).isFalse();
    assertThat(library.fretway().nowPlaying().latest().orElseThrow().playing()).isTrue();
  }

  @Test
  void who_stays_with_a_song_is_told_what_was_heard() {
    endWithASongToCome();
    assertThat(FxToolkit.<String>call(() -> ((Label) view.lookup(".up-next-heard")).getText()))
        .startsWith("You heard ");
    player.press(KeyCode.ESCAPE);

    assertThat(shows(".results")).isTrue();
  }

  private boolean shows(String selector) {
    return FxToolkit.call(() -> view.lookup(selector) != null);
  }

  private void endWithASongToCome() {
    SongMeta song = library.fretway().library().find(LibraryQuery.all()).items().getFirst();
    FxToolkit.run(() -> player.succession.comesNext(song));
    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(() -> FxToolkit.call(() -> player.node(".up-next").isVisible()));
  }
}
