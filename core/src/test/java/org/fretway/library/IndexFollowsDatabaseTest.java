package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.LockMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFollowsDatabaseTest {
  /** Beyond what the index counts in, in microseconds. */
  private static final Instant TOO_LATE = Instant.parse("+400000-01-01T00:00:00Z");

  @TempDir Path temp;
  private IndexedLibrary library;

  @BeforeEach
  void open() throws Exception {
    library = new IndexedLibrary(temp).awaitReady();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private String titleInDatabase(String id) {
    return library.database().read(session -> session.find(TrackRow.class, id).title);
  }

  @Test
  void a_song_that_the_index_can_not_take_is_changed_and_costs_the_others_nothing() {
    String good = library.add("Artist", "Good", "");
    String bad = library.add("Artist", "Bad", "", row -> row.addedAt = TOO_LATE);
    library.change(good, row -> row.setTexts("Artist", "Better", ""));

    assertThat(titleInDatabase(bad)).isEqualTo("Bad");
    library.awaitReady();
    assertThat(library.titles("artist")).containsExactly("Better");

    library.change(bad, row -> row.addedAt = Instant.EPOCH);
    assertThat(library.titles("artist")).containsExactly("Bad", "Better");
  }

  @Test
  void a_song_of_the_index_that_it_can_not_take_any_more_leaves_it() {
    String id = library.add("Artist", "Good", "");

    library.change(
        id,
        row -> {
          row.setTexts("Artist", "Bad", "");
          row.addedAt = TOO_LATE;
        });

    library.awaitReady();
    assertThat(library.titles("")).isEmpty();
    assertThat(titleInDatabase(id)).isEqualTo("Bad");
  }

  @Test
  void of_changes_of_one_song_at_once_the_index_has_the_one_that_the_database_has()
      throws Exception {
    int threads = 4;
    int rounds = 100;
    String id = library.add("Artist", "Title", "");
    CyclicBarrier start = new CyclicBarrier(threads);
    CyclicBarrier end =
        new CyclicBarrier(
            threads,
            () -> {
              library.library().changed();
              assertThat(library.titles("")).containsExactly(titleInDatabase(id));
            });
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> work =
          IntStream.range(0, threads)
              .<Future<?>>mapToObj(
                  thread ->
                      pool.submit(
                          () -> {
                            for (int round = 0; round < rounds; round++) {
                              start.await();
                              rename(id, "Title " + thread + " of " + round);
                              end.await();
                            }
                            return thread;
                          }))
              .toList();
      for (Future<?> one : work) {
        one.get();
      }
    }
  }

  private void rename(String id, String title) {
    library
        .database()
        .write(
            session -> {
              TrackRow row = session.find(TrackRow.class, id, LockMode.PESSIMISTIC_WRITE);
              row.setTexts("Artist", title, "");
              return row;
            });
  }
}
