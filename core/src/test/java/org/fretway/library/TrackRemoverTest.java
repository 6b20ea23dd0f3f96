package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackRemoverTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  @TempDir Path temp;
  private MadeUpLibrary library;
  private TrackRemover remover;

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
    remover = library.remover();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static Path song(Path folder, String title) throws IOException {
    return new FeedpakFixture()
        .named(title, "Goners")
        .addToManifest("cover: cover.png\n")
        .file("cover.png", Pictures.png(100, 100, Color.RED))
        .zip(folder, title + ".feedpak");
  }

  private void delete(String title) {
    remover.delete(OWNER, library.track(title).trackId());
  }

  private List<String> inSongs() throws IOException {
    try (Stream<Path> all = Files.list(library.songs())) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_track_goes_with_its_content_its_edits_and_its_file() throws Exception {
    song(library.songs(), "Own");
    library.scan();
    Track track = library.track("Own");
    library
        .editor()
        .edit(
            OWNER,
            track.trackId(),
            TrackEdit.NOTHING
                .withTitle("Edited")
                .withCover(() -> new ByteArrayInputStream(Pictures.png(90, 90, Color.BLUE))));
    library.library().cover(track.trackId(), CoverSize.TINY).orElseThrow().content().open().close();
    long revision = library.library().revision();

    remover.delete(OWNER, track.trackId());

    assertThat(library.library().track(track.trackId())).isEmpty();
    assertThat(library.library().chart(track.trackId(), 0)).isEmpty();
    assertThat(library.titles()).isEmpty();
    assertThat(library.blobs()).isEmpty();
    assertThat(library.coverCache()).isEmptyDirectory();
    assertThat(inSongs()).isEmpty();
    assertThat(library.library().revision()).isGreaterThan(revision);
    assertThat(library.scan().added()).isZero();
    // Put back by hand it is a new song, even if it looks just the same.
    song(library.songs(), "Own");
    assertThat(library.scan().added()).isEqualTo(1);
  }

  @Test
  void content_that_another_song_has_too_stays() throws Exception {
    song(library.songs(), "One");
    song(library.songs(), "Two");
    library.scan();

    delete("One");

    Track two = library.track("Two");
    assertThat(library.blobs()).contains(two.coverBlob().orElseThrow());
    assertThat(library.library().audio(two.trackId())).isPresent();
    assertThat(library.library().chart(two.trackId(), 0)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(ScanMode.class)
  void a_file_of_the_user_stays_and_no_scan_brings_it_back(ScanMode mode) throws Exception {
    Path file = song(library.user(), "Kept");
    byte[] bytes = Files.readAllBytes(file);
    library.scan();

    delete("Kept");

    assertThat(file).hasBinaryContent(bytes);
    ScanStatus status = library.scan(mode);
    assertThat(List.of(status.added(), status.failed(), status.done(), status.total()))
        .containsExactly(0, 0, 1, 1);
    assertThat(library.titles()).isEmpty();
    assertThat(library.blobs()).isEmpty();

    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T20:20:20Z")));
    assertThat(library.scan(mode).added()).as("after a change").isEqualTo(1);
    assertThat(library.titles()).containsExactly("Kept");
    assertThat(library.scan(mode).added()).isZero();
  }

  @Test
  void a_file_that_is_imported_again_comes_back() throws Exception {
    Path file = song(library.user(), "Kept");
    Path copy = Files.copy(file, temp.resolve("Kept.feedpak"));
    library.scan();
    for (Path dropped : List.of(file, copy)) {
      delete("Kept");
      List<ImportResult> results =
          library.imports(1_000_000).importPaths(OWNER, List.of(dropped), ImportListener.NONE);
      assertThat(results.getFirst().trackIds()).containsExactly(library.track("Kept").trackId());
      assertThat(library.scan().removed()).isZero();
    }
    assertThat(library.titles()).containsExactly("Kept");
  }

  @Test
  void of_several_songs_in_a_file_each_goes_alone_and_the_file_with_the_last() throws Exception {
    library.write("pack.songs", "a: Alpha", "b: Beta", "c: Gamma");
    library.scan();
    delete("Beta");

    library.scan(ScanMode.FULL);
    assertThat(library.titles()).containsExactly("Alpha", "Gamma");
    library.write("pack.songs", "a: Alpha", "b: Beta", "c: Gamma", "d: Delta");
    library.scan();
    assertThat(library.titles()).as("changed").containsExactly("Alpha", "Beta", "Delta", "Gamma");

    for (String title : List.of("Beta", "Alpha", "Delta")) {
      delete(title);
    }
    assertThat(inSongs()).containsExactly("pack.songs");
    delete("Gamma");
    assertThat(inSongs()).isEmpty();
    assertThat(library.blobs()).isEmpty();
  }

  @Test
  void a_removed_song_of_a_pack_comes_back_when_the_pack_is_imported() throws Exception {
    Path pack = Files.writeString(library.user().resolve("pack.songs"), "a: Alpha\nb: Beta");
    Path copy = Files.copy(pack, temp.resolve("pack.songs"));
    library.scan();
    delete("Beta");

    ImportResult result =
        library.imports(1000).importPaths(OWNER, List.of(copy), ImportListener.NONE).getFirst();

    assertThat(result.status()).isEqualTo(ImportResult.Status.ALREADY_THERE);
    assertThat(result.trackIds()).hasSize(2);
    assertThat(library.titles()).containsExactly("Alpha", "Beta");
  }

  @Test
  void a_song_folder_of_the_own_ones_goes_as_a_whole() throws Exception {
    new FeedpakFixture().named("Folder", "Goners").folder(library.songs(), "f.feedpak");
    library.scan();

    delete("Folder");

    assertThat(inSongs()).isEmpty();
  }

  @Test
  void a_link_in_the_own_folder_never_costs_the_file_behind_it() throws Exception {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Path linked = song(elsewhere, "Linked");
    Path inside = song(Files.createDirectory(elsewhere.resolve("folder")), "Inside");
    Files.createSymbolicLink(library.songs().resolve("Linked.feedpak"), linked);
    Files.createSymbolicLink(library.songs().resolve("folder"), inside.getParent());
    library.scan();
    assertThat(library.titles()).containsExactly("Inside", "Linked");

    delete("Linked");
    delete("Inside");

    assertThat(linked).exists();
    assertThat(inside).exists();
    assertThat(library.scan(ScanMode.FULL).added()).isZero();
  }

  @Test
  void sound_that_is_being_played_plays_on() throws Exception {
    song(library.songs(), "Playing");
    library.scan();
    String id = library.track("Playing").trackId();
    StoredFile audio = library.library().audio(id).orElseThrow();
    try (InputStream in = Channels.newInputStream(library.library().openSound(id, audio))) {
      assertThat(in.readNBytes(100)).hasSize(100);
      delete("Playing");
      assertThat(in.readAllBytes()).hasSize((int) audio.size() - 100);
    }
    assertThat(library.blobs()).isEmpty();
  }

  @Test
  void it_needs_the_permission_and_a_track() throws Exception {
    song(library.songs(), "Safe");
    library.scan();
    String id = library.track("Safe").trackId();
    Set<Permission> others = Set.of(Permission.UPLOAD, Permission.EDIT_TRACKS);
    for (Actor actor : List.of(Actor.ANONYMOUS, new Actor(Optional.of(1L), others))) {
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> remover.delete(actor, id));
    }
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> remover.delete(OWNER, "nothing"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("track_not_found"));
    assertThat(library.titles()).containsExactly("Safe");
  }

  @Test
  void of_two_who_remove_a_track_at_once_one_is_told_that_it_is_not_there() throws Exception {
    for (int round = 0; round < 5; round++) {
      song(library.songs(), "Twice");
      library.scan();
      String id = library.track("Twice").trackId();
      Callable<String> delete =
          () -> {
            remover.delete(OWNER, id);
            return "removed";
          };
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<String> results =
            threads.invokeAll(List.of(delete, delete)).stream()
                .map(TrackRemoverTest::result)
                .sorted()
                .toList();
        assertThat(results).containsExactly("removed", "track_not_found");
      }
      assertThat(library.blobs()).isEmpty();
    }
  }

  private static String result(Future<String> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      return e.getCause() instanceof NotFoundException missing ? missing.code() : e.toString();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_is_removed_while_a_scan_reads_it_stays_away() throws Exception {
    Path own = library.songs();
    Path user = library.user();
    for (int i = 0; i < 12; i++) {
      song(i % 2 == 0 ? own : user, "Song " + i);
    }
    library.scan();
    List<String> ids =
        library.library().find(LibraryQuery.all()).items().stream().map(SongMeta::trackId).toList();
    library.scanner().start(OWNER, ScanMode.FULL);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (String id : ids) {
        threads.execute(() -> remover.delete(OWNER, id));
      }
    }
    ScanStatus status = library.settled();

    assertThat(status.errors()).isEmpty();
    assertThat(library.titles()).isEmpty();
    assertThat(library.scan(ScanMode.FULL).added()).isZero();
    assertThat(library.blobs()).isEmpty();
    assertThat(inSongs()).isEmpty();
  }
}
