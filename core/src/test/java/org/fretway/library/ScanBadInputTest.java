package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fretway.library.ScanStatus.ScanError;
import org.fretway.library.ScanStatus.State;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans of folders that change under the hand, and of files that are of no use. */
class ScanBadInputTest {
  @TempDir Path temp;
  private ScriptedLibrary library;
  private ScriptedSongs source;
  private Path songs;
  private Path user;

  @BeforeEach
  void open() throws Exception {
    library = new ScriptedLibrary(temp);
    source = library.source();
    songs = library.songs();
    user = library.user();
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void ten_thousand_broken_files_are_read_once_and_listed_each_time() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      Files.writeString(songs.resolve(i + ".song"), "broken");
    }
    ScriptedSongs.write(songs, "Good");
    ScanStatus first = library.scan();
    assertThat(List.of(first.failed(), first.added())).containsExactly(10_000, 1);
    assertThat(first.errors()).hasSize(ScanStatus.MAX_ERRORS);

    ScanStatus second = library.scan();

    assertThat(source.opened()).hasValue(0);
    assertThat(second.failed()).isEqualTo(10_000);
    assertThat(second.done()).isEqualTo(10_001);
    assertThat(second.errors())
        .hasSize(ScanStatus.MAX_ERRORS)
        .extracting(ScanError::message)
        .containsOnly("It is broken.");
  }

  @Test
  void a_broken_file_is_read_again_when_it_changed_and_by_a_full_scan() throws Exception {
    Path file = ScriptedSongs.write(songs, "broken");
    library.scan();
    library.scan();
    assertThat(source.opened()).hasValue(0);

    library.scan(ScanMode.FULL);
    assertThat(source.opened()).hasValue(1);

    Files.writeString(file, "mended");
    assertThat(library.scan().added()).isEqualTo(1);
    assertThat(library.scan().failed()).isZero();
    assertThat(library.titles()).containsExactly("mended");
  }

  @Test
  void a_broken_file_is_read_again_by_another_version_of_the_program() throws Exception {
    ScriptedSongs.write(songs, "broken");
    library.scan();
    library.updateTo("2");

    library.scan();

    assertThat(source.opened()).hasValue(1);
  }

  @Test
  void what_a_drive_could_not_read_is_tried_again() throws Exception {
    ScriptedSongs.write(songs, "input error");
    library.scan();

    assertThat(library.scan().failed()).isEqualTo(1);
    assertThat(source.opened()).hasValue(1);
  }

  @Test
  void songs_of_a_folder_that_goes_away_while_it_is_listed_stay() throws Exception {
    for (int i = 0; i < 20; i++) {
      ScriptedSongs.write(Files.createDirectory(user.resolve("folder " + i)), "Song " + i);
    }
    library.scan();
    // The mount point is left, as an empty folder that is another one.
    source.whenAsked(
        () -> {
          Files.move(user, temp.resolve("unplugged"));
          Files.createDirectory(user);
        });

    ScanStatus status = library.scan();

    assertThat(status.removed()).isZero();
    assertThat(status.status()).isEqualTo(State.COMPLETE);
    assertThat(library.titles()).hasSize(20);
  }

  @Test
  void a_folder_that_goes_away_while_songs_are_read_costs_no_track() throws Exception {
    for (int i = 0; i < 20; i++) {
      ScriptedSongs.write(user, "Song " + i);
    }
    library.scan();
    source.whenOpened(() -> Files.move(user, temp.resolve("unplugged")));

    library.scan(ScanMode.FULL);

    assertThat(library.titles()).hasSize(20);
    Files.move(temp.resolve("unplugged"), user);
    assertThat(library.scan(ScanMode.FULL).failed()).isZero();
    assertThat(library.titles()).hasSize(20);
  }

  @Test
  void a_file_that_is_replaced_while_it_is_read_comes_in_as_it_is_at_the_end() throws Exception {
    Path file = ScriptedSongs.write(songs, "old");
    source.whenOpened(() -> Files.writeString(file, "replaced"));

    library.scan();

    assertThat(library.titles()).containsExactly("replaced");
    assertThat(library.scan().updated()).isZero();
  }

  @Test
  void a_file_that_never_stays_the_same_is_left_to_the_next_scan() throws Exception {
    Path file = ScriptedSongs.write(songs, "growing");
    AtomicInteger time = new AtomicInteger(1);
    source.always(
        () ->
            Files.setLastModifiedTime(
                file, FileTime.from(Instant.ofEpochSecond(time.incrementAndGet()))));

    ScanStatus status = library.scan();

    assertThat(status.errors())
        .extracting(ScanError::message)
        .containsExactly("The file changes while it is read; the next scan reads it again.");
    source.always(() -> {});
    assertThat(library.scan().added()).isEqualTo(1);
  }

  @Test
  void links_in_circles_end_and_each_song_counts_once() throws Exception {
    Path deep = Files.createDirectories(user.resolve("a").resolve("b"));
    ScriptedSongs.write(deep, "Once");
    Files.createSymbolicLink(deep.resolve("up"), user);
    Files.createSymbolicLink(user.resolve("one"), user.resolve("two"));
    Files.createSymbolicLink(user.resolve("two"), user.resolve("one"));
    Files.createSymbolicLink(user.resolve("0 again"), deep);

    ScanStatus status = library.scan();

    assertThat(status.added()).isEqualTo(1);
    assertThat(
            library
                .scanner()
                .songFile(library.library().find(LibraryQuery.all()).items().getFirst().trackId()))
        .contains(deep.resolve("Once.song"));
  }

  @Test
  void names_that_are_no_text_come_in_and_are_found_again() throws Exception {
    ScriptedSongs.write(user, "Plain");
    assumeThat(nameless(ScriptedSongs.write(user, "Latin"), "Mot\\366rhead")).isTrue();
    assumeThat(nameless(ScriptedSongs.write(user, "Other"), "Mot\\344rhead")).isTrue();

    ScanStatus status = library.scan();

    // As text, both have the same name.
    assertThat(status.added()).isEqualTo(2);
    assertThat(status.errors())
        .extracting(ScanError::message)
        .containsExactly(
            "Another file here has the same name but for bytes that are no text; rename one of"
                + " them.");
    assertThat(List.of(library.scan().added(), library.scan().removed())).containsExactly(0, 0);
    for (SongMeta song : library.library().find(LibraryQuery.all()).items()) {
      assertThat(library.scanner().songFile(song.trackId()).orElseThrow()).exists();
    }
  }

  /** Gives a file a name with bytes that are no UTF-8; returns whether the system can. */
  private boolean nameless(Path file, String name) throws Exception {
    Process shell =
        new ProcessBuilder(
                "sh", "-c", "mv '%s' \"$(printf '%s.song')\"".formatted(file.getFileName(), name))
            .directory(user.toFile())
            .start();
    return shell.waitFor() == 0 && Files.notExists(file);
  }

  @Test
  void a_cancelled_scan_keeps_what_came_in_and_the_next_one_goes_on() throws Exception {
    for (int i = 0; i < 200; i++) {
      ScriptedSongs.write(songs, "Song " + i);
    }
    source.opened().set(0);
    CountDownLatch gate = source.closeGate();
    library.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    Awaitility.await().until(() -> source.opened().get() > 0);

    assertThat(library.scanner().cancel(Actor.LOCAL_OWNER)).isTrue();
    gate.countDown();
    library.settled();

    assertThat(library.scanner().status().status()).isEqualTo(State.IDLE);
    int came = (int) library.library().size();
    assertThat(came).isBetween(1, 199);
    assertThat(library.scanner().cancel(Actor.LOCAL_OWNER)).isFalse();
    ScanStatus next = library.scan();
    assertThat(next.status()).isEqualTo(State.COMPLETE);
    assertThat(source.opened()).hasValue(200 - came);
    assertThat(library.library().size()).isEqualTo(200);
  }

  @Test
  void a_cancelled_full_scan_goes_on_where_it_was() throws Exception {
    for (int i = 0; i < 200; i++) {
      ScriptedSongs.write(songs, "Song " + i);
    }
    library.scan();
    source.opened().set(0);
    CountDownLatch gate = source.closeGate();
    library.scanner().start(Actor.LOCAL_OWNER, ScanMode.FULL);
    Awaitility.await().until(() -> source.opened().get() > 0);
    library.scanner().cancel(Actor.LOCAL_OWNER);
    gate.countDown();
    library.settled();
    int read = source.opened().get();
    assertThat(read).isBetween(1, 199);

    library.scan(ScanMode.FULL);
    assertThat(source.opened()).hasValue(200 - read);

    library.scan(ScanMode.FULL);
    assertThat(source.opened()).hasValue(200);
  }

  @Test
  void a_folder_that_can_only_be_read_is_scanned_and_left_as_it_is() throws Exception {
    Path deep = Files.createDirectories(user.resolve("a").resolve("b"));
    ScriptedSongs.write(deep, "Good");
    ScriptedSongs.write(user, "broken");
    List<Path> folders = List.of(deep, user.resolve("a"), user);
    for (Path folder : folders) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    Map<Path, FileTime> before = times(user);

    ScanStatus status = library.scan();
    library.scan(ScanMode.FULL);

    assertThat(List.of(status.added(), status.failed())).containsExactly(1, 1);
    assertThat(times(user)).isEqualTo(before);
    for (Path folder : folders) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Who is root may write anywhere, so what counts is that nothing was. */
  private static Map<Path, FileTime> times(Path folder) throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        times.put(path, Files.getLastModifiedTime(path));
      }
    }
    return times;
  }

  @Test
  void a_guest_can_not_cancel_a_scan() {
    assertThatThrownBy(() -> library.scanner().cancel(Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void a_song_that_the_database_refuses_costs_the_others_of_its_batch_nothing() throws Exception {
    library
        .database()
        .write(
            session ->
                session
                    .createNativeMutationQuery(
                        "alter table track add constraint picky check (title <> 'Refused')")
                    .executeUpdate());
    for (int i = 0; i < 10; i++) {
      ScriptedSongs.write(songs, "Song " + i);
    }
    ScriptedSongs.write(songs, "Refused");

    ScanStatus status = library.scan();

    assertThat(List.of(status.added(), status.failed())).containsExactly(10, 1);
    assertThat(library.titles()).hasSize(10).doesNotContain("Refused");
  }
}
