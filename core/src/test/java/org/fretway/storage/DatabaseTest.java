package org.fretway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.fretway.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final int THREADS = 16;

  @TempDir Path folder;
  private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);
  private Database database;
  private Settings settings;

  @BeforeEach
  void open() throws Exception {
    database =
        Database.openFile(
            folder.resolve("db"),
            Settings.entities(),
            DiskSpace.measuredBy(usable::get, DiskSpace.DEFAULT_RESERVE));
    settings = new Settings(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Leaves it as H2 leaves it that could not write. */
  private void breakDown() {
    assertThatThrownBy(
            () ->
                database.write(
                    session -> {
                      session.doWork(
                          connection -> {
                            try (Statement statement = connection.createStatement()) {
                              statement.execute("shutdown immediately");
                            }
                          });
                      return true;
                    }))
        .isNotNull();
  }

  private List<Future<Boolean>> atOnce(Callable<Boolean> work) throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      return threads.invokeAll(Stream.generate(() -> work).limit(THREADS).toList());
    }
  }

  @Test
  void a_database_that_closed_itself_is_opened_again_with_what_was_flushed() throws Exception {
    settings.put("kept", "1");
    // So that several connections of the pool are there to be found dead.
    atOnce(() -> settings.get("kept").isPresent());

    breakDown();

    for (Future<Boolean> read : atOnce(() -> settings.get("kept").isPresent())) {
      assertThat(read.get()).isTrue();
    }
    settings.put("later", "2");
    assertThat(settings.get("later")).contains("2");
  }

  @Test
  void after_breaking_down_again_and_again_nothing_that_was_flushed_is_lost() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      settings.put("key" + i, "x");
      acknowledged.add("key" + i);
      breakDown();
    }

    database.close();
    open();

    assertThat(acknowledged).allSatisfy(key -> assertThat(settings.get(key)).contains("x"));
  }

  @Test
  void what_was_written_before_it_broke_down_is_not_said_to_be_flushed_after() {
    database.write(session -> true);
    breakDown();

    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(database::flush);
    database.write(session -> true);
    database.flush();
  }

  @Test
  void on_a_full_disk_writing_is_refused_and_reading_goes_on() {
    settings.put("kept", "1");
    usable.set(1);

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> settings.put("more", "2"))
        .withCauseInstanceOf(DiskFullException.class);
    assertThat(settings.get("kept")).contains("1");

    usable.set(Long.MAX_VALUE);
    settings.put("more", "2");
    assertThat(settings.get("more")).contains("2");
  }

  @Test
  void nothing_but_the_database_is_written_to_its_folder() throws Exception {
    breakDown();
    assertThat(settings.get("any")).isEmpty();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("db.mv.db");
    }
  }
}
