package org.fretway.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.fretway.audio.AudioEngine;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.Hand;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.library.SongCover;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sound never opens, so that what was begun goes on until something ends it. */
class HoverPreviewTest {
  private final CompletableFuture<AudioEngine> audio = new CompletableFuture<>();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private @TempDir Path folder;
  private LibraryFixture library;
  private SongMeta song;
  private StackPane songs;
  private SongCover cover;
  private Preview preview;
  private boolean wanted = true;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Anna", "Alpha").scan();
    song = library.fretway().library().find(LibraryQuery.all()).items().getFirst();
    preview =
        FxToolkit.call(() -> new Preview(library.fretway(), audio, background, Platform::runLater));
    cover = FxToolkit.call(() -> new SongCover(covers(), 100));
    songs = FxToolkit.call(() -> new StackPane(cover));
    FxToolkit.run(
        () -> {
          cover.show(Optional.of(song));
          new Scene(songs, 300, 300);
          new HoverPreview(songs, preview, this::ifWanted);
        });
  }

  private CoverLoader covers() {
    return new CoverLoader(library.fretway().library(), background, Platform::runLater);
  }

  private void ifWanted(Runnable then) {
    if (wanted) {
      then.run();
    }
  }

  @AfterEach
  void close() {
    FxToolkit.run(preview::close);
    audio.completeExceptionally(new IllegalStateException("no sound in this test"));
    background.close();
    library.close();
  }

  private void moveTo(Node node) {
    FxToolkit.run(() -> Hand.move(node));
  }

  private Optional<String> playing() {
    return FxToolkit.call(() -> preview.playingProperty().get());
  }

  @Test
  void a_song_is_heard_while_the_pointer_rests_on_its_cover() {
    moveTo(cover.getChildren().getFirst());
    assertThat(playing()).isEmpty();
    await().until(this::playing, Optional.of(song.trackId())::equals);

    moveTo(songs);
    assertThat(playing()).isEmpty();
  }

  @Test
  void what_was_begun_by_hand_goes_on_when_the_pointer_moves() {
    FxToolkit.run(() -> preview.start(song.trackId()));
    moveTo(cover);
    moveTo(songs);

    assertThat(playing()).contains(song.trackId());
  }

  @Test
  void nothing_is_heard_if_it_is_not_wanted() {
    wanted = false;
    moveTo(cover);
    CompletableFuture<Boolean> later = new CompletableFuture<>();
    FxToolkit.run(
        () -> {
          javafx.animation.PauseTransition longer =
              new javafx.animation.PauseTransition(javafx.util.Duration.millis(900));
          longer.setOnFinished(event -> later.complete(true));
          longer.play();
        });

    assertThat(later.join()).isTrue();
    assertThat(playing()).isEmpty();
  }
}
