package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.fretway.library.ScanStatus.State;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans while somebody is at work, by a clock that only the test and the songs set on. */
class CourteousScanTest {
  private static final int SONGS = 6;
  private static final Duration SONG_TAKES = Duration.ofMillis(100);

  @TempDir Path temp;
  private final AtomicLong now = new AtomicLong();
  private final AtomicLong naps = new AtomicLong();
  private final Courtesy courtesy = new Courtesy(now::get, this::nap);
  private ScriptedLibrary library;

  @BeforeEach
  void open() throws Exception {
    library = new ScriptedLibrary(temp, courtesy);
    for (int i = 0; i < SONGS; i++) {
      library.song("Song " + i);
    }
    library.source().always(() -> pass(SONG_TAKES));
    courtesy.somebodyIsAtWork();
  }

  @AfterEach
  void close() {
    library.source().openGate();
    pass(Courtesy.SIGN_LASTS);
    library.close();
  }

  /** Does not set the clock on, so that rests last for as long as the test likes. */
  private void nap(long nanos) {
    naps.incrementAndGet();
    LockSupport.parkNanos(Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  /** Waits until every worker has looked around several times. */
  private void awaitNaps() {
    long before = naps.get();
    Awaitility.await().until(() -> naps.get() > before + 10L * ImportRun.FILES_AT_A_TIME);
  }

  private void startScan() {
    library.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
  }

  private void awaitOpened(int songs) {
    Awaitility.await().until(() -> library.source().opened().get() >= songs);
  }

  @Test
  void songs_are_read_one_at_a_time_while_somebody_is_at_work() {
    CountDownLatch gate = library.source().closeGate();
    startScan();
    awaitOpened(1);
    awaitNaps();
    assertThat(library.source().opened()).hasValue(1);

    gate.countDown();
    awaitNaps(); // The first is over; the others rest until its time has passed nine times.
    Awaitility.await().until(() -> library.library().size() == 1);
    assertThat(library.source().opened()).hasValue(1);

    courtesy.somebodyIsAtWork();
    pass(Duration.ofMillis(450));
    courtesy.somebodyIsAtWork();
    pass(Duration.ofMillis(450));
    awaitOpened(2);
  }

  @Test
  void content_can_be_removed_while_a_scan_rests() throws Exception {
    startScan();
    Awaitility.await().until(() -> library.library().size() == 1);
    awaitNaps();

    CompletableFuture.runAsync(
            () -> library.library().references().removeUnreferenced(List.of("0".repeat(64))))
        .get(30, TimeUnit.SECONDS);

    assertThat(library.scanner().status().running()).isTrue();
  }

  @Test
  void a_scan_that_rests_is_cancelled_at_once() throws Exception {
    startScan();
    Awaitility.await().until(() -> library.library().size() == 1);
    awaitNaps();

    library.scanner().cancel(Actor.LOCAL_OWNER);

    library.settled();
    assertThat(library.library().size()).isEqualTo(1);
  }

  @Test
  void a_scan_goes_on_at_once_when_nobody_is_at_work_any_more() throws Exception {
    startScan();
    Awaitility.await().until(() -> library.library().size() == 1);

    pass(Courtesy.SIGN_LASTS);

    assertThat(library.settled().added()).isEqualTo(SONGS);
  }

  @Test
  void a_scan_ends_though_somebody_is_at_work_all_the_time() {
    startScan();
    Awaitility.await()
        .until(
            () -> {
              pass(Duration.ofMillis(100));
              courtesy.somebodyIsAtWork();
              return !library.scanner().status().running();
            });

    assertThat(library.scanner().status().status()).isEqualTo(State.COMPLETE);
    assertThat(library.titles()).hasSize(SONGS);
  }
}
