package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.ScanStatus.ScanError;
import org.fretway.library.ScanStatus.State;
import org.fretway.profile.Actor;
import org.fretway.storage.DiskFullException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;
  private static final long TOO_LITTLE = 1_000_000;

  @TempDir Path temp;
  private Path outside;
  private MadeUpLibrary library;
  private Imports imports;

  @BeforeEach
  void open() throws Exception {
    outside = Files.createDirectory(temp.resolve("outside"));
    library = new MadeUpLibrary(temp);
    imports = library.imports(Long.MAX_VALUE);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Path song(Path folder, String title) throws IOException {
    return new FeedpakFixture().named(title, "Senders").zip(folder, title + ".feedpak");
  }

  private ScanStatus scan() throws InterruptedException {
    library.scanner().start(OWNER, ScanMode.INCREMENTAL);
    assertThat(library.scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
    return library.scanner().status();
  }

  private List<String> inLibrary() throws IOException {
    try (Stream<Path> all = Files.list(library.songs())) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void a_scan_says_once_that_the_disk_is_full_and_goes_on_when_there_is_room() throws Exception {
    song(library.songs(), "Known");
    assertThat(scan().added()).isEqualTo(1);
    for (int i = 0; i < 20; i++) {
      song(library.songs(), "New " + i);
    }

    library.setUsable(TOO_LITTLE);
    ScanStatus full = scan();
    assertThat(full.status()).isEqualTo(State.ERROR);
    assertThat(full.added()).isZero();
    assertThat(full.errors())
        .containsExactly(
            new ScanError(
                "",
                "The scan ended early: The disk is too full to store this; make room on it and try"
                    + " again."));
    assertThat(library.titles()).containsExactly("Known");

    library.setUsable(Long.MAX_VALUE);
    assertThat(scan().added()).isEqualTo(20);
  }

  @Test
  void a_disk_that_fills_up_during_a_scan_costs_only_the_songs_that_are_left() throws Exception {
    int songs = 300;
    SongTree.write(library.songs(), songs);

    library.setFullAfter(songs / 2);
    ScanStatus full = scan();
    assertThat(full.status()).isEqualTo(State.ERROR);
    assertThat(full.errors()).hasSize(1);
    assertThat(full.failed()).isZero();
    assertThat(full.added()).isBetween(1, songs - 1);
    assertThat(library.library().size()).isEqualTo(full.added());

    library.setFullAfter(Integer.MAX_VALUE);
    assertThat(scan().added()).isEqualTo(songs - full.added());
    assertThat(library.library().references().removeAllUnreferenced()).isZero();
  }

  @Test
  void an_import_for_which_there_is_no_room_is_refused_and_leaves_nothing() throws Exception {
    byte[] sent = Files.readAllBytes(song(outside, "Sent"));

    library.setUsable(TOO_LITTLE);
    assertThatExceptionOfType(DiskFullException.class)
        .isThrownBy(
            () ->
                imports.importStream(
                    OWNER, "Sent.feedpak", new ByteArrayInputStream(sent), ImportListener.NONE));
    List<ImportResult> dropped =
        imports.importPaths(
            OWNER,
            List.of(
                outside.resolve("Sent.feedpak"),
                new FeedpakFixture().named("Folder", "Senders").folder(outside, "F.sloppak")),
            ImportListener.NONE);

    assertThat(dropped)
        .extracting(result -> result.error().orElse(""))
        .containsOnly("The disk is too full to store this; make room on it and try again.");
    assertThat(inLibrary()).isEmpty();
    assertThat(library.blobs()).isEmpty();
  }
}
