package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.Samples;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.ScanStatus.ScanError;
import org.fretway.library.ScanStatus.State;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {
  @TempDir Path temp;
  private Path songs;
  private Fretway fretway;

  @BeforeEach
  void open() throws Exception {
    songs = Files.createDirectory(temp.resolve("My Songs"));
    fretway =
        Fretway.open(new FretwayConfig(EmptyDatabase.in(temp.resolve("data")), Optional.of(songs)));
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  private ScanStatus scan(ScanMode mode) throws InterruptedException {
    assertThat(fretway.scanner().start(Actor.LOCAL_OWNER, mode)).isTrue();
    assertThat(fretway.scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
    ScanStatus status = fretway.scanner().status();
    assertThat(status.status()).isEqualTo(State.COMPLETE);
    return status;
  }

  private ScanStatus scan() throws InterruptedException {
    return scan(ScanMode.INCREMENTAL);
  }

  private List<SongMeta> library() {
    return fretway.library().find(LibraryQuery.all()).items();
  }

  private Track onlyTrack() {
    assertThat(library()).hasSize(1);
    return fretway.library().track(library().getFirst().trackId()).orElseThrow();
  }

  private List<String> blobs() throws IOException {
    List<String> ids = new ArrayList<>();
    fretway.blobs().forEach(ids::add);
    return ids;
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T20:20:20Z")));
  }

  private static Path zip(String title, Path folder) throws IOException {
    return new FeedpakFixture().named(title, "The Testers").zip(folder, title + ".feedpak");
  }

  @Test
  void the_samples_come_in_with_readable_charts_and_sound() throws Exception {
    fretway.settings().put("dlcDir", Samples.require("samples").toString());

    ScanStatus status = scan();

    assertThat(status.added()).isEqualTo(8);
    assertThat(status.failed()).isZero();
    assertThat(status.errors())
        .filteredOn(error -> error.file().endsWith("rs-xml"))
        .extracting(ScanError::message)
        .containsExactly("The song has no sound.");
    assertThat(library())
        .extracting(SongMeta::filename, SongMeta::state)
        .contains(
            tuple("testtest_p.psarc", TrackState.NEEDS_KEYS),
            tuple("testtest_plain_toc_p.psarc", TrackState.NEEDS_CODEBOOKS),
            tuple("rs-xml", TrackState.READY));
    for (SongMeta song : library()) {
      // The loose folder among them has no sound.
      assertThat(fretway.library().audio(song.trackId()).isPresent())
          .as(song.title())
          .isEqualTo(song.stemCount() > 0);
      for (ArrangementSummary arrangement : song.arrangements()) {
        assertThat(fretway.library().chart(song.trackId(), arrangement.index()).orElseThrow())
            .as(song.title())
            .satisfies(chart -> assertThat(chart.noteCount()).isEqualTo(arrangement.notes()));
      }
    }
  }

  @Test
  void a_broken_song_is_reported_and_the_others_come_in() throws Exception {
    zip("Good", songs);
    Files.writeString(songs.resolve("Broken.feedpak"), "this is no archive");
    Path deep = Files.createDirectories(songs.resolve("a").resolve("b"));
    new FeedpakFixture().named("Folder", "The Testers").folder(deep, "Folder.sloppak");

    ScanStatus status = scan();

    assertThat(status.added()).isEqualTo(2);
    assertThat(status.failed()).isEqualTo(1);
    assertThat(status.done()).isEqualTo(3);
    assertThat(status.total()).isEqualTo(3);
    assertThat(status.errors()).extracting(ScanError::file).containsExactly("Broken.feedpak");
    assertThat(library()).extracting(SongMeta::title).containsExactly("Folder", "Good");
    assertThat(library()).extracting(SongMeta::filename).contains("Folder.sloppak");
  }

  @Test
  void an_unchanged_song_is_not_read_again() throws Exception {
    zip("Same", songs);
    new FeedpakFixture().folder(songs, "Folder.feedpak");
    scan();

    ScanStatus status = scan();

    assertThat(List.of(status.added(), status.updated(), status.removed(), status.done()))
        .containsExactly(0, 0, 0, 2);
  }

  @Test
  void a_full_scan_reads_every_song_again_and_keeps_its_id() throws Exception {
    zip("Same", songs);
    scan();
    Track before = onlyTrack();

    ScanStatus status = scan(ScanMode.FULL);

    assertThat(status.updated()).isEqualTo(1);
    assertThat(onlyTrack().trackId()).isEqualTo(before.trackId());
    assertThat(onlyTrack().addedAt()).isEqualTo(before.addedAt());
    assertThat(onlyTrack().stems()).isEqualTo(before.stems());
  }

  private static FeedpakFixture withCover(String title, Color color) throws IOException {
    return new FeedpakFixture()
        .named(title, "The Testers")
        .addToManifest("cover: cover.png\n")
        .file("cover.png", Pictures.png(10, 10, color));
  }

  @Test
  void a_changed_song_is_read_again_and_its_old_content_removed() throws Exception {
    withCover("Old", Color.RED).zip(songs, "song.feedpak");
    scan();
    Track before = onlyTrack();
    withCover("New", Color.BLUE)
        .file("stems/full.wav", FeedpakFixture.silentWav(3))
        .zip(songs, "song.feedpak");

    ScanStatus status = scan();

    assertThat(status.updated()).isEqualTo(1);
    assertThat(onlyTrack().title()).isEqualTo("New");
    assertThat(onlyTrack().trackId()).isEqualTo(before.trackId());
    assertThat(onlyTrack().stems()).isNotEqualTo(before.stems());
    assertThat(blobs()).containsExactly(onlyTrack().coverBlob().orElseThrow());
    assertThat(onlyTrack().coverBlob()).isNotEqualTo(before.coverBlob());
  }

  @Test
  void a_file_changed_inside_a_song_folder_is_noticed() throws Exception {
    Path song = new FeedpakFixture().folder(songs, "song.feedpak");
    scan();
    Path manifest = song.resolve("manifest.yaml");
    Files.writeString(manifest, Files.readString(manifest).replace("Fixture", "Renamed"));
    age(manifest);

    assertThat(scan().updated()).isEqualTo(1);
    assertThat(onlyTrack().title()).isEqualTo("Renamed");
  }

  @Test
  void a_failed_update_keeps_the_old_track() throws Exception {
    Path file = zip("Kept", songs);
    scan();
    Track before = onlyTrack();
    Files.writeString(file, "half a copy");

    ScanStatus status = scan();

    assertThat(status.failed()).isEqualTo(1);
    assertThat(onlyTrack()).isEqualTo(before);
    assertThatExceptionOfType(SongAwayException.class)
        .isThrownBy(() -> fretway.library().chart(before.trackId(), 0))
        .withMessageContaining("Kept.feedpak");
    zip("Kept", songs);
    assertThat(fretway.library().chart(before.trackId(), 0)).isPresent();
  }

  @Test
  void a_song_whose_file_went_away_comes_back_with_its_id() throws Exception {
    Path file = zip("Wanderer", songs);
    scan();
    String id = onlyTrack().trackId();
    Path away = Files.move(file, temp.resolve("away"));

    assertThat(scan().removed()).isEqualTo(1);
    assertThat(library()).isEmpty();
    assertThat(fretway.library().track(id)).isEmpty();
    assertThat(fretway.library().chart(id, 0)).isEmpty();
    assertThat(scan().removed()).isZero();

    Files.move(away, file);
    scan();
    assertThat(onlyTrack().trackId()).isEqualTo(id);
    assertThat(fretway.library().chart(id, 0)).isPresent();
  }

  @Test
  void songs_of_a_library_folder_that_is_unplugged_stay() throws Exception {
    zip("Kept", songs);
    scan();
    Files.move(songs, temp.resolve("unplugged"));

    ScanStatus status = scan();

    assertThat(status.removed()).isZero();
    assertThat(status.errors().getFirst().message()).contains("can't be reached");
    assertThat(library()).hasSize(1);
  }

  @Test
  void songs_of_a_folder_that_is_no_library_folder_any_more_are_hidden() throws Exception {
    zip("Hidden", songs);
    scan();
    fretway.settings().put("dlcDir", Files.createDirectory(temp.resolve("other")).toString());

    assertThat(scan().removed()).isEqualTo(1);
    assertThat(library()).isEmpty();
  }

  @Test
  void links_that_lead_in_a_circle_end() throws Exception {
    zip("Once", songs);
    Path folder = Files.createDirectory(songs.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("up"), songs);
    Files.createSymbolicLink(songs.resolve("self"), songs.resolve("self"));

    ScanStatus status = scan();

    assertThat(status.added()).isEqualTo(1);
    assertThat(library()).hasSize(1);
  }

  @Test
  void a_link_to_nothing_is_reported() throws Exception {
    zip("Good", songs);
    Files.createSymbolicLink(songs.resolve("Gone.feedpak"), temp.resolve("nothing"));

    ScanStatus status = scan();

    assertThat(status.added()).isEqualTo(1);
    assertThat(status.errors())
        .containsExactly(
            new ScanError("Gone.feedpak", "The link leads to nothing that can be reached."));
  }

  @Test
  void a_folder_without_permission_is_reported_and_its_songs_stay() throws Exception {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Path folder = Files.createDirectory(songs.resolve("secret"));
    zip("Secret", folder);
    scan();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(folder)).as("permissions bind this user").isFalse();
      ScanStatus status = scan();
      assertThat(status.removed()).isZero();
      assertThat(status.errors()).extracting(ScanError::file).contains("secret");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void a_stem_that_is_not_audio_is_left_out() throws Exception {
    new FeedpakFixture()
        .inManifest("stems:\n", "stems:\n  - {id: noise, file: stems/noise.ogg, default: on}\n")
        .file("stems/noise.ogg", "no audio at all")
        .zip(songs, "song.feedpak");

    ScanStatus status = scan();

    assertThat(status.added()).isEqualTo(1);
    assertThat(status.failed()).isZero();
    assertThat(status.errors()).singleElement().asString().contains("noise");
    assertThat(onlyTrack().stems()).extracting(Stem::id).containsExactly("full");
  }

  @Test
  void a_song_without_sound_comes_in_and_says_so() throws Exception {
    new FeedpakFixture().file("stems/full.wav", "silence?").zip(songs, "song.feedpak");

    ScanStatus status = scan();

    assertThat(status.added()).isEqualTo(1);
    assertThat(status.errors()).extracting(ScanError::message).contains("The song has no sound.");
    assertThat(fretway.library().audio(onlyTrack().trackId())).isEmpty();
  }

  @Test
  void a_broken_cover_costs_nothing_but_the_cover() throws Exception {
    new FeedpakFixture()
        .addToManifest("cover: cover.png\n")
        .file("cover.png", "no picture")
        .zip(songs, "song.feedpak");

    ScanStatus status = scan();

    assertThat(status.added()).isEqualTo(1);
    assertThat(status.errors()).singleElement().asString().contains("cover");
    assertThat(fretway.library().cover(onlyTrack().trackId())).isEmpty();
  }

  @Test
  void a_full_scan_removes_content_that_nothing_refers_to() throws Exception {
    zip("Good", songs);
    scan();
    List<String> before = blobs();
    fretway.blobs().put(new ByteArrayInputStream(new byte[] {1, 2, 3}));

    scan(ScanMode.FULL);

    assertThat(blobs()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void a_guest_can_not_start_a_scan() {
    assertThatThrownBy(() -> fretway.scanner().start(Actor.ANONYMOUS, ScanMode.FULL))
        .isInstanceOf(ForbiddenException.class);
    assertThat(fretway.scanner().status()).isEqualTo(ScanStatus.IDLE);
  }

  @Test
  void listeners_hear_of_the_end_of_a_scan_and_of_what_it_changed() throws Exception {
    zip("News", songs);
    List<ScanStatus> heard = new CopyOnWriteArrayList<>();
    List<Long> sizes = new CopyOnWriteArrayList<>();
    try (AutoCloseable status = fretway.scanner().onStatus(heard::add);
        AutoCloseable change =
            fretway.library().onChange(() -> sizes.add(fretway.library().stats().totalSongs()))) {
      assertThat(List.of(status, change)).doesNotContainNull();
      scan();
      Awaitility.await()
          .untilAsserted(
              () -> {
                assertThat(heard).last().extracting(ScanStatus::status).isEqualTo(State.COMPLETE);
                assertThat(sizes).last().isEqualTo(1L);
              });
    }
  }
}
