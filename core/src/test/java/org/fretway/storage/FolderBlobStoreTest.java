package org.fretway.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest {
  // FIPS 180-2, appendix B.1.
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;
  private FolderBlobStore blobs;

  @BeforeEach
  void open() throws IOException {
    blobs = new FolderBlobStore(folder);
  }

  @Test
  void content_that_would_use_the_reserve_up_is_refused_and_leaves_nothing() throws IOException {
    AtomicLong usable = new AtomicLong(1_100_000);
    FolderBlobStore small =
        new FolderBlobStore(
            folder, DiskSpace.measuredBy(() -> usable.addAndGet(-50_000), 1_000_000));

    assertThatIOException()
        .isThrownBy(() -> small.put(stream("x".repeat(500_000))))
        .isInstanceOf(DiskFullException.class);
    usable.set(999_999);
    assertThatIOException()
        .isThrownBy(() -> small.put(stream("abc")))
        .isInstanceOf(DiskFullException.class);

    assertThat(files()).isZero();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private long files() throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void content_is_found_by_its_hash() throws IOException {
    String id = blobs.put(stream("abc"));

    assertThat(id).isEqualTo(SHA256_OF_ABC);
    assertThat(blobs.exists(id)).isTrue();
    assertThat(blobs.size(id)).isEqualTo(3);
    try (InputStream in = Channels.newInputStream(blobs.open(id))) {
      assertThat(in).hasContent("abc");
    }
  }

  @Test
  void the_same_content_is_kept_once() throws IOException {
    assertThat(blobs.put(stream("abc"))).isEqualTo(blobs.put(stream("abc")));
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void a_failed_write_leaves_nothing() throws IOException {
    InputStream failing =
        new SequenceInputStream(
            stream("abc"),
            new FilterInputStream(stream("never read")) {
              @Override
              public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("torn off");
              }
            });

    assertThatIOException().isThrownBy(() -> blobs.put(failing)).withMessage("torn off");
    assertThat(files()).isZero();
  }

  @Test
  void what_an_interrupted_write_left_is_removed_at_the_next_start() throws IOException {
    String id = blobs.put(stream("abc"));
    Files.writeString(folder.resolve("tmp").resolve("blob123"), "half");

    new FolderBlobStore(folder);

    assertThat(files()).isEqualTo(1);
    assertThat(blobs.exists(id)).isTrue();
  }

  @Test
  void every_blob_is_named() throws IOException {
    List<String> expected = List.of(blobs.put(stream("abc")), blobs.put(stream("def")));
    Files.writeString(folder.resolve("note.txt"), "not a blob");

    List<String> named = new ArrayList<>();
    blobs.forEach(named::add);

    assertThat(named).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_removed_blob_is_gone() throws IOException {
    String id = blobs.put(stream("abc"));
    blobs.delete(id);
    blobs.delete(id);

    assertThat(blobs.exists(id)).isFalse();
    assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> blobs.open(id));
    assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> blobs.size(id));
  }

  @Test
  void an_id_never_leads_out_of_the_folder() {
    for (String id : List.of("../secret", "", "abc", SHA256_OF_ABC + "/..")) {
      assertThatIllegalArgumentException().isThrownBy(() -> blobs.exists(id));
    }
  }
}
