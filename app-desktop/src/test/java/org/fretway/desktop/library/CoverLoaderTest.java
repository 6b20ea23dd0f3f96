package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.image.Image;
import org.fretway.desktop.FxToolkit;
import org.fretway.library.CoverSize;
import org.fretway.library.LibraryQuery;
import org.fretway.library.Pictures;
import org.fretway.library.TrackEdit;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverLoaderTest {
  private static final int RED = 0xFFFF0000;
  private static final int BLUE = 0xFF0000FF;

  private @TempDir Path folder;
  private LibraryFixture library;
  private CoverLoader covers;
  private final AtomicLong now = new AtomicLong();
  private final List<Runnable> resting = new ArrayList<>();
  private String track = "";

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder).add("Zebra", "One").scan();
    track = library.fretway().library().find(LibraryQuery.all()).items().getFirst().trackId();
    covers =
        new CoverLoader(
            library.fretway().library(),
            CoverSize.MEDIUM,
            Runnable::run,
            resting::add,
            Runnable::run,
            now::get);
    setCover(Color.RED);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void a_cover_that_was_replaced_is_shown_when_the_songs_were_read_again() throws Exception {
    assertThat(load()).extracting(CoverLoaderTest::colour).containsExactly(RED);
    setCover(Color.BLUE);

    covers.recheck();

    assertThat(load()).extracting(CoverLoaderTest::colour).containsExactly(RED, BLUE);
    assertThat(load()).extracting(CoverLoaderTest::colour).containsExactly(BLUE);
  }

  @Test
  void a_cover_that_is_as_it_was_is_not_read_again() {
    Image first = load().getFirst().orElseThrow();

    covers.recheck();

    List<Optional<Image>> again = load();
    assertThat(again).hasSize(1);
    assertThat(again.getFirst().orElseThrow()).isSameAs(first);
    assertThat(covers.pendingProperty().get()).isZero();
  }

  @Test
  void a_cover_that_rushes_by_is_not_read() {
    List<Optional<Image>> shown = new ArrayList<>();
    FxToolkit.run(
        () -> {
          covers.load("another", cover -> {}).cancel();

          CoverLoader.Request request = covers.load(track, shown::add);
          assertThat(shown).isEmpty();
          assertThat(covers.pendingProperty().get()).isEqualTo(1);
          request.cancel();
          endRest();
        });

    assertThat(shown).isEmpty();
    assertThat(covers.pendingProperty().get()).isZero();
  }

  @Test
  void a_cover_that_stays_is_read_when_its_card_has_rested() {
    List<Optional<Image>> shown = new ArrayList<>();
    FxToolkit.run(
        () -> {
          covers.load("another", cover -> {}).cancel();

          covers.load(track, shown::add);
          endRest();
        });

    assertThat(shown).extracting(CoverLoaderTest::colour).containsExactly(RED);
    assertThat(covers.pendingProperty().get()).isZero();
  }

  @Test
  void a_cover_is_read_at_once_when_no_card_has_changed_for_a_while() {
    FxToolkit.run(() -> covers.load("another", cover -> {}).cancel());

    endRest();

    assertThat(load()).extracting(CoverLoaderTest::colour).containsExactly(RED);
  }

  private void endRest() {
    now.addAndGet(CoverLoader.REST.toNanos());
    resting.forEach(Runnable::run);
    resting.clear();
  }

  /** Returns what a card is given to show. */
  private List<Optional<Image>> load() {
    List<Optional<Image>> shown = new ArrayList<>();
    FxToolkit.run(() -> covers.load(track, shown::add));
    return shown;
  }

  private void setCover(Color colour) throws Exception {
    byte[] png = Pictures.png(300, 300, colour);
    library
        .fretway()
        .trackEditor()
        .edit(
            Actor.LOCAL_OWNER,
            track,
            TrackEdit.NOTHING.withCover(() -> new ByteArrayInputStream(png)));
  }

  private static int colour(Optional<Image> image) {
    return image.orElseThrow().getPixelReader().getArgb(10, 10);
  }
}
