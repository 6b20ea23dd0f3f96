package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryKeeperTest {
  private static final Duration SOON = Duration.ofMillis(50);

  @TempDir Path temp;
  private Path songs;
  private Fretway fretway;
  private LibraryKeeper keeper;

  @BeforeEach
  void open() throws Exception {
    songs = Files.createDirectory(temp.resolve("songs"));
    fretway =
        Fretway.open(new FretwayConfig(EmptyDatabase.in(temp.resolve("data")), Optional.of(songs)));
    keeper = new LibraryKeeper(fretway.scanner(), () -> fretway.publicSettings().read(), SOON);
  }

  @AfterEach
  void close() {
    keeper.close();
    fretway.close();
  }

  private static ConditionFactory eventually() {
    return Awaitility.await().atMost(Duration.ofMinutes(1));
  }

  private void set(PublicSetting setting, Object value) throws Exception {
    fretway.publicSettings().change(Actor.LOCAL_OWNER, SettingsChange.of(setting, value));
  }

  private Path song(Path folder, String title) throws Exception {
    return new FeedpakFixture().named(title, "Band").zip(folder, title + ".feedpak");
  }

  private List<String> titles() {
    return fretway.library().find(LibraryQuery.all()).items().stream()
        .map(SongMeta::title)
        .toList();
  }

  /** A song that comes in by the first scan shows that the folders are watched by then. */
  private void startAndWait() throws Exception {
    song(songs, "First");
    keeper.start(false);
    eventually().until(() -> titles().contains("First"));
  }

  @Test
  void songs_come_in_at_the_start_and_as_they_arrive() throws Exception {
    startAndWait();

    song(songs, "Second");

    eventually().until(() -> titles().equals(List.of("First", "Second")));
  }

  @Test
  void a_song_in_a_new_folder_comes_in_and_one_that_goes_is_missed() throws Exception {
    startAndWait();
    Path folder = Files.createDirectories(songs.resolve("new").resolve("deep"));
    Path file = song(folder, "Deep");
    eventually().until(() -> titles().contains("Deep"));

    Files.delete(file);

    eventually().until(() -> titles().equals(List.of("First")));
    assertThat(fretway.missingSongs().size()).isEqualTo(1);
  }

  @Test
  void a_song_that_is_renamed_while_watched_keeps_its_track() throws Exception {
    startAndWait();
    Path file = song(songs, "Moved");
    eventually().until(() -> titles().contains("Moved"));
    String id = id("Moved");

    Path folder = Files.createDirectory(songs.resolve("elsewhere"));
    Files.move(file, folder.resolve("renamed.feedpak"));

    eventually()
        .until(
            () ->
                fretway
                    .library()
                    .track(id)
                    .filter(t -> t.filename().startsWith("ren"))
                    .isPresent());
    assertThat(titles()).containsExactly("First", "Moved");
  }

  private String id(String title) {
    return fretway.library().find(LibraryQuery.all()).items().stream()
        .filter(song -> song.title().equals(title))
        .findFirst()
        .orElseThrow()
        .trackId();
  }

  @Test
  void a_change_inside_a_song_that_is_a_folder_is_noticed() throws Exception {
    startAndWait();
    Path folder = new FeedpakFixture().named("Folder", "Band").folder(songs, "song.feedpak");
    eventually().until(() -> titles().contains("Folder"));

    Path manifest = folder.resolve("manifest.yaml");
    Files.writeString(manifest, Files.readString(manifest).replace("Folder", "Changed folder"));

    eventually().until(() -> titles().contains("Changed folder"));
    assertThat(titles()).hasSize(2);
  }

  @Test
  void nothing_is_looked_at_while_watching_is_off() throws Exception {
    set(PublicSetting.SCAN_AT_START, false);
    set(PublicSetting.WATCH_FOLDERS, false);
    song(songs, "Unseen");

    keeper.start(false);

    assertThat(fretway.scanner().status()).isEqualTo(ScanStatus.IDLE);
    assertThat(keeper.every()).isZero();
  }

  @Test
  void the_time_between_scans_is_that_of_the_settings_at_once() throws Exception {
    set(PublicSetting.WATCH_FOLDERS, false);
    keeper.start(false);

    set(PublicSetting.SCAN_EVERY_MINUTES, 30);
    keeper.settingsChanged(false);

    assertThat(keeper.every()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void a_folder_that_can_not_be_watched_is_looked_through_from_time_to_time() throws Exception {
    // What a link leads to tells nobody of its changes.
    Files.createSymbolicLink(songs.resolve("link"), Files.createDirectory(temp.resolve("target")));

    keeper.start(false);

    eventually().until(() -> keeper.every().equals(LibraryKeeper.IN_PLACE_OF_WATCHING));
  }

  @Test
  void a_folder_that_is_added_is_watched_at_once() throws Exception {
    startAndWait();
    Path other = Files.createDirectory(temp.resolve("other"));

    set(PublicSetting.LIBRARY_FOLDERS, List.of(other.toString()));
    keeper.settingsChanged(true);
    song(other, "Elsewhere");

    eventually().until(() -> titles().contains("Elsewhere"));
    eventually().until(() -> fretway.scanner().awaitIdle(Duration.ZERO));
    song(other, "Later");
    eventually().until(() -> titles().contains("Later"));
  }
}
