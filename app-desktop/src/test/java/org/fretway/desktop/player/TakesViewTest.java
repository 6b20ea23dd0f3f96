package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.take.TakeInputFixture;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.practice.Take;
import org.fretway.practice.Takes;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes at the window: a paused song of 20 seconds, with one take of two seconds from 6 on. */
class TakesViewTest {

  @TempDir Path folder;

  private LibraryFixture library;
  private ShownPlayer player;
  private TakeInputFixture input;
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
    take = keep(ShownPlayer.firstOf(library));
    player = new ShownPlayer(library, 1000, 600);
    view = player.view;
    input = player.input;
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
    player.close();
    library.close();
  }

  @Test
  void e_records_and_shows_the_level_and_e_again_ends_it() {
    assertThat(player.visible(".record .level-strip")).isFalse();
    player.press(KeyCode.E);

    assertThat(player.visible(".record .level-strip")).isTrue();
    assertThat(FxToolkit.<Boolean>call(() -> button().isSelected())).isTrue();
    await().atMost(ShownPlayer.PATIENCE).until(input::isOpen);
    player.press(KeyCode.E);

    assertThat(player.visible(".record .level-strip")).isFalse();
    await().atMost(ShownPlayer.PATIENCE).until(() -> !input.isOpen());
  }

  @Test
  void why_nothing_can_be_recorded_stands_above_the_highway() {
    input.fail("No recording device was found.");
    player.press(KeyCode.E);

    await().atMost(ShownPlayer.PATIENCE).until(() -> player.visible(".record-remark"));
    assertThat(player.text(".record-remark .label")).isEqualTo("No recording device was found.");
    assertThat(FxToolkit.<Boolean>call(() -> button().isSelected())).isFalse();
  }

  @Test
  void leaving_the_player_ends_recording() {
    player.press(KeyCode.E);
    await().atMost(ShownPlayer.PATIENCE).until(input::isOpen);
    FxToolkit.run(view::close);

    await().atMost(ShownPlayer.PATIENCE).until(() -> !input.isOpen());
  }

  @Test
  void enter_in_the_list_listens_back_and_escape_returns_to_the_song_alone_where_it_is() {
    listen();

    assertThat(player.text(".speed-value")).isEqualTo("50 %");
    assertThat(mixer()).contains("Your take");
    assertThat(player.text(".take-banner .label")).startsWith("You hear “Take 1” with the song.");

    player.press(KeyCode.Y);
    FxToolkit.run(() -> view.seek(7));
    player.press(KeyCode.ESCAPE);

    await().atMost(ShownPlayer.PATIENCE).until(() -> !player.visible(".take-banner"));
    assertThat(mixer()).doesNotContain("Your take");
    assertThat(library.fretway().nowPlaying().latest().orElseThrow().songTime()).isEqualTo(7);
    assertThat(player.backs).hasValue(0);
    player.press(KeyCode.ESCAPE);
    assertThat(player.backs).hasValue(1);
  }

  @Test
  void a_loop_and_a_muted_stem_stay_while_a_take_is_heard() {
    player.press(KeyCode.A);
    FxToolkit.run(() -> view.seek(12));
    player.press(KeyCode.B);
    String loop = player.text("#loop-b");
    FxToolkit.run(() -> player.named("Mute Full").fire());
    listen();

    assertThat(player.text("#loop-b")).isEqualTo(loop);
    assertThat(player.visible(".looped")).isTrue();
    assertThat(
            FxToolkit.<Boolean>call(() -> ((ToggleButton) player.named("Mute Full")).isSelected()))
        .isTrue();
    assertThat(
            FxToolkit.<Boolean>call(() -> ((ToggleButton) player.named("Mute Your")).isSelected()))
        .isFalse();
  }

  @Test
  void f2_renames_and_what_is_typed_presses_no_keys_of_the_player() {
    ListView<?> list = openList();
    ShownPlayer.press(list, KeyCode.F2);
    TextField field = FxToolkit.call(() -> (TextField) view.lookup(".takes-panel .name-field"));
    assertThat(field.getText()).isEqualTo("Take 1");
    ShownPlayer.press(field, KeyCode.E);
    assertThat(player.visible(".record .level-strip")).isFalse();
    FxToolkit.run(() -> field.setText("The good one"));
    ShownPlayer.press(field, KeyCode.ENTER);

    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(() -> ((Take) list.getItems().getFirst()).name().equals("The good one"));
  }

  @Test
  void delete_asks_first_and_then_the_file_is_gone_and_how_to_record_is_told() {
    ListView<?> list = openList();
    ShownPlayer.press(list, KeyCode.F2); // A name that is being typed is given up.
    ShownPlayer.press(list, KeyCode.DELETE);
    assertThat(player.visible(".take-question")).isTrue();
    FxToolkit.run(() -> player.named("Keep it").fire());
    assertThat(player.visible(".take-question")).isFalse();
    assertThat(take).exists();

    ShownPlayer.press(list, KeyCode.DELETE);
    FxToolkit.run(() -> player.named("Delete").fire());

    await().atMost(ShownPlayer.PATIENCE).until(() -> !player.visible(".takes-panel .list-view"));
    await().atMost(ShownPlayer.PATIENCE).until(() -> Files.notExists(take));
    assertThat(player.text(".takes-panel .text-muted"))
        .startsWith("Nothing is recorded in this song yet");
  }

  @Test
  void a_question_is_given_up_when_the_list_is_closed() {
    ShownPlayer.press(openList(), KeyCode.DELETE);
    player.press(KeyCode.ESCAPE);
    assertThat(player.visible(".takes-panel")).isFalse();
    player.press(KeyCode.Y);

    assertThat(player.visible(".takes-panel")).isTrue();
    assertThat(player.visible(".take-question")).isFalse();
    assertThat(take).exists();
  }

  private void listen() {
    ShownPlayer.press(openList(), KeyCode.ENTER);
    await().atMost(ShownPlayer.PATIENCE).until(() -> player.visible(".take-banner"));
  }

  private ListView<?> openList() {
    ListView<?> list = FxToolkit.call(() -> (ListView<?>) view.lookup(".takes-panel .list-view"));
    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(() -> FxToolkit.call(() -> list.getItems().size() == 1));
    player.press(KeyCode.Y);
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
}
