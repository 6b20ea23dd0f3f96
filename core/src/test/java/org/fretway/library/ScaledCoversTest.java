package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaledCoversTest {
  @TempDir Path temp;
  private MadeUpLibrary library;
  private String id;

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
    song(700, 350);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void song(int width, int height) throws Exception {
    new FeedpakFixture()
        .addToManifest("cover: cover.png\n")
        .file("cover.png", Pictures.png(width, height, Color.ORANGE))
        .zip(library.songs(), "song.feedpak");
    library.scan();
    id = library.track("Fixture").trackId();
  }

  private CoverFile cover(CoverSize size) throws IOException {
    return library.library().cover(id, size).orElseThrow();
  }

  private static byte[] bytes(CoverFile cover) throws IOException {
    try (InputStream in = Channels.newInputStream(cover.content().open())) {
      return in.readAllBytes();
    }
  }

  private List<String> cached() throws IOException {
    try (Stream<Path> all = Files.list(library.coverCache())) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private String blob() {
    return library.library().cover(id).orElseThrow().blobId();
  }

  @ParameterizedTest
  @EnumSource(CoverSize.class)
  void a_cover_is_scaled_to_fit_and_kept(CoverSize size) throws Exception {
    CoverFile cover = cover(size);

    BufferedImage image = Pictures.read(bytes(cover));
    assertThat(image.getWidth()).isEqualTo(size.pixels());
    assertThat(image.getHeight()).isEqualTo(size.pixels() / 2);
    assertThat(new Color(image.getRGB(10, 10))).isEqualTo(Color.ORANGE);
    assertThat(cover.size()).isEqualTo(bytes(cover).length);
    assertThat(cover.tag()).isEqualTo(blob() + "-" + size.pixels());
    assertThat(cached()).containsExactly(cover.tag() + ".png");
    Files.write(library.coverCache().resolve(cached().getFirst()), new byte[] {1});
    assertThat(bytes(cover(size))).as("not made again").containsExactly(1);
  }

  @Test
  void a_small_cover_is_served_as_it_is() throws Exception {
    song(128, 128);

    assertThat(cover(CoverSize.SMALL).tag()).isEqualTo(blob());
    assertThat(cover(CoverSize.LARGE).size())
        .isEqualTo(library.library().cover(id).orElseThrow().size());
    assertThat(library.coverCache()).doesNotExist();
    assertThat(cover(CoverSize.TINY).tag()).isNotEqualTo(blob());
  }

  @Test
  void the_cache_may_be_emptied_at_any_time() throws Exception {
    CoverFile before = cover(CoverSize.TINY);
    byte[] bytes = bytes(before);
    Files.delete(library.coverCache().resolve(cached().getFirst()));
    Files.delete(library.coverCache());

    assertThat(bytes(cover(CoverSize.TINY))).isEqualTo(bytes);
  }

  @Test
  void a_cache_that_can_not_be_used_costs_nothing_but_the_scaling() throws Exception {
    Files.createDirectories(library.coverCache().getParent());
    Files.createFile(library.coverCache());
    assertThat(cover(CoverSize.TINY).tag()).isEqualTo(blob());

    Files.delete(library.coverCache());
    Path inTheWay = library.coverCache().resolve(blob() + "-64.png");
    Files.createDirectories(inTheWay.resolve("a folder of that name"));
    assertThat(bytes(cover(CoverSize.TINY)))
        .hasSize((int) library.library().cover(id).orElseThrow().size());
  }

  @Test
  void many_who_ask_at_once_get_what_is_made_once() throws Exception {
    Set<Object> made = Collections.synchronizedSet(new HashSet<>());
    Callable<byte[]> ask =
        () -> {
          CoverFile cover = cover(CoverSize.MEDIUM);
          made.add(
              Files.getAttribute(
                  library.coverCache().resolve(cover.tag() + ".png"), "lastModifiedTime"));
          return bytes(cover);
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<byte[]>> answers = threads.invokeAll(Collections.nCopies(50, ask));
      for (Future<byte[]> answer : answers) {
        assertThat(answer.get()).isEqualTo(answers.getFirst().get());
      }
    }
    assertThat(made).hasSize(1);
    assertThat(cached()).hasSize(1);
  }

  @Test
  void what_was_scaled_goes_with_its_cover() throws Exception {
    cover(CoverSize.TINY);
    cover(CoverSize.LARGE);
    assertThat(cached()).hasSize(2);

    song(600, 600);
    assertThat(cached()).isEmpty();

    cover(CoverSize.TINY);
    Path stray = Files.createFile(library.coverCache().resolve("f".repeat(64) + "-64.png"));
    library.scan(ScanMode.FULL);
    assertThat(stray).doesNotExist();
    assertThat(cached()).hasSize(1);
  }

  @Test
  void a_track_without_a_cover_has_none_in_any_size() throws Exception {
    assertThat(library.library().cover("nothing", CoverSize.TINY)).isEmpty();
    assertThat(CoverSize.ofPixels(100)).isEmpty();
    assertThat(CoverSize.ofPixels(128)).contains(CoverSize.SMALL);
  }
}
