package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

class MovedFilesTest {
  @TempDir Path temp;
  private Path songs;
  private Path second;
  private Fretway fretway;

  @BeforeEach
  void open() throws Exception {
    songs = Files.createDirectory(temp.resolve("songs"));
    second = Files.createDirectory(temp.resolve("second"));
    fretway =
        Fretway.open(new FretwayConfig(EmptyDatabase.in(temp.resolve("data")), Optional.of(songs)));
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  private ScanStatus scan(ScanMode mode) throws Exception {
    fretway.scanner().startOrQueue(Actor.LOCAL_OWNER, mode);
    assertThat(fretway.scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
    return fretway.scanner().status();
  }

  private ScanStatus scan() throws Exception {
    return scan(ScanMode.INCREMENTAL);
  }

  private void folders(Path... further) throws Exception {
    List<String> paths = List.of(further).stream().map(Path::toString).toList();
    fretway
        .publicSettings()
        .change(Actor.LOCAL_OWNER, SettingsChange.of(PublicSetting.LIBRARY_FOLDERS, paths));
    assertThat(fretway.scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
  }

  private Path song(Path folder, String title) throws Exception {
    return new FeedpakFixture().named(title, "Band").zip(folder, title + ".feedpak");
  }

  private List<SongMeta> library() {
    return fretway.library().find(LibraryQuery.all()).items();
  }

  private String id(String title) {
    return library().stream()
        .filter(song -> song.title().equals(title))
        .findFirst()
        .orElseThrow()
        .trackId();
  }

  @Test
  void a_renamed_song_keeps_its_track_and_all_that_hangs_on_it() throws Exception {
    Path file = song(songs, "Wanderer");
    scan();
    String id = id("Wanderer");
    long profile = fretway.profiles().init("Alice", "1234", "blue sky 42").id();
    Actor alice = new Actor(Optional.of(profile), Set.of());
    fretway.favorites().toggle(alice, Optional.empty(), id);
    Instant added = fretway.library().track(id).orElseThrow().addedAt();

    Files.move(file, Files.createDirectory(songs.resolve("new")).resolve("other name.feedpak"));
    ScanStatus status = scan();

    assertThat(List.of(status.added(), status.updated(), status.removed(), status.done()))
        .containsExactly(0, 1, 0, 1);
    assertThat(library())
        .extracting(SongMeta::trackId, SongMeta::filename)
        .containsExactly(tuple(id, "other name.feedpak"));
    assertThat(fretway.library().track(id).orElseThrow().addedAt()).isEqualTo(added);
    assertThat(fretway.scanner().songFile(id).orElseThrow()).exists();
    assertThat(fretway.library().find(LibraryQuery.all(), Optional.of(profile)).items())
        .extracting(SongMeta::favorite)
        .containsExactly(true);
    assertThat(fretway.missingSongs().size()).isZero();
  }

  @Test
  void a_song_moved_to_another_library_folder_keeps_its_track() throws Exception {
    folders(second);
    Path file = song(songs, "Wanderer");
    scan();
    String id = id("Wanderer");

    Files.move(file, second.resolve("Wanderer.feedpak"));
    scan();

    assertThat(library()).extracting(SongMeta::trackId).containsExactly(id);
    assertThat(fretway.scanner().songFile(id)).contains(second.resolve("Wanderer.feedpak"));
  }

  @Test
  void a_song_that_turns_up_elsewhere_in_a_later_scan_is_the_missing_one() throws Exception {
    Path file = song(songs, "Wanderer");
    scan();
    String id = id("Wanderer");
    Path away = Files.move(file, temp.resolve("away"));
    scan();
    assertThat(library()).isEmpty();

    // Such as a copy from another drive, which has a time of its own.
    Files.setLastModifiedTime(away, FileTime.from(Instant.parse("2020-02-02T20:20:20Z")));
    Files.move(away, songs.resolve("back.feedpak"));
    scan();

    assertThat(library()).extracting(SongMeta::trackId).containsExactly(id);
  }

  @Test
  void a_copy_is_another_song_and_the_original_keeps_its_track() throws Exception {
    Path file = song(songs, "Original");
    scan();
    String id = id("Original");

    Files.copy(file, songs.resolve("a copy.feedpak"));
    assertThat(scan().added()).isEqualTo(1);

    assertThat(fretway.library().track(id).orElseThrow().filename()).isEqualTo("Original.feedpak");
    assertThat(library()).hasSize(2);
  }

  @Test
  void of_files_with_the_same_content_each_is_the_one_that_is_most_like_it() throws Exception {
    Path one = song(songs, "Twin");
    Path two = songs.resolve("other.feedpak");
    Files.copy(one, two);
    Files.setLastModifiedTime(two, FileTime.from(Instant.parse("2020-02-02T20:20:20Z")));
    scan();
    String first = idOf("Twin.feedpak");
    String other = idOf("other.feedpak");

    Path folder = Files.createDirectory(songs.resolve("folder"));
    Files.move(two, folder.resolve("a.feedpak"));
    Files.move(one, folder.resolve("b.feedpak"));
    scan();

    assertThat(idOf("a.feedpak")).isEqualTo(other);
    assertThat(idOf("b.feedpak")).isEqualTo(first);
    assertThat(library()).hasSize(2);
  }

  private String idOf(String filename) {
    return library().stream()
        .filter(song -> song.filename().equals(filename))
        .findFirst()
        .orElseThrow()
        .trackId();
  }

  @Test
  void another_song_of_the_same_size_and_time_is_not_taken_for_it() throws Exception {
    Path file = song(songs, "Song A");
    scan();
    String id = id("Song A");
    FileTime time = Files.getLastModifiedTime(file);
    long size = Files.size(file);
    Files.delete(file);

    Path other = song(songs, "Song B");
    Files.setLastModifiedTime(other, time);
    assertThat(Files.size(other)).isEqualTo(size);
    scan();

    assertThat(library()).extracting(SongMeta::title).containsExactly("Song B");
    assertThat(id("Song B")).isNotEqualTo(id);
    assertThat(fretway.missingSongs().size()).isEqualTo(1);
  }

  @Test
  void a_song_that_is_a_folder_keeps_its_track() throws Exception {
    Path folder = new FeedpakFixture().named("Folder", "Band").folder(songs, "song.feedpak");
    scan();
    String id = id("Folder");

    Files.move(folder, Files.createDirectory(songs.resolve("deep")).resolve("song.feedpak"));
    scan();

    assertThat(library()).extracting(SongMeta::trackId).containsExactly(id);
    assertThat(fretway.missingSongs().size()).isZero();
  }

  @Test
  void a_song_in_the_bin_stays_there_when_its_file_is_moved() throws Exception {
    Path file = song(songs, "Binned");
    scan();
    String id = id("Binned");
    fretway.bin().put(Actor.LOCAL_OWNER, List.of(id), BulkListener.NONE);

    Files.move(file, songs.resolve("moved.feedpak"));
    scan();

    assertThat(library()).isEmpty();
    fretway.bin().restore(Actor.LOCAL_OWNER, List.of(id), BulkListener.NONE);
    assertThat(library()).extracting(SongMeta::trackId).containsExactly(id);
    assertThat(scan().added()).isZero();
  }

  @Test
  void a_moved_song_is_read_again_in_a_full_scan() throws Exception {
    Path file = song(songs, "Wanderer");
    scan();
    String id = id("Wanderer");
    Files.move(file, songs.resolve("moved.feedpak"));

    assertThat(scan(ScanMode.FULL).updated()).isEqualTo(1);
    assertThat(library()).extracting(SongMeta::trackId).containsExactly(id);
  }

  @Test
  void songs_of_a_folder_taken_off_the_list_are_missing_and_come_back_with_it() throws Exception {
    song(second, "Second");
    song(songs, "First");
    folders(second);
    String id = id("Second");

    folders();
    assertThat(library()).extracting(SongMeta::title).containsExactly("First");
    assertThat(fretway.missingSongs().size()).isEqualTo(1);

    folders(second);
    assertThat(id("Second")).isEqualTo(id);
  }

  @Test
  void a_folder_inside_another_counts_once_and_its_songs_keep_their_tracks() throws Exception {
    Path inner = Files.createDirectory(songs.resolve("inner"));
    song(inner, "Inner");
    scan();
    String id = id("Inner");

    folders(inner, songs, songs.resolve("inner/../inner"));
    assertThat(library()).extracting(SongMeta::trackId).containsExactly(id);

    folders();
    assertThat(library()).extracting(SongMeta::trackId).containsExactly(id);
    assertThat(fretway.missingSongs().size()).isZero();
  }
}
