package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;
import org.fretway.api.ServerOptions;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.Hand;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.library.SongLayout;
import org.fretway.desktop.player.PlayerView;
import org.fretway.desktop.server.LibraryServer;
import org.fretway.desktop.server.Sharing;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.library.Pictures;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackEdit;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryWindowTest {
  private @TempDir Path folder;
  private LibraryFixture library;
  private Sharing sharing;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    library =
        new LibraryFixture(folder)
            .add("Zebra", "One")
            .add("Antelope", "Two")
            .add("Buffalo", "Three")
            .scan();
    sharing = new LibraryServer(library.fretway(), ServerOptions.loopback(0), true);
    window = new OpenWindow(library.fretway(), sharing);
    await().until(this::titles, List.of("Two", "Three", "One")::equals);
  }

  @AfterEach
  void close() {
    window.close();
    library.close();
  }

  @Test
  void a_search_leaves_the_songs_that_match() {
    FxToolkit.run(() -> searchField().setText("zebra"));

    await().until(this::titles, List.of("One")::equals);
  }

  @Test
  void typing_anywhere_searches_and_escape_shows_all_songs_again() {
    window.fire(
        ".song-grid",
        new KeyEvent(KeyEvent.KEY_TYPED, "z", "z", KeyCode.UNDEFINED, false, false, false, false));
    await().until(this::titles, List.of("One")::equals);

    window.press(KeyCode.ESCAPE, ".search-field");

    await().until(this::titles, List.of("Two", "Three", "One")::equals);
  }

  @Test
  void a_search_without_a_match_says_so() {
    FxToolkit.run(() -> searchField().setText("elephant"));

    await().until(() -> window.shows(".library-message"));
  }

  @Test
  void a_double_click_plays_and_escape_leads_back_to_the_library_as_it_was() {
    FxToolkit.run(() -> searchField().setText("zebra"));
    await().until(this::titles, List.of("One")::equals);

    FxToolkit.run(() -> Hand.doubleClick(window.one(".song-card")));
    await().until(this::playerIsReady);
    window.press(KeyCode.ESCAPE, ".player");

    await().until(() -> !window.shows(".player"));
    assertThat(titles()).containsExactly("One");
    assertThat(FxToolkit.call(() -> searchField().getText())).isEqualTo("zebra");
  }

  @Test
  void keys_select_a_song_and_enter_plays_it() {
    window.press(KeyCode.RIGHT, ".song-grid");
    window.press(KeyCode.ENTER, ".song-grid");

    await().until(this::playerIsReady);
    assertThat(window.texts(".player .label")).contains("Three");
  }

  @Test
  void a_song_that_waited_for_sound_does_not_push_the_settings_aside() {
    window.close();
    window = new OpenWindow(library.fretway(), sharing, false);
    window.press(KeyCode.ENTER, ".song-grid");
    window.openSettings();

    window.openSound();

    assertThat(window.shows(".player")).isFalse();
    window.press(KeyCode.ESCAPE, ".settings-view");
    assertThat(titles()).containsExactly("Two", "Three", "One");
  }

  @Test
  void a_key_opens_the_settings_and_escape_leads_back() {
    window.pressWithShortcut(KeyCode.COMMA, ".song-grid");
    await().until(() -> window.shows(".settings-view"));
    assertThat(window.texts(".setting-card .label")).contains("Look for songs at the start");

    window.press(KeyCode.ESCAPE, ".settings-view");

    await().until(() -> !window.shows(".settings-view"));
    assertThat(titles()).containsExactly("Two", "Three", "One");
  }

  @Test
  void a_dropped_song_is_imported_and_a_file_that_is_none_is_refused() throws Exception {
    Path other = Files.createDirectory(folder.resolve("elsewhere"));
    Path song = new FeedpakFixture().named("Four", "Dingo").zip(other, "Four.feedpak");
    Path text = Files.writeString(other.resolve("notes.txt"), "no song");

    FxToolkit.run(() -> window.screens().importSongs(List.of(song, text)));

    await().until(this::titles, List.of("Two", "Three", "Four", "One")::equals);
    await()
        .until(
            () -> window.texts(".job-bar .label"),
            texts -> texts.contains("1 song imported, 1 refused."));
  }

  @Test
  void all_songs_below_a_dropped_folder_are_imported() throws Exception {
    Path other = Files.createDirectory(folder.resolve("elsewhere"));
    Path deeper = Files.createDirectory(other.resolve("deeper"));
    new FeedpakFixture().named("Four", "Dingo").zip(other, "Four.feedpak");
    new FeedpakFixture().named("Five", "Yak").zip(deeper, "Five.feedpak");

    FxToolkit.run(() -> window.screens().importSongs(List.of(other)));

    await().until(this::titles, List.of("Two", "Three", "Four", "Five", "One")::equals);
  }

  @Test
  void a_cover_that_was_changed_from_elsewhere_is_shown() throws Exception {
    byte[] png = Pictures.png(300, 300, Color.RED);
    SongMeta song = library.fretway().library().find(LibraryQuery.all()).items().getFirst();

    library
        .fretway()
        .trackEditor()
        .edit(
            Actor.LOCAL_OWNER,
            song.trackId(),
            TrackEdit.NOTHING.withCover(() -> new ByteArrayInputStream(png)));

    await().until(() -> FxToolkit.call(() -> isPicture(window.one(".song-card .cover-ground"))));
  }

  private static boolean isPicture(Node cover) {
    return cover instanceof Rectangle ground && ground.getFill() instanceof ImagePattern;
  }

  @Test
  void who_is_not_signed_in_imports_nothing_and_is_told_so() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.fretway().windowUser().signOut();
    Path song = new FeedpakFixture().named("Four", "Dingo").zip(folder, "Four.feedpak");

    FxToolkit.run(() -> window.screens().importSongs(List.of(song)));

    await()
        .until(
            () -> window.texts(".job-bar .label"),
            texts -> texts.contains("Sign in first: Settings, Profile."));
    assertThat(library.fretway().library().stats().totalSongs()).isEqualTo(3);
  }

  @Test
  void a_refusal_leads_to_the_profile() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.fretway().windowUser().signOut();

    window.press(KeyCode.F5, ".song-grid");
    await().until(() -> window.shows(".notice .accent"));
    window.push(".notice .accent");
    window.awaitSettled();

    assertThat(FxToolkit.call(() -> window.focused())).isInstanceOf(PasswordField.class);
  }

  @Test
  void a_song_is_converted_into_a_folder() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    SongMeta song = library.fretway().library().find(LibraryQuery.all()).items().getFirst();

    FxToolkit.run(() -> window.screens().convertTracks(List.of(song.trackId()), out));

    await().until(() -> Files.isRegularFile(out.resolve("Antelope - Two.feedpak")));
  }

  @Test
  void the_table_shows_the_same_songs_and_the_same_marks() {
    window.press(KeyCode.RIGHT, ".song-grid");

    window.pressWithShortcut(KeyCode.DIGIT2, ".song-grid");

    await().until(() -> window.texts(".song-title-cell"), List.of("Two", "Three", "One")::equals);
    window.press(KeyCode.DOWN, ".song-table");
    window.press(KeyCode.ENTER, ".song-table");
    await().until(this::playerIsReady);
    assertThat(window.texts(".player .label")).contains("One");
  }

  @Test
  void a_click_on_the_head_of_a_column_changes_the_order() {
    window.pressWithShortcut(KeyCode.DIGIT2, ".song-grid");
    await().until(() -> window.shows(".song-table"));

    FxToolkit.run(
        () -> {
          TableView<?> table = (TableView<?>) window.one(".song-table");
          sortBy(table, 1);
        });

    await().until(() -> window.texts(".song-title-cell"), List.of("One", "Three", "Two")::equals);
  }

  private static <T> void sortBy(TableView<T> table, int column) {
    table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
  }

  @Test
  void all_songs_are_marked_deleted_and_brought_back_by_keys() {
    window.pressWithShortcut(KeyCode.A, ".song-grid");
    await().until(() -> window.texts(".selection-count"), List.of("3 songs marked")::equals);

    window.press(KeyCode.DELETE, ".song-grid");
    await().until(() -> window.shows(".library-message"));
    assertThat(library.fretway().bin().size()).isEqualTo(3);

    window.pressWithShortcut(KeyCode.Z, ".library-view");

    await().until(this::titles, List.of("Two", "Three", "One")::equals);
    assertThat(window.shows(".notice")).isFalse();
  }

  @Test
  void what_can_be_done_with_marked_songs_fits_into_the_window() {
    window.pressWithShortcut(KeyCode.A, ".song-grid");
    await().until(() -> window.texts(".selection-count"), List.of("3 songs marked")::equals);

    await()
        .until(
            () ->
                FxToolkit.call(
                    () -> {
                      Region bar = (Region) window.one(".selection-bar");
                      return window.all(".selection-bar .button").stream()
                          .allMatch(it -> it.getBoundsInParent().getMaxX() <= bar.getWidth());
                    }));
  }

  @Test
  void a_star_that_may_not_be_given_is_taken_back_and_that_is_told() throws Exception {
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.fretway().windowUser().signOut();

    window.pressWithShortcut(KeyCode.D, ".song-grid");

    await().until(() -> window.shows(".notice"));
    await()
        .until(
            () ->
                FxToolkit.call(
                    () ->
                        window.all(".favorite-star").stream()
                            .noneMatch(it -> it.getAccessibleText().equals("Favourite"))));
  }

  @Test
  void the_screen_is_as_it_was_left_after_a_restart() {
    window.pressWithShortcut(KeyCode.DIGIT2, ".song-grid");
    await().until(() -> window.shows(".song-table"));
    window.closeAndWait();

    window = new OpenWindow(library.fretway(), sharing);

    await().until(() -> window.shows(".song-table"));
  }

  @Test
  void filters_that_were_left_open_do_not_take_the_keyboard_after_a_restart() {
    window.fire(
        ".song-grid",
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, true, true, false, false));
    await().until(() -> window.shows(".filter-drawer"));
    window.closeAndWait();

    window = new OpenWindow(library.fretway(), sharing);

    await().until(() -> window.shows(".filter-drawer"));
    await().until(() -> window.shows(".song-grid"));
    assertThat(FxToolkit.call(window::focused).getStyleClass()).doesNotContain("filter-chip");
  }

  @Test
  void a_picture_has_the_layout_that_was_asked_for_and_is_not_remembered() {
    window.pressWithShortcut(KeyCode.DIGIT2, ".song-grid");
    await().until(() -> window.shows(".song-table"));
    window.closeAndWait();

    window = new OpenWindow(library.fretway(), sharing, it -> it.layOut(SongLayout.GRID));
    assertThat(window.shows(".song-table")).isFalse();
    assertThat(window.shows(".song-grid")).isTrue();
    window.closeAndWait();

    window = new OpenWindow(library.fretway(), sharing);
    await().until(() -> window.shows(".song-table"));
  }

  @Test
  void every_picture_button_says_what_it_does() {
    assertThat(FxToolkit.call(() -> window.all(".button-icon")))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.getAccessibleText()).isNotBlank());
  }

  private boolean playerIsReady() {
    return FxToolkit.call(
        () ->
            window.all(".player").stream()
                .anyMatch(it -> it instanceof PlayerView p && p.isReady()));
  }

  private List<String> titles() {
    return window.texts(".song-title");
  }

  private TextField searchField() {
    return (TextField) window.one(".search-field");
  }
}
