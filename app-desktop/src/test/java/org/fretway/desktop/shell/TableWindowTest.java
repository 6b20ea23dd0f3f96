package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.SongsFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of the table in a window of 960 pixels. */
class TableWindowTest {
  private @TempDir Path folder;
  private SongsFixture songs;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    songs = new SongsFixture(folder);
    openWindow();
    window.pressWithShortcut(KeyCode.DIGIT2, ".song-grid");
    await().until(() -> window.texts(".song-title-cell"), List.of("One", "Two", "Three")::equals);
  }

  private void openWindow() {
    window = OpenWindow.on(songs.fretway());
  }

  @AfterEach
  void close() {
    window.close();
    songs.close();
  }

  private TableView<?> table() {
    return (TableView<?>) window.one(".song-table");
  }

  private TableColumn<?, ?> column(String name) {
    return table().getColumns().stream()
        .filter(it -> it.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> shown() {
    return FxToolkit.call(
        () -> table().getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
  }

  private boolean isWideEnough() {
    return FxToolkit.call(
        () ->
            table().getVisibleLeafColumns().stream()
                    .allMatch(it -> it.getWidth() >= it.getMinWidth())
                && table().getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum()
                    <= table().getWidth());
  }

  private void toggleFilters() {
    window.fire(
        ".song-table",
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, true, true, false, false));
  }

  @Test
  void less_important_columns_give_way_when_a_pane_opens_and_come_back() {
    List<String> before = shown();
    assertThat(before).contains("Title", "Artist").doesNotContain("Added");

    toggleFilters();
    await().until(() -> shown().size() < before.size());
    assertThat(shown()).contains("Title", "Artist");
    await().until(this::isWideEnough);

    toggleFilters();
    await().until(this::shown, before::equals);
    await().until(this::isWideEnough);
  }

  @Test
  void what_gave_way_is_remembered_as_wanted() {
    List<String> before = shown();
    window.fire(
        ".song-table",
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.B, false, true, false, false));
    await().until(() -> shown().size() > before.size());
    List<String> wide = shown();
    toggleFilters();
    await().until(() -> shown().size() < wide.size());
    toggleFilters();
    window.closeAndWait();

    openWindow();

    await().until(() -> window.shows(".song-table"));
    await().until(this::shown, wide::equals);
  }

  @Test
  void a_column_that_the_user_insists_on_takes_the_place_of_another() {
    FxToolkit.run(() -> column("Added").setVisible(true));

    await().until(() -> shown().contains("Added"));
    await().until(this::isWideEnough);
    assertThat(shown()).contains("Title");
  }

  @Test
  void a_column_that_the_user_hides_stays_hidden_when_there_is_room() {
    FxToolkit.run(() -> column("Artist").setVisible(false));
    toggleFilters();
    await().until(() -> window.shows(".filter-drawer"));
    toggleFilters();
    await().until(() -> !window.shows(".filter-drawer"));

    assertThat(shown()).doesNotContain("Artist");
  }

  @Test
  void room_that_is_left_goes_to_the_titles_and_not_to_numbers() {
    hideAllBut("Title", "Year", "Length");
    await().until(() -> shown().contains("Added")); // There is room now.
    hideAllBut("Title", "Year", "Length");

    await().until(this::shown, List.of("Title", "Year", "Length")::equals);
    await()
        .until(() -> FxToolkit.call(() -> column("Title").getWidth() > table().getWidth() * 0.6));
    await().until(this::isWideEnough);
  }

  private void hideAllBut(String... names) {
    FxToolkit.run(
        () ->
            List.copyOf(table().getVisibleLeafColumns()).stream()
                .filter(it -> !List.of(names).contains(it.getText()))
                .forEach(it -> it.setVisible(false)));
  }

  @Test
  void the_head_of_added_brings_the_latest_songs_first() throws Exception {
    songs.library().add("D", "Four").scan();
    await().until(() -> window.texts(".song-title-cell").size() == 4);

    FxToolkit.run(() -> sortBy(table(), "Added"));

    await().until(() -> FxToolkit.call(this::titleAtTheTop), "Four"::equals);
  }

  private String titleAtTheTop() {
    return window.all(".song-title-cell").stream()
        .map(Labeled.class::cast)
        .filter(it -> !it.getText().isEmpty())
        .min(Comparator.comparingDouble(it -> it.localToScene(0, 0).getY()))
        .map(Labeled::getText)
        .orElse("");
  }

  private static <T> void sortBy(TableView<T> table, String name) {
    table
        .getSortOrder()
        .setAll(table.getColumns().stream().filter(it -> it.getText().equals(name)).toList());
  }
}
