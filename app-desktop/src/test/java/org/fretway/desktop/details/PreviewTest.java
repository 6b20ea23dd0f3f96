package org.fretway.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.AudioOptions;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.UiThread;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Songs run silently, in real time. */
class PreviewTest {
  private final UiThread ui = new UiThread();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<AudioEngine> audio = new CompletableFuture<>();
  private final List<Optional<String>> heard = new CopyOnWriteArrayList<>();
  private @TempDir Path folder;
  private LibraryFixture library;
  private Preview preview;
  private List<String> ids;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").add("Bert", "Beta").scan();
    ids =
        library.fretway().library().find(LibraryQuery.all()).items().stream()
            .map(SongMeta::trackId)
            .toList();
    preview = ui.call(() -> new Preview(library.fretway(), audio, background, ui));
    ui.run(() -> preview.playingProperty().subscribe((before, now) -> heard.add(now)));
  }

  @AfterEach
  void close() {
    ui.run(preview::close);
    openSound();
    background.close();
    audio.join().close();
    ui.close();
    library.close();
  }

  private void openSound() {
    audio.complete(AudioEngine.open(AudioOptions.SILENT));
  }

  private Optional<String> playing() {
    return ui.call(() -> preview.playingProperty().get());
  }

  @Test
  void a_piece_is_played_to_its_end() {
    openSound();
    ui.run(() -> preview.start(ids.getFirst()));
    assertThat(playing()).contains(ids.getFirst());

    await().until(() -> playing().isEmpty());
    assertThat(heard).containsExactly(Optional.of(ids.getFirst()), Optional.empty());
  }

  @Test
  void another_song_takes_the_place_of_the_first_and_its_end_does_not_end_the_other() {
    ui.run(() -> preview.start(ids.getFirst()));
    ui.run(() -> preview.start(ids.getLast()));
    assertThat(playing()).contains(ids.getLast());

    openSound();
    await().until(() -> playing().isEmpty());
    assertThat(heard)
        .containsExactly(
            Optional.of(ids.getFirst()),
            Optional.empty(),
            Optional.of(ids.getLast()),
            Optional.empty());
  }

  @Test
  void the_same_key_begins_and_ends_it() {
    ui.run(() -> preview.toggle(ids.getFirst()));
    assertThat(playing()).contains(ids.getFirst());
    ui.run(() -> preview.toggle(ids.getFirst()));
    assertThat(playing()).isEmpty();
  }

  @Test
  void a_track_that_is_gone_is_silence_and_no_error() {
    openSound();
    ui.run(() -> preview.start("0000000000000000"));

    await().until(() -> playing().isEmpty());
  }
}
