package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryIndexTest {
  @TempDir Path temp;

  private Path data(String name) throws IOException {
    return Files.createDirectories(temp.resolve(name));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else if (!path.getFileName().toString().equals("write.lock")) {
          Files.copy(path, target);
        }
      }
    }
  }

  private static List<Path> indexFiles(Path data) throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("index").resolve("songs"))) {
      return all.filter(file -> !file.endsWith("write.lock")).toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void a_change_is_found_by_the_next_query() throws Exception {
    try (IndexedLibrary library = new IndexedLibrary(data("one")).awaitReady()) {
      String id = library.add("Artist", "First", "");
      assertThat(library.titles("artist")).containsExactly("First");
      library.change(id, row -> row.setTexts("Artist", "Second", ""));
      assertThat(library.titles("artist")).containsExactly("Second");
      assertThat(library.titles("first")).isEmpty();
      library.change(id, row -> row.missing = true);
      assertThat(library.titles("")).isEmpty();
      library.change(id, row -> row.missing = false);
      assertThat(library.titles("second")).containsExactly("Second");
      library.change(id, row -> row.arrangements.clear());
      assertThat(library.library().find(LibraryQuery.all()).items().getFirst().arrangements())
          .isEmpty();
      library.remove(id);
      assertThat(library.titles("")).isEmpty();
    }
  }

  @Test
  void what_a_transaction_takes_back_is_not_found() throws Exception {
    try (IndexedLibrary library = new IndexedLibrary(data("one")).awaitReady()) {
      String id = library.add("Artist", "First", "");
      try {
        library.change(
            id,
            row -> {
              row.setTexts("Artist", "Second", "");
              throw new IllegalStateException("taken back");
            });
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("taken back");
      }
      assertThat(library.titles("")).containsExactly("First");
      assertThat(library.titles("second")).isEmpty();
    }
  }

  @Test
  void bulk_statements_reach_the_index_too() throws Exception {
    try (IndexedLibrary library = new IndexedLibrary(data("one")).awaitReady()) {
      List<String> ids = List.of(library.add("A", "One", ""), library.add("B", "Two", ""));
      library.database().write(session -> TrackPresence.goMissing(session, ids, Instant.EPOCH));
      assertThat(library.titles("")).isEmpty();
      library.database().write(session -> TrackPresence.comeBack(session, ids));
      assertThat(library.titles("")).isEmpty();
      library.library().changed();
      assertThat(library.titles("")).containsExactly("One", "Two");
    }
  }

  @Test
  void an_index_that_was_left_in_step_answers_at_once_when_opened_again() throws Exception {
    Path data = data("one");
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      library.add("Artist", "Title", "");
    }
    List<Path> before = indexFiles(data);
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      assertThat(library.titles("art")).containsExactly("Title");
      assertThat(indexFiles(data)).containsExactlyInAnyOrderElementsOf(before);
    }
  }

  @Test
  void an_index_that_was_deleted_is_made_anew() throws Exception {
    Path data = data("one");
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      library.add("Artist", "Title", "");
    }
    remove(data.resolve("index"));
    try (IndexedLibrary library = new IndexedLibrary(data)) {
      assertThat(library.titles("art")).containsExactly("Title");
      library.awaitReady();
      assertThat(library.titles("art")).containsExactly("Title");
    }
  }

  @Test
  void whichever_file_of_the_index_is_cut_short_or_scribbled_over_the_songs_are_found()
      throws Exception {
    Path data = data("one");
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      for (int i = 0; i < 20; i++) {
        library.add("Artist " + i, "Title", "");
      }
    }
    int damaged = 0;
    for (Path file : indexFiles(data)) {
      for (boolean cut : new boolean[] {true, false}) {
        Path copy = temp.resolve("damaged-" + damaged++);
        copy(data, copy);
        Path broken = copy.resolve(data.relativize(file).toString());
        byte[] bytes = Files.readAllBytes(broken);
        if (cut) {
          Files.write(broken, Arrays.copyOf(bytes, bytes.length / 2));
        } else {
          bytes[bytes.length / 2] ^= 0x55;
          Files.write(broken, bytes);
        }
        try (IndexedLibrary library = new IndexedLibrary(copy).awaitReady()) {
          assertThat(library.titles("artist")).as("%s", file).hasSize(20);
          library.add("Artist", "Title", "");
          assertThat(library.titles("artist")).as("%s", file).hasSize(21);
        }
      }
    }
    assertThat(damaged).isGreaterThan(4);
  }

  @Test
  void an_index_of_another_form_is_made_anew() throws Exception {
    Path data = data("one");
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      library.add("Artist", "Title", "");
    }
    List<Path> before = indexFiles(data);
    Files.writeString(data.resolve("index").resolve("version"), "0");
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      assertThat(library.titles("art")).containsExactly("Title");
      assertThat(indexFiles(data)).doesNotContainSequence(before);
    }
  }

  @Test
  void after_the_program_was_killed_the_index_catches_up() throws Exception {
    Path data = data("one");
    Path killed = temp.resolve("killed");
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      library.add("Artist", "Stays", "");
      String changed = library.add("Artist", "Before", "");
      String gone = library.add("Artist", "Gone", "");
      library.library().close();
      library.database().flush();
      copy(data.resolve("index"), killed.resolve("index"));
      library.change(changed, row -> row.setTexts("Artist", "After", ""));
      library.remove(gone);
      library.add("Artist", "New", "");
      library.database().flush();
      Files.copy(data.resolve("db.mv.db"), killed.resolve("db.mv.db"));
    }
    // The copy has the token of an end in good order, as after a kill it would not.
    Files.delete(killed.resolve("index").resolve("in-step"));
    try (IndexedLibrary library = new IndexedLibrary(killed)) {
      assertThat(library.titles("")).containsExactly("After", "New", "Stays");
      library.awaitReady();
      assertThat(library.titles("")).containsExactly("After", "New", "Stays");
      assertThat(library.titles("gone")).isEmpty();
    }
  }

  @Test
  void a_database_that_was_put_back_is_noticed() throws Exception {
    Path data = data("one");
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      library.add("Artist", "Old", "");
    }
    Path copy = Files.copy(data.resolve("db.mv.db"), temp.resolve("copy"));
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      library.add("Newcomer", "Newer", "");
    }
    Files.delete(data.resolve("db.mv.db"));
    Files.copy(copy, data.resolve("db.mv.db"));
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      assertThat(library.titles("")).containsExactly("Old");
    }
  }

  @Test
  void trouble_with_the_index_refuses_no_change_and_ends_by_itself() throws Exception {
    Path data = data("one");
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      library.add("Artist", "Before", "");
      Path index = data.resolve("index").resolve("songs");
      remove(index);
      Files.writeString(index, "in the way");
      library.add("Artist", "Meanwhile", "");
      assertThat(library.titles("artist")).containsExactly("Before", "Meanwhile");
      await()
          .untilAsserted(
              () -> {
                assertThat(library.titles("artist")).containsExactly("Before", "Meanwhile");
                assertThat(library.library().indexStatus().state())
                    .isEqualTo(IndexStatus.State.WAITING);
              });
      Files.delete(index);
      library.add("Artist", "New", "");
      library.awaitReady();
      assertThat(library.titles("artist")).containsExactly("Before", "Meanwhile", "New");
    }
  }

  @Test
  void queries_are_right_while_the_index_is_made() throws Exception {
    Path data = data("one");
    int songs = 1500;
    try (IndexedLibrary library = new IndexedLibrary(data).awaitReady()) {
      LargeLibrary.fill(library.library(), songs);
      assertThat(library.library().find(LibraryQuery.all()).total()).isEqualTo(songs);
    }
    remove(data.resolve("index"));
    try (IndexedLibrary library = new IndexedLibrary(data)) {
      List<IndexStatus> seen = new ArrayList<>();
      int added = 0;
      IndexStatus status;
      do {
        status = library.library().indexStatus();
        seen.add(status);
        library.add("Added", "Song " + added++, "");
        assertThat(library.library().find(LibraryQuery.all()).total()).isEqualTo(songs + added);
        assertThat(library.library().find(LibraryQuery.all().withText("added")).total())
            .isEqualTo(added);
      } while (status.state() != IndexStatus.State.READY);
      assertThat(seen).anySatisfy(it -> assertThat(it.total()).isGreaterThanOrEqualTo(songs));
      assertThat(seen).allSatisfy(it -> assertThat(it.done()).isLessThanOrEqualTo(songs + 1000));
    }
  }

  @Test
  void several_who_add_songs_find_each_at_once() throws Exception {
    int threads = 4;
    int each = 40;
    try (IndexedLibrary library = new IndexedLibrary(data("one")).awaitReady();
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> work = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String artist = "Artist" + thread;
        work.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    library.add(artist, "Song " + i, "");
                    assertThat(library.titles(artist)).hasSize(Math.min(50, i + 1));
                  }
                }));
      }
      for (Future<?> one : work) {
        one.get();
      }
      assertThat(library.library().find(LibraryQuery.all()).total())
          .isEqualTo((long) threads * each);
      assertThat(library.library().indexStatus().state()).isEqualTo(IndexStatus.State.READY);
    }
  }
}
