package org.fretway.desktop.sidebar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.library.AlbumCount;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtistsViewModelTest {
  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final ObjectProperty<SongFilter> filter = new SimpleObjectProperty<>(SongFilter.NONE);
  private final ObjectProperty<LibraryQuery> query = new SimpleObjectProperty<>(LibraryQuery.all());
  private @TempDir Path folder;
  private LibraryFixture library;
  private ArtistsViewModel model;

  @BeforeEach
  void open() throws Exception {
    library =
        new LibraryFixture(folder)
            .add("Zebra", "One")
            .add("Ångström", "Two")
            .add("Antelope", "Three")
            .add("Antelope", "Four")
            .scan();
    filter.subscribe((before, now) -> query.set(query.get().withFilter(now)));
    model =
        CompletableFuture.supplyAsync(
                () -> new ArtistsViewModel(library.fretway(), filter, query, background, ui), ui)
            .join();
  }

  @AfterEach
  void close() {
    model.close();
    background.close();
    ui.close();
    library.close();
  }

  @Test
  void artists_stand_under_their_letters_once_somebody_looks() {
    assertThat(state()).isEqualTo(new ArtistsState.Loading());

    show();

    await().until(this::names, List.of("A: Ångström 1", "A: Antelope 2", "Z: Zebra 1")::equals);
  }

  @Test
  void choosing_an_artist_leaves_the_others_in_the_tree() {
    show();
    await().until(() -> names().size() == 3);

    ui.execute(() -> model.choose("Zebra"));

    await().until(() -> filter.get().artist(), Optional.of("Zebra")::equals);
    assertThat(onUi(() -> model.chosenProperty().get().isArtist("ZEBRA"))).isTrue();
    assertThat(onUi(model::isSettled)).isTrue();
    assertThat(names()).hasSize(3);
    ui.execute(model::chooseAll);
    assertThat(onUi(() -> filter.get())).isEqualTo(SongFilter.NONE);
  }

  @Test
  void a_search_for_songs_leaves_the_artists_that_have_some() {
    show();
    ui.execute(() -> query.set(query.get().withText("three")));

    await().until(this::names, List.of("A: Antelope 1")::equals);
  }

  @Test
  void artists_are_found_by_any_part_of_their_name_without_accents() {
    show();
    await().until(() -> names().size() == 3);

    ui.execute(() -> model.searchProperty().set("strom"));

    assertThat(onUi(() -> found())).containsExactly("Ångström");
    ui.execute(() -> model.searchProperty().set(""));
    assertThat(names()).hasSize(3);
  }

  @Test
  void albums_are_read_when_they_are_asked_for() {
    List<AlbumCount> albums = new CopyOnWriteArrayList<>();

    ui.execute(() -> model.albums("Antelope", albums::addAll, () -> {}));

    await().until(() -> albums, List.of(new AlbumCount("Assertions", 2))::equals);
  }

  private void show() {
    ui.execute(() -> model.shownProperty().set(true));
  }

  private ArtistsState state() {
    return onUi(() -> model.stateProperty().get());
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    if (state() instanceof ArtistsState.Letters(List<LetterGroup> letters)) {
      for (LetterGroup letter : letters) {
        letter
            .artists()
            .forEach(
                it ->
                    names.add(
                        "%s: %s %d"
                            .formatted(letter.letter(), it.artist().name(), it.artist().songs())));
      }
    }
    return names;
  }

  private List<String> found() {
    return model.stateProperty().get() instanceof ArtistsState.Found(var artists, int _)
        ? artists.stream().map(it -> it.artist().name()).toList()
        : List.of();
  }

  private <T> T onUi(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, ui).join();
  }
}
