package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.fretway.audio.mix.Loudness;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring while there is other work, by a clock that only the test and the songs set on. */
class CourteousLoudnessTest {
  private static final Duration OPENING_TAKES = Duration.ofMillis(100);

  @TempDir Path temp;
  private final AtomicLong now = new AtomicLong();
  private final AtomicLong naps = new AtomicLong();
  private final Courtesy courtesy = new Courtesy(now::get, this::nap);
  private ScriptedLibrary library;
  private LoudnessKeeper keeper;

  @BeforeEach
  void open() throws Exception {
    library = new ScriptedLibrary(temp, courtesy);
    library.song("First");
    library.scan();
    keeper = keeper();
  }

  @AfterEach
  void close() {
    library.source().openGate();
    pass(Courtesy.SIGN_LASTS);
    keeper.close();
    library.close();
  }

  private LoudnessKeeper keeper() {
    return new LoudnessKeeper(library.library(), library.scanner(), "1", Duration.ofMillis(10));
  }

  /** Does not set the clock on, so that rests last for as long as the test likes. */
  private void nap(long nanos) {
    naps.incrementAndGet();
    LockSupport.parkNanos(Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private Optional<Loudness> loudness() {
    String track = library.library().find(LibraryQuery.all()).items().getFirst().trackId();
    return library.library().loudness(track);
  }

  private void startWhileSomebodyIsAtWork() {
    library.source().always(() -> pass(OPENING_TAKES));
    courtesy.somebodyIsAtWork();
    keeper.start();
    Awaitility.await().until(() -> naps.get() > 10);
  }

  @Test
  void it_gives_way_to_somebody_at_work_and_goes_on_afterwards() {
    startWhileSomebodyIsAtWork();
    assertThat(loudness()).isEmpty();

    pass(Courtesy.SIGN_LASTS);
    Awaitility.await().until(() -> loudness().isPresent());
  }

  @Test
  void closing_ends_it_within_a_song_which_is_measured_at_the_next_start() {
    startWhileSomebodyIsAtWork();
    keeper.close();
    assertThat(loudness()).isEmpty();

    pass(Courtesy.SIGN_LASTS);
    keeper = keeper();
    keeper.start();
    Awaitility.await().until(() -> loudness().isPresent());
  }

  @Test
  void a_scan_that_begins_goes_first() throws Exception {
    startWhileSomebodyIsAtWork();
    library.song("Second");
    CountDownLatch gate = library.source().closeGate();
    library.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    long opened = library.source().opened().get();
    pass(Courtesy.SIGN_LASTS);
    Awaitility.await().until(() -> library.source().opened().get() > opened);
    assertThat(loudness()).isEmpty();

    gate.countDown();
    library.settled();
    Awaitility.await().until(() -> loudness().isPresent());
  }
}
