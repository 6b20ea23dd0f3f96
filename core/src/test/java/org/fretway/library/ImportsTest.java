package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.ImportResult.Status;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
  private static final long MAX_BYTES = 200_000;
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  @TempDir Path temp;
  private Path outside;
  private MadeUpLibrary library;
  private Imports imports;

  @BeforeEach
  void open() throws Exception {
    outside = Files.createDirectory(temp.resolve("outside"));
    library = new MadeUpLibrary(temp);
    imports = library.imports(MAX_BYTES);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Path song(String title) throws IOException {
    return new FeedpakFixture().named(title, "Senders").zip(outside, title + ".feedpak");
  }

  private ImportResult take(Path path) throws InterruptedException {
    return imports.importPaths(OWNER, List.of(path), ImportListener.NONE).getFirst();
  }

  private List<String> inLibrary() throws IOException {
    try (Stream<Path> all = Files.list(library.songs())) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void files_and_folders_are_copied_and_in_the_library_at_once() throws Exception {
    Path folder = new FeedpakFixture().named("Folder", "Senders").folder(outside, "Folder.sloppak");

    List<ImportResult> results =
        imports.importPaths(OWNER, List.of(song("File"), folder), ImportListener.NONE);

    assertThat(results).extracting(ImportResult::status).containsOnly(Status.IMPORTED);
    assertThat(library.titles()).containsExactly("File", "Folder");
    assertThat(inLibrary()).containsExactly("File.feedpak", "Folder.sloppak");
    assertThat(folder).isDirectory();
    assertThat(results.getFirst().trackIds()).containsExactly(library.track("File").trackId());
    ScanStatus status = library.scanner().status();
    assertThat(List.of(status.status(), status.done(), status.added()))
        .containsExactly(ScanStatus.State.COMPLETE, 1, 1);
    assertThat(library.scan().updated()).isZero();
  }

  @Test
  void the_same_bytes_are_there_already_and_others_get_a_number() throws Exception {
    Path first = song("Twice");
    ImportResult before = take(first);
    assertThat(take(first))
        .isEqualTo(ImportResult.of("Twice.feedpak", Status.ALREADY_THERE, before.trackIds()));

    new FeedpakFixture().named("Other", "Senders").zip(outside, "Twice.feedpak");
    assertThat(take(first).status()).isEqualTo(Status.IMPORTED);
    assertThat(take(first).status()).isEqualTo(Status.ALREADY_THERE);
    assertThat(inLibrary()).containsExactly("Twice (2).feedpak", "Twice.feedpak");
  }

  @Test
  void the_same_folder_is_there_already() throws Exception {
    Path folder = new FeedpakFixture().folder(outside, "Folder.feedpak");
    take(folder);

    assertThat(take(folder).status()).isEqualTo(Status.ALREADY_THERE);
    Files.writeString(folder.resolve("note.txt"), "more");
    assertThat(take(folder).status()).isEqualTo(Status.IMPORTED);
    assertThat(inLibrary()).containsExactly("Folder (2).feedpak", "Folder.feedpak");
  }

  @Test
  void a_file_of_the_library_is_only_read() throws Exception {
    Path inside = new FeedpakFixture().named("Inside", "Senders").zip(library.songs(), "i.feedpak");

    assertThat(take(inside).trackIds()).containsExactly(library.track("Inside").trackId());
    assertThat(inLibrary()).containsExactly("i.feedpak");
  }

  @Test
  void a_song_that_lacks_keys_comes_in() throws Exception {
    Path file = Files.writeString(outside.resolve("locked.songs"), "a: Locked locked");

    assertThat(take(file).status()).isEqualTo(Status.IMPORTED);
    assertThat(library.track("Locked").state()).isEqualTo(TrackState.NEEDS_KEYS);
  }

  @Test
  void what_is_no_song_is_refused_and_leaves_nothing() throws Exception {
    Path broken = Files.writeString(outside.resolve("broken.feedpak"), "no archive");
    Path torn = Files.writeString(outside.resolve("torn.songs"), "a: Torn broken");
    Path other = Files.writeString(outside.resolve("film.mp4"), "film");
    Path badChart =
        new FeedpakFixture().file("arrangements/lead.json", "{").zip(outside, "chart.feedpak");

    for (Path path : List.of(broken, torn, other, badChart, outside.resolve("nothing.feedpak"))) {
      ImportResult result = take(path);
      assertThat(result.status()).as(path.toString()).isEqualTo(Status.REFUSED);
      assertThat(result.error().orElseThrow()).endsWith(".").doesNotContain(".fretway-import");
    }
    assertThat(inLibrary()).isEmpty();
    assertThat(library.titles()).isEmpty();
  }

  @Test
  void what_is_too_large_is_refused_and_leaves_nothing() throws Exception {
    byte[] large = new byte[(int) MAX_BYTES + 1];
    ImportResult stream =
        imports.importStream(
            OWNER, "x.feedpak", new ByteArrayInputStream(large), ImportListener.NONE);
    Path folder = new FeedpakFixture().file("big.bin", large).folder(outside, "big.feedpak");

    assertThat(stream.error()).contains("The file is larger than 200,000 bytes.");
    assertThat(take(folder).error()).contains("The folder is larger than 200,000 bytes.");
    assertThat(inLibrary()).isEmpty();
  }

  @Test
  void a_stream_that_breaks_off_leaves_nothing() throws Exception {
    InputStream torn =
        new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            if (count < 0) {
              throw new IOException("gone");
            }
            return count;
          }
        };

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> imports.importStream(OWNER, "x.feedpak", torn, ImportListener.NONE));
    assertThat(inLibrary()).isEmpty();
  }

  @Test
  void a_cancelled_import_leaves_nothing() throws Exception {
    ImportListener impatient =
        new ImportListener() {
          private long heard;

          @Override
          public void copied(String name, long bytes) {
            heard = bytes;
          }

          @Override
          public boolean cancelled() {
            return heard > 0;
          }
        };
    byte[] long2 = new byte[150_000];

    ImportResult result =
        imports.importStream(OWNER, "x.feedpak", new ByteArrayInputStream(long2), impatient);

    assertThat(result.error()).contains("The import was cancelled.");
    assertThat(inLibrary()).isEmpty();
  }

  @Test
  void only_who_may_upload_brings_songs_in() {
    Actor other = new Actor(Optional.of(1L), Set.of(Permission.MANAGE_SETTINGS));

    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> imports.receive(other, "x.feedpak").close());
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> imports.importPaths(other, List.of(), ImportListener.NONE));
  }
}
