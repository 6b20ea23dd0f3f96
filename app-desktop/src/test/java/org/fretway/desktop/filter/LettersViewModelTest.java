package org.fretway.desktop.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersViewModelTest {
  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final ObjectProperty<LibraryQuery> query = new SimpleObjectProperty<>(LibraryQuery.all());
  private final IntegerProperty firstInSight = new SimpleIntegerProperty(0);
  private final List<Integer> revealed = new CopyOnWriteArrayList<>();
  private @TempDir Path folder;
  private LibraryFixture library;
  private LettersViewModel model;

  @BeforeEach
  void open() throws Exception {
    library =
        new LibraryFixture(folder)
            .add("Antelope", "One")
            .add("Buffalo", "Two")
            .add("Zebra", "Three")
            .scan();
    model =
        CompletableFuture.supplyAsync(
                () ->
                    new LettersViewModel(
                        library.fretway(), query, firstInSight, revealed::add, background, ui),
                ui)
            .join();
    await().until(() -> !model.marksProperty().get().isEmpty());
  }

  @AfterEach
  void close() {
    model.close();
    background.close();
    ui.close();
    library.close();
  }

  @Test
  void a_letter_leads_to_its_first_song_and_one_without_songs_to_the_next() {
    onUi(() -> model.jumpTo("b"));
    onUi(() -> model.jumpTo("M"));

    assertThat(revealed).containsExactly(1, 2);
    assertThat(current()).isEqualTo("Z");
  }

  @Test
  void what_is_no_letter_leads_nowhere() {
    onUi(() -> assertThat(model.jumpTo("?")).isFalse());

    assertThat(revealed).isEmpty();
  }

  @Test
  void steps_pass_over_letters_without_songs() {
    onUi(() -> model.step(true));
    onUi(() -> model.step(true));
    onUi(() -> model.step(true));
    onUi(() -> model.step(false));

    assertThat(revealed).containsExactly(1, 2, 1);
  }

  @Test
  void the_letter_follows_the_songs_in_sight() {
    assertThat(current()).isEqualTo("A");

    onUi(() -> firstInSight.set(1));

    assertThat(current()).isEqualTo("B");
  }

  @Test
  void orders_that_are_by_no_name_have_no_letters() {
    onUi(() -> query.set(LibraryQuery.all().withSort(Sort.RECENT)));

    await().until(() -> model.marksProperty().get().isEmpty());
    onUi(() -> model.jump(3));
    assertThat(revealed).isEmpty();
  }

  private String current() {
    return CompletableFuture.supplyAsync(
            () -> model.marksProperty().get().get(model.currentProperty().get()).label(), ui)
        .join();
  }

  private void onUi(Runnable work) {
    CompletableFuture.runAsync(work, ui).join();
  }
}
