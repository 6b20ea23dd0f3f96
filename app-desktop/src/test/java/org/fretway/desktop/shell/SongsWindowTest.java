package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.SongsFixture;
import org.fretway.desktop.player.PlayerView;
import org.fretway.library.BulkListener;
import org.fretway.library.LibraryQuery;
import org.fretway.practice.Playlists.Duplicates;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the songs: details, forms, playlists, the queue, shelves and the bin. */
class SongsWindowTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  private @TempDir Path folder;
  private SongsFixture songs;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    songs = new SongsFixture(folder);
    long list = songs.fretway().playlists().create(OWNER, "Warm-up").id();
    songs
        .fretway()
        .playlists()
        .add(OWNER, list, songs.ids().subList(0, 2), Optional.empty(), Duplicates.SKIP);
    window = OpenWindow.on(songs.fretway());
    await().until(() -> window.texts(".song-title"), List.of("One", "Two", "Three")::equals);
  }

  @AfterEach
  void close() {
    window.close();
    songs.close();
  }

  private void altEnter() {
    window.fire(
        ".song-grid",
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, true, false));
  }

  private boolean plays(String title) {
    return window.texts(".player .player-title").equals(List.of(title))
        && FxToolkit.call(
            () ->
                window.all(".player").stream()
                    .anyMatch(it -> it instanceof PlayerView p && p.isReady()));
  }

  private void push(String selector, String text) {
    await().until(() -> window.texts(selector).contains(text));
    FxToolkit.run(
        () ->
            window.all(selector).stream()
                .filter(it -> it instanceof Button button && text.equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
  }

  @Test
  void the_details_follow_the_chosen_song() {
    altEnter();
    await().until(() -> window.texts(".details-title"), List.of("One")::equals);
    await().until(() -> window.texts(".details-fact .label").contains("One.feedpak"));

    window.press(KeyCode.RIGHT, ".song-grid");

    await().until(() -> window.texts(".details-title"), List.of("Two")::equals);
    altEnter();
    await().until(() -> !window.shows(".details-title"));
  }

  @Test
  void an_arrangement_is_played_from_the_details() {
    altEnter();
    await().until(() -> window.shows(".details-arrangement"));

    window.push(".details-arrangement");

    await().until(() -> plays("One"));
  }

  @Test
  void a_song_is_edited_with_the_keyboard_alone() {
    window.press(KeyCode.F2, ".song-grid");
    await().until(() -> window.shows(".edit-row .text-field"));
    await()
        .until(
            () ->
                FxToolkit.call(
                    () -> window.focused() instanceof TextField f && f.getText().equals("One")));

    FxToolkit.run(() -> ((TextField) window.focused()).setText("Uno"));
    window.press(KeyCode.ESCAPE, ".edit-row .text-field");
    assertThat(window.shows(".edit-question")).isTrue();
    push(".edit-question .button", "Keep editing");
    push(".edit-buttons .button", "Save");

    await().until(() -> window.texts(".song-title"), List.of("Uno", "Two", "Three")::equals);
    assertThat(window.shows(".edit-form")).isFalse();
  }

  @Test
  void escape_leaves_a_form_in_which_nothing_was_changed() {
    window.press(KeyCode.F2, ".song-grid");
    await().until(() -> window.shows(".edit-row .text-field"));

    window.press(KeyCode.ESCAPE, ".edit-row .text-field");

    await().until(() -> !window.shows(".edit-form"));
  }

  @Test
  void a_playlist_is_opened_and_played_song_after_song() {
    await().until(() -> window.shows(".playlist-row .button"));
    window.push(".playlist-row .button");
    await()
        .until(() -> window.texts(".ordered-list .song-line-title"), List.of("One", "Two")::equals);

    push(".list-top .button", "Play");
    await().until(() -> plays("One"));
    window.press(KeyCode.N, ".player");
    await().until(() -> plays("Two"));
    window.press(KeyCode.N, ".player");
    assertThat(plays("Two")).isTrue();

    window.press(KeyCode.ESCAPE, ".player");
    await().until(() -> window.shows(".ordered-list"));
    window.press(KeyCode.ESCAPE, ".ordered-list");
    await().until(() -> window.texts(".song-title"), List.of("One", "Two", "Three")::equals);
  }

  @Test
  void alt_and_an_arrow_move_a_song_in_its_playlist() {
    await().until(() -> window.shows(".playlist-row .button"));
    window.push(".playlist-row .button");
    await()
        .until(() -> window.texts(".ordered-list .song-line-title"), List.of("One", "Two")::equals);

    window.fire(
        ".ordered-list",
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, true, false));

    await()
        .until(() -> window.texts(".ordered-list .song-line-title"), List.of("Two", "One")::equals);
  }

  @Test
  void a_song_is_queued_by_key_and_that_is_told() {
    window.pressWithShortcut(KeyCode.Q, ".song-grid");

    await().until(() -> window.texts(".notice .label").contains("1 song added to the queue."));
    FxToolkit.run(() -> window.screens().collecting().openQueue());
    await().until(() -> window.texts(".queue-pane .song-line-title"), List.of("One")::equals);
  }

  @Test
  void a_deleted_song_is_in_the_bin_and_comes_back_from_there() {
    window.press(KeyCode.DELETE, ".song-grid");
    await().until(() -> window.texts(".song-title"), List.of("Two", "Three")::equals);
    FxToolkit.run(() -> window.screens().collecting().openBin());
    await().until(() -> window.texts(".away-list .song-line-title"), List.of("One")::equals);
    assertThat(window.texts(".away-list .song-line-remark")).containsExactly("30 days left");

    window.pressWithShortcut(KeyCode.A, ".away-list");
    push(".away-marked .button", "Restore");

    await().until(() -> window.texts(".library-message .title-3").contains("The bin is empty"));
    window.press(KeyCode.ESCAPE, ".away-view");
    await().until(() -> window.texts(".song-title"), List.of("One", "Two", "Three")::equals);
  }

  @Test
  void all_songs_of_a_long_bin_are_marked_whether_they_were_read_or_not() throws Exception {
    for (int i = 0; i < 120; i++) {
      songs.library().add("Z", "Song " + i);
    }
    songs.library().scan();
    List<String> all = songs.fretway().library().ids(LibraryQuery.all(), 0, 1_000);
    songs.fretway().bin().put(OWNER, all, BulkListener.NONE);
    FxToolkit.run(() -> window.screens().collecting().openBin());
    await().until(() -> window.shows(".away-list .song-line-title"));

    window.pressWithShortcut(KeyCode.A, ".away-list");
    assertThat(window.texts(".away-marked .label")).contains("123 songs marked");
    push(".away-marked .button", "Restore");

    await().until(() -> window.texts(".job-bar .label").contains("123 songs back in the library."));
    assertThat(songs.fretway().bin().size()).isZero();
  }

  @Test
  void an_edit_of_one_song_is_undone_by_key() {
    window.press(KeyCode.F2, ".song-grid");
    await().until(() -> window.shows(".edit-row .text-field"));
    FxToolkit.run(() -> ((TextField) window.one(".edit-row .text-field")).setText("Uno"));
    push(".edit-buttons .button", "Save");
    await().until(() -> window.texts(".song-title"), List.of("Uno", "Two", "Three")::equals);
    await().until(() -> window.texts(".notice .label").contains("“One” was changed."));

    window.pressWithShortcut(KeyCode.Z, ".library-view");

    await().until(() -> window.texts(".song-title"), List.of("One", "Two", "Three")::equals);
  }

  @Test
  void a_song_of_the_queue_that_went_away_is_skipped_and_that_is_told() {
    window.pressWithShortcut(KeyCode.A, ".song-grid");
    window.pressWithShortcut(KeyCode.Q, ".song-grid");
    FxToolkit.run(() -> window.screens().collecting().openQueue());
    await().until(() -> window.texts(".queue-pane .song-line-title").size() == 3);
    songs.fretway().bin().put(OWNER, List.of(songs.ids().get(1)), BulkListener.NONE);
    await()
        .until(() -> window.texts(".queue-pane .song-line-remark"), List.of("Not there")::equals);

    push(".list-top .button", "Play");
    await().until(() -> plays("One"));
    window.press(KeyCode.N, ".player");

    await().until(() -> plays("Three"));
    assertThat(window.texts(".notice .label"))
        .contains("“Two” is not there at the moment, and was skipped.");
  }

  @Test
  void the_shelf_shows_what_came_last_and_plays_it() {
    await().until(() -> window.shows(".shelf-card"));
    assertThat(window.texts(".shelf-tab")).containsExactly("Recently added");

    window.push(".shelf-card");

    await().until(() -> window.shows(".player"));
  }
}
