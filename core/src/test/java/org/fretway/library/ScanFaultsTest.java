package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.fretway.library.ScanStatus.State;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans with songs that do the worst that a reader can do; each names what it does. */
class ScanFaultsTest {
  @TempDir Path temp;
  private ScriptedLibrary library;
  private Scanner scanner;

  @BeforeEach
  void open() throws Exception {
    library = new ScriptedLibrary(temp);
    scanner = library.scanner();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void songs(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      library.song("Song " + i);
    }
  }

  private void awaitReading(int songs) {
    Awaitility.await().until(() -> library.source().opened().get() >= songs);
  }

  @Test
  void whatever_a_reader_throws_costs_only_its_song() throws Exception {
    library.song("overflow");
    library.song("runtime");
    library.song("memory");
    library.song("good");

    ScanStatus status = library.scan();

    assertThat(status.status()).isEqualTo(State.COMPLETE);
    assertThat(status.added()).isEqualTo(1);
    assertThat(status.failed()).isEqualTo(3);
    assertThat(status.errors())
        .extracting(ScanStatus.ScanError::message)
        .contains("Its data is nested too deeply.", "It needs more memory than there is.");
  }

  @Test
  void a_song_that_fails_half_way_leaves_neither_rows_nor_content() throws Exception {
    library.song("half");

    assertThat(library.scan().failed()).isEqualTo(1);
    assertThat(library.library().stats().totalSongs()).isZero();
    assertThat(library.blobs()).isEmpty();
  }

  @Test
  void four_songs_are_read_at_a_time_and_a_second_scan_is_refused() throws Exception {
    songs(6);
    CountDownLatch gate = library.source().closeGate();
    assertThat(scanner.start(Actor.LOCAL_OWNER, ScanMode.FULL)).isTrue();
    awaitReading(4);

    assertThat(library.source().opened()).hasValue(4);
    assertThat(scanner.start(Actor.LOCAL_OWNER, ScanMode.FULL)).isFalse();
    assertThat(scanner.status().running()).isTrue();
    assertThat(scanner.awaitIdle(Duration.ZERO)).isFalse();

    gate.countDown();
    assertThat(scanner.awaitIdle(Duration.ofMinutes(1))).isTrue();
    assertThat(scanner.status().added()).isEqualTo(6);
  }

  @Test
  void closing_ends_a_scan_after_the_songs_being_read() throws Exception {
    songs(20);
    CountDownLatch gate = library.source().closeGate();
    scanner.start(Actor.LOCAL_OWNER, ScanMode.FULL);
    awaitReading(4);
    Thread closing = Thread.ofVirtual().start(scanner::close);
    Awaitility.await()
        .until(
            () ->
                closing.getState() == Thread.State.WAITING
                    || closing.getState() == Thread.State.TIMED_WAITING);

    gate.countDown();
    closing.join();

    assertThat(library.library().stats().totalSongs()).isBetween(1L, 8L);
    assertThat(scanner.start(Actor.LOCAL_OWNER, ScanMode.FULL)).isFalse();
  }
}
