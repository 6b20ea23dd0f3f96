package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.api.ServerOptions;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.player.PlayerView;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
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
  private LibraryFixture library;
  private OpenWindow window;
  private List<String> ids;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("A", "One").add("B", "Two").add("C", "Three").scan();
    ids =
        library.fretway().library().find(LibraryQuery.all()).items().stream()
            .map(SongMeta::trackId)
            .toList();
    long list = library.fretway().playlists().create(OWNER, "Warm-up").id();
    library
        .fretway()
        .playlists()
        .add(OWNER, list, ids.subList(0, 2), java.util.Optional.empty(), Duplicates.SKIP);
    window =
        new OpenWindow(
            library.fretway(),
            new LibraryServer(library.fretway(), ServerOptions.loopback(0), true));
    await().until(() -> window.texts(".song-title"), List.of("One", "Two", "Three")::equals);
  }

  @AfterEach
  void close() {
    window.close();
    library.close();
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
  void the_shelf_shows_what_came_last_and_plays_it() {
    await().until(() -> window.shows(".shelf-card"));
    assertThat(window.texts(".shelf-tab")).containsExactly("Recently added");

    window.push(".shelf-card");

    await().until(() -> window.shows(".player"));
  }
}
