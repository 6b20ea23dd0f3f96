package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.fretway.chart.Chart;
import org.fretway.chart.Tuning;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongFormats;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.SongSource;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.ScanStatus.State;
import org.fretway.profile.Actor;
import org.fretway.storage.Database;
import org.fretway.storage.FolderBlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans with songs that do the worst that a reader can do; each names what it does. */
class ScanFaultsTest {
  @TempDir Path temp;
  private Path songs;
  private Database database;
  private FolderBlobStore blobs;
  private Library library;
  private Scanner scanner;
  private final CountDownLatch reading = new CountDownLatch(4);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger atOnce = new AtomicInteger();

  @BeforeEach
  void open() throws Exception {
    songs = Files.createDirectory(temp.resolve("songs"));
    database = Database.openFile(temp.resolve("db"), Library.entities());
    blobs = new FolderBlobStore(temp.resolve("blobs"));
    library = new Library(database, blobs);
    scanner =
        new Scanner(
            library,
            songs,
            List::of,
            new SongFormats(List.of(new FaultySource())),
            () -> FormatAids.NONE,
            InstantSource.system(),
            "1");
  }

  @AfterEach
  void close() {
    released.countDown();
    scanner.close();
    library.close();
    database.close();
  }

  private ScanStatus scan() throws InterruptedException {
    scanner.start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    assertThat(scanner.awaitIdle(Duration.ofMinutes(1))).isTrue();
    return scanner.status();
  }

  private void song(String fault) throws IOException {
    Files.writeString(songs.resolve(fault + ".song"), fault);
  }

  @Test
  void whatever_a_reader_throws_costs_only_its_song() throws Exception {
    song("overflow");
    song("runtime");
    song("memory");
    song("good");

    ScanStatus status = scan();

    assertThat(status.status()).isEqualTo(State.COMPLETE);
    assertThat(status.added()).isEqualTo(1);
    assertThat(status.failed()).isEqualTo(3);
    assertThat(status.errors())
        .extracting(ScanStatus.ScanError::message)
        .contains("Its data is nested too deeply.", "It needs more memory than there is.");
  }

  @Test
  void a_song_that_fails_half_way_leaves_neither_rows_nor_content() throws Exception {
    song("half");

    assertThat(scan().failed()).isEqualTo(1);
    assertThat(library.stats().totalSongs()).isZero();
    List<String> left = new ArrayList<>();
    blobs.forEach(left::add);
    assertThat(left).isEmpty();
  }

  @Test
  void four_songs_are_read_at_a_time_and_a_second_scan_is_refused() throws Exception {
    for (int i = 0; i < 6; i++) {
      song("wait" + i);
    }
    assertThat(scanner.start(Actor.LOCAL_OWNER, ScanMode.FULL)).isTrue();
    reading.await();

    assertThat(atOnce.get()).isEqualTo(4);
    assertThat(scanner.start(Actor.LOCAL_OWNER, ScanMode.FULL)).isFalse();
    assertThat(scanner.status().running()).isTrue();
    assertThat(scanner.awaitIdle(Duration.ZERO)).isFalse();

    released.countDown();
    assertThat(scanner.awaitIdle(Duration.ofMinutes(1))).isTrue();
    assertThat(scanner.status().added()).isEqualTo(6);
  }

  @Test
  void closing_ends_a_scan_after_the_songs_being_read() throws Exception {
    for (int i = 0; i < 20; i++) {
      song("wait" + i);
    }
    scanner.start(Actor.LOCAL_OWNER, ScanMode.FULL);
    reading.await();
    Thread closing = Thread.ofVirtual().start(scanner::close);
    Awaitility.await()
        .until(
            () ->
                closing.getState() == Thread.State.WAITING
                    || closing.getState() == Thread.State.TIMED_WAITING);

    released.countDown();
    closing.join();

    assertThat(library.stats().totalSongs()).isBetween(1L, 8L);
    assertThat(scanner.start(Actor.LOCAL_OWNER, ScanMode.FULL)).isFalse();
  }

  private final class FaultySource implements SongSource {
    @Override
    public SongFormat format() {
      return SongFormat.LOOSE;
    }

    @Override
    public boolean accepts(Path path) {
      return path.toString().endsWith(".song");
    }

    @Override
    public SongBundle open(Path path) throws IOException {
      String fault = Files.readString(path);
      switch (fault) {
        case "overflow" -> throw new StackOverflowError();
        case "memory" -> throw new OutOfMemoryError("made up");
        case "runtime" -> throw new IllegalStateException("a bug in the reader");
        default -> {
          if (fault.startsWith("wait")) {
            waitForRelease();
          }
        }
      }
      return SongBundle.of(new FaultySong(path, fault));
    }

    private void waitForRelease() throws IOException {
      atOnce.incrementAndGet();
      reading.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private record FaultySong(Path path, String fault) implements SongPackage {
    @Override
    public SongMetadata metadata() {
      return new SongMetadata(
          fault, "Faults", "", Optional.empty(), 1, Tuning.GUITAR_STANDARD, false);
    }

    @Override
    public List<ArrangementInfo> arrangements() {
      return List.of(new ArrangementInfo("a", "Lead"), new ArrangementInfo("b", "Bass"));
    }

    @Override
    public Chart chart(int index) throws IOException {
      if (fault.equals("half") && index == 1) {
        throw new FormatException(path, "bass", "is torn off");
      }
      return Charts.empty(fault + index);
    }

    @Override
    public List<StemInfo> stems() {
      return List.of(new StemInfo("full", true));
    }

    @Override
    public InputStream openStem(int index) {
      return new ByteArrayInputStream(FeedpakFixture.silentWav(1));
    }

    @Override
    public Optional<InputStream> openCover() {
      return Optional.empty();
    }

    @Override
    public List<String> warnings() {
      return List.of();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
