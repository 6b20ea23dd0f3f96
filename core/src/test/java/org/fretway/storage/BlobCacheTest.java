package org.fretway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobCacheTest {
  private static final int SIZE = 1000;
  private static final int LIMIT = 3 * SIZE;

  @TempDir Path folder;
  private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private BlobCache cache;

  @BeforeEach
  void open() throws IOException {
    cache = new BlobCache(folder, DiskSpace.measuredBy(usable::get, SIZE), LIMIT, () -> now);
  }

  private String put(int content) throws IOException {
    cache.makeRoom(SIZE);
    String id = cache.put(stream(content)).id();
    pass(Duration.ofHours(1));
    return id;
  }

  private static InputStream stream(int content) {
    byte[] bytes = new byte[SIZE];
    bytes[0] = (byte) content;
    return new ByteArrayInputStream(bytes);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private boolean has(String id) throws IOException {
    Optional<SeekableByteChannel> opened = cache.open(id);
    if (opened.isPresent()) {
      opened.get().close();
    }
    return opened.isPresent();
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void what_was_put_is_read_again() throws IOException {
    ContentHash put = cache.put(stream(7));

    assertThat(put).isEqualTo(ContentHash.of(stream(7)));
    try (InputStream in = Channels.newInputStream(cache.open(put.id()).orElseThrow())) {
      assertThat(in.readAllBytes()).isEqualTo(stream(7).readAllBytes());
    }
  }

  @Test
  void what_was_not_asked_for_the_longest_goes_first() throws IOException {
    String first = put(1);
    String second = put(2);
    String third = put(3);
    assertThat(has(first)).isTrue();

    String fourth = put(4);

    assertThat(has(second)).isFalse();
    assertThat(Stream.of(first, third, fourth)).allMatch(id -> Files.exists(file(id)));
  }

  @Test
  void the_order_is_known_to_the_next_start() throws IOException {
    String first = put(1);
    put(2);
    put(3);
    assertThat(has(first)).isTrue();

    open();
    String fourth = put(4);

    assertThat(has(first)).isTrue();
    assertThat(has(fourth)).isTrue();
    assertThat(files()).isEqualTo(3);
  }

  @Test
  void a_need_beyond_the_limit_is_met_all_the_same() throws IOException {
    put(1);

    cache.makeRoom(2L * LIMIT);
    String large = cache.put(new ByteArrayInputStream(new byte[2 * LIMIT])).id();

    assertThat(has(large)).isTrue();
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void it_gives_way_on_a_full_disk_and_says_so_when_that_is_not_enough() throws IOException {
    String first = put(1);
    String second = put(2);
    AtomicLong asked = new AtomicLong();
    cache =
        new BlobCache(
            folder,
            DiskSpace.measuredBy(() -> asked.getAndIncrement() * SIZE, SIZE),
            LIMIT,
            () -> now);

    cache.makeRoom(SIZE);

    assertThat(has(first)).isFalse();
    assertThat(has(second)).as("room for one was wanted, and it took two to see it").isFalse();
    usable.set(0);
    open();
    assertThatExceptionOfType(DiskFullException.class).isThrownBy(() -> cache.makeRoom(SIZE));
  }

  @Test
  void it_may_be_emptied_at_any_time() throws IOException {
    String first = put(1);
    Files.delete(file(first));

    assertThat(has(first)).isFalse();
    assertThat(put(1)).isEqualTo(first);
    assertThat(has(first)).isTrue();
  }

  @Test
  void its_folder_may_go_as_a_whole() throws IOException {
    String first = put(1);
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }

    assertThat(has(first)).isFalse();
    assertThat(put(1)).isEqualTo(first);
    assertThat(has(first)).isTrue();
  }

  @Test
  void what_is_deleted_is_gone() throws IOException {
    String first = put(1);

    cache.delete(first);
    cache.delete(first);

    assertThat(has(first)).isFalse();
    assertThat(files()).isZero();
  }

  private Path file(String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id);
  }
}
