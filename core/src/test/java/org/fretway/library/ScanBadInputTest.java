package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
import org.fretway.library.ScanStatus.ScanError;
import org.fretway.library.ScanStatus.State;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.storage.Database;
import org.fretway.storage.FolderBlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans of folders that change under the hand, and of files that are of no use. */
class ScanBadInputTest {
  @TempDir Path temp;
  private Path songs;
  private Path user;
  private Database database;
  private Library library;
  private Scanner scanner;
  private final ScriptedSource source = new ScriptedSource();

  @BeforeEach
  void open() throws Exception {
    songs = Files.createDirectory(temp.resolve("songs"));
    user = Files.createDirectory(temp.resolve("user"));
    database = Database.openFile(temp.resolve("db"), Library.entities());
    library = new Library(database, new FolderBlobStore(temp.resolve("blobs")));
    scanner = scanner("1");
  }

  private Scanner scanner(String program) {
    return new Scanner(
        library,
        songs,
        () -> List.of(user),
        new SongFormats(List.of(source)),
        () -> FormatAids.NONE,
        InstantSource.system(),
        program);
  }

  @AfterEach
  void close() {
    source.gate.set(null);
    scanner.close();
    library.close();
    database.close();
  }

  private ScanStatus scan(ScanMode mode) throws InterruptedException {
    source.opened.set(0);
    scanner.startOrQueue(Actor.LOCAL_OWNER, mode);
    assertThat(scanner.awaitIdle(Duration.ofMinutes(2))).isTrue();
    return scanner.status();
  }

  private ScanStatus scan() throws InterruptedException {
    return scan(ScanMode.INCREMENTAL);
  }

  private static Path song(Path folder, String title) throws IOException {
    return Files.writeString(folder.resolve(title + ".song"), title);
  }

  private List<String> titles() {
    return library.find(LibraryQuery.all()).items().stream().map(SongMeta::title).toList();
  }

  @Test
  void ten_thousand_broken_files_are_read_once_and_listed_each_time() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      Files.writeString(songs.resolve(i + ".song"), "broken");
    }
    song(songs, "Good");
    ScanStatus first = scan();
    assertThat(List.of(first.failed(), first.added())).containsExactly(10_000, 1);
    assertThat(first.errors()).hasSize(ScanStatus.MAX_ERRORS);

    ScanStatus second = scan();

    assertThat(source.opened).hasValue(0);
    assertThat(second.failed()).isEqualTo(10_000);
    assertThat(second.done()).isEqualTo(10_001);
    assertThat(second.errors())
        .hasSize(ScanStatus.MAX_ERRORS)
        .extracting(ScanError::message)
        .containsOnly("It is broken.");
  }

  @Test
  void a_broken_file_is_read_again_when_it_changed_and_by_a_full_scan() throws Exception {
    Path file = song(songs, "broken");
    scan();
    scan();
    assertThat(source.opened).hasValue(0);

    scan(ScanMode.FULL);
    assertThat(source.opened).hasValue(1);

    Files.writeString(file, "mended");
    assertThat(scan().added()).isEqualTo(1);
    assertThat(scan().failed()).isZero();
    assertThat(titles()).containsExactly("mended");
  }

  @Test
  void a_broken_file_is_read_again_by_another_version_of_the_program() throws Exception {
    song(songs, "broken");
    scan();
    scanner.close();
    scanner = scanner("2");

    scan();

    assertThat(source.opened).hasValue(1);
  }

  @Test
  void what_a_drive_could_not_read_is_tried_again() throws Exception {
    song(songs, "input error");
    scan();

    assertThat(scan().failed()).isEqualTo(1);
    assertThat(source.opened).hasValue(1);
  }

  @Test
  void songs_of_a_folder_that_goes_away_while_it_is_listed_stay() throws Exception {
    for (int i = 0; i < 20; i++) {
      song(Files.createDirectory(user.resolve("folder " + i)), "Song " + i);
    }
    scan();
    // The mount point is left, as an empty folder that is another one.
    source.whenAsked.set(
        () -> {
          Files.move(user, temp.resolve("unplugged"));
          Files.createDirectory(user);
        });

    ScanStatus status = scan();

    assertThat(status.removed()).isZero();
    assertThat(status.status()).isEqualTo(State.COMPLETE);
    assertThat(titles()).hasSize(20);
  }

  @Test
  void a_folder_that_goes_away_while_songs_are_read_costs_no_track() throws Exception {
    for (int i = 0; i < 20; i++) {
      song(user, "Song " + i);
    }
    scan();
    source.whenOpened.set(() -> Files.move(user, temp.resolve("unplugged")));

    scan(ScanMode.FULL);

    assertThat(titles()).hasSize(20);
    Files.move(temp.resolve("unplugged"), user);
    assertThat(scan(ScanMode.FULL).failed()).isZero();
    assertThat(titles()).hasSize(20);
  }

  @Test
  void a_file_that_is_replaced_while_it_is_read_comes_in_as_it_is_at_the_end() throws Exception {
    Path file = song(songs, "old");
    source.whenOpened.set(() -> Files.writeString(file, "replaced"));

    scan();

    assertThat(titles()).containsExactly("replaced");
    assertThat(scan().updated()).isZero();
  }

  @Test
  void a_file_that_never_stays_the_same_is_left_to_the_next_scan() throws Exception {
    Path file = song(songs, "growing");
    AtomicInteger time = new AtomicInteger(1);
    source.always =
        () ->
            Files.setLastModifiedTime(
                file, FileTime.from(Instant.ofEpochSecond(time.incrementAndGet())));

    ScanStatus status = scan();

    assertThat(status.errors())
        .extracting(ScanError::message)
        .containsExactly("The file changes while it is read; the next scan reads it again.");
    source.always = () -> {};
    assertThat(scan().added()).isEqualTo(1);
  }

  @Test
  void links_in_circles_end_and_each_song_counts_once() throws Exception {
    Path deep = Files.createDirectories(user.resolve("a").resolve("b"));
    song(deep, "Once");
    Files.createSymbolicLink(deep.resolve("up"), user);
    Files.createSymbolicLink(user.resolve("one"), user.resolve("two"));
    Files.createSymbolicLink(user.resolve("two"), user.resolve("one"));
    Files.createSymbolicLink(user.resolve("0 again"), deep);

    ScanStatus status = scan();

    assertThat(status.added()).isEqualTo(1);
    assertThat(scanner.songFile(library.find(LibraryQuery.all()).items().getFirst().trackId()))
        .contains(deep.resolve("Once.song"));
  }

  @Test
  void names_that_are_no_text_come_in_and_are_found_again() throws Exception {
    song(user, "Plain");
    assumeThat(nameless(song(user, "Latin"), "Mot\\366rhead")).isTrue();
    assumeThat(nameless(song(user, "Other"), "Mot\\344rhead")).isTrue();

    ScanStatus status = scan();

    // As text, both have the same name.
    assertThat(status.added()).isEqualTo(2);
    assertThat(status.errors())
        .extracting(ScanError::message)
        .containsExactly(
            "Another file here has the same name but for bytes that are no text; rename one of"
                + " them.");
    assertThat(List.of(scan().added(), scan().removed())).containsExactly(0, 0);
    for (SongMeta song : library.find(LibraryQuery.all()).items()) {
      assertThat(scanner.songFile(song.trackId()).orElseThrow()).exists();
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
      song(songs, "Song " + i);
    }
    CountDownLatch gate = new CountDownLatch(1);
    source.gate.set(gate);
    source.opened.set(0);
    scanner.start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    Awaitility.await().until(() -> source.opened.get() > 0);

    assertThat(scanner.cancel(Actor.LOCAL_OWNER)).isTrue();
    gate.countDown();
    assertThat(scanner.awaitIdle(Duration.ofMinutes(1))).isTrue();

    assertThat(scanner.status().status()).isEqualTo(State.IDLE);
    int came = (int) library.size();
    assertThat(came).isBetween(1, 199);
    assertThat(scanner.cancel(Actor.LOCAL_OWNER)).isFalse();
    ScanStatus next = scan();
    assertThat(next.status()).isEqualTo(State.COMPLETE);
    assertThat(source.opened).hasValue(200 - came);
    assertThat(library.size()).isEqualTo(200);
  }

  @Test
  void a_cancelled_full_scan_goes_on_where_it_was() throws Exception {
    for (int i = 0; i < 200; i++) {
      song(songs, "Song " + i);
    }
    scan();
    CountDownLatch gate = new CountDownLatch(1);
    source.opened.set(0);
    source.gate.set(gate);
    scanner.start(Actor.LOCAL_OWNER, ScanMode.FULL);
    Awaitility.await().until(() -> source.opened.get() > 0);
    scanner.cancel(Actor.LOCAL_OWNER);
    gate.countDown();
    assertThat(scanner.awaitIdle(Duration.ofMinutes(1))).isTrue();
    int read = source.opened.get();
    assertThat(read).isBetween(1, 199);

    scan(ScanMode.FULL);
    assertThat(source.opened).hasValue(200 - read);

    scan(ScanMode.FULL);
    assertThat(source.opened).hasValue(200);
  }

  @Test
  void a_guest_can_not_cancel_a_scan() {
    assertThatThrownBy(() -> scanner.cancel(Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void a_song_that_the_database_refuses_costs_the_others_of_its_batch_nothing() throws Exception {
    database.write(
        session ->
            session
                .createNativeMutationQuery(
                    "alter table track add constraint picky check (title <> 'Refused')")
                .executeUpdate());
    for (int i = 0; i < 10; i++) {
      song(songs, "Song " + i);
    }
    song(songs, "Refused");

    ScanStatus status = scan();

    assertThat(List.of(status.added(), status.failed())).containsExactly(10, 1);
    assertThat(titles()).hasSize(10).doesNotContain("Refused");
  }

  /** Something that happens to files while they are read. */
  private interface Event {
    void happen() throws IOException;
  }

  /** Songs that are a title; one called "broken" is. */
  private static final class ScriptedSource implements SongSource {
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicReference<Event> whenAsked = new AtomicReference<>();
    private final AtomicReference<Event> whenOpened = new AtomicReference<>();
    private volatile Event always = () -> {};
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>();

    private static void once(AtomicReference<Event> event) throws IOException {
      Event now = event.getAndSet(null);
      if (now != null) {
        now.happen();
      }
    }

    @Override
    public SongFormat format() {
      return SongFormat.LOOSE;
    }

    @Override
    public boolean accepts(Path path) {
      try {
        once(whenAsked);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return path.toString().endsWith(".song");
    }

    @Override
    public SongBundle open(Path path) throws IOException {
      opened.incrementAndGet();
      CountDownLatch closed = gate.get();
      if (closed != null) {
        try {
          closed.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
      String title = Files.readString(path);
      once(whenOpened);
      always.happen();
      switch (title) {
        case "broken" -> throw new FormatException(path, "", "is broken");
        case "input error" -> throw new IOException("Input/output error");
        default -> {
          return SongBundle.of(new TitleSong(title));
        }
      }
    }
  }

  private record TitleSong(String title) implements SongPackage {
    @Override
    public SongMetadata metadata() {
      return new SongMetadata(
          title, "Band", "", Optional.empty(), 1, Tuning.GUITAR_STANDARD, false);
    }

    @Override
    public List<ArrangementInfo> arrangements() {
      return List.of(new ArrangementInfo("a", "Lead"));
    }

    @Override
    public Chart chart(int index) {
      return Charts.empty(title);
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
