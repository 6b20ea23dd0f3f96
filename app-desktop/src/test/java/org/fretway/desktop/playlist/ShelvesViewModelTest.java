package org.fretway.desktop.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.UiThread;
import org.fretway.library.BulkListener;
import org.fretway.library.LibraryQuery;
import org.fretway.library.Shelf;
import org.fretway.library.ShelfSong;
import org.fretway.library.SongMeta;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelvesViewModelTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  private final UiThread ui = new UiThread();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private @TempDir Path folder;
  private LibraryFixture library;
  private List<String> ids;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("A", "One").add("B", "Two").scan();
    ids =
        library.fretway().library().find(LibraryQuery.all()).items().stream()
            .map(SongMeta::trackId)
            .toList();
  }

  @AfterEach
  void close() {
    background.close();
    ui.close();
    library.close();
  }

  private ShelvesViewModel model() {
    return ui.call(() -> new ShelvesViewModel(library.fretway(), background, ui));
  }

  private Set<Shelf> shown(ShelvesViewModel model) {
    return ui.call(() -> Set.copyOf(model.shelvesProperty().get().keySet()));
  }

  private List<ShelfSong> songs(ShelvesViewModel model, Shelf shelf) {
    return ui.call(() -> model.shelvesProperty().get().getOrDefault(shelf, List.of()));
  }

  @Test
  void only_shelves_with_songs_are_shown() {
    ShelvesViewModel model = model();
    await().until(() -> shown(model), Set.of(Shelf.RECENTLY_ADDED)::equals);

    library.fretway().history().played(OWNER, ids.getFirst());
    model.refresh();

    await().until(() -> shown(model), Set.of(Shelf.RECENTLY_ADDED, Shelf.RECENTLY_PLAYED)::equals);
    model.close();
  }

  @Test
  void a_song_that_was_left_says_where() throws Exception {
    library.fretway().history().stopped(OWNER, ids.getLast(), 11);
    ShelvesViewModel model = model();

    // Two seconds long: that is past its end.
    await().until(() -> shown(model), Set.of(Shelf.RECENTLY_ADDED)::equals);
    assertThat(songs(model, Shelf.CONTINUE)).isEmpty();
    assertThat(songs(model, Shelf.RECENTLY_ADDED))
        .allSatisfy(it -> assertThat(it.songTime()).isEqualTo(Optional.empty()));
    model.close();
  }

  @Test
  void the_shelves_follow_songs_that_come_and_go() throws Exception {
    ShelvesViewModel model = model();
    await().until(() -> songs(model, Shelf.RECENTLY_ADDED).size() == 2);

    library.add("C", "Three").scan();
    await().until(() -> songs(model, Shelf.RECENTLY_ADDED).size() == 3);

    library.fretway().bin().put(OWNER, ids, BulkListener.NONE);
    await().until(() -> songs(model, Shelf.RECENTLY_ADDED).size() == 1);
    model.close();
  }

  @Test
  void whether_the_row_is_hidden_is_remembered() {
    ShelvesViewModel model = model();
    await().until(() -> !shown(model).isEmpty());
    assertThat(ui.call(() -> model.collapsedProperty().get())).isFalse();
    ui.run(() -> model.collapsedProperty().set(true));
    await()
        .until(
            () -> library.fretway().viewState().get(OWNER, "shelves"),
            Optional.of("{\"collapsed\":true}")::equals);
    model.close();

    ShelvesViewModel again = model();
    await().until(() -> !shown(again).isEmpty());
    assertThat(ui.call(() -> again.collapsedProperty().get())).isTrue();
    again.close();
  }
}
