package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingSongsTest {
  private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");

  @TempDir Path temp;
  private Path songs;
  private Fretway fretway;

  @BeforeEach
  void open() throws Exception {
    songs = Files.createDirectory(temp.resolve("songs"));
    fretway =
        Fretway.open(
            new FretwayConfig(EmptyDatabase.in(temp.resolve("data")), Optional.of(songs)),
            () -> NOW);
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  private Path song(String title, String artist) throws Exception {
    return new FeedpakFixture()
        .named(title, artist)
        .addToManifest("cover: cover.png\n")
        .file("cover.png", Pictures.png(title.length(), 10, Color.RED))
        .zip(songs, title + ".feedpak");
  }

  private void scan() throws InterruptedException {
    fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    assertThat(fretway.scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
  }

  private List<MissingSong> missing() {
    return fretway.missingSongs().page(Actor.LOCAL_OWNER, 0, 50).items();
  }

  private List<String> blobs() throws Exception {
    List<String> ids = new ArrayList<>();
    fretway.blobs().forEach(ids::add);
    return ids;
  }

  @Test
  void each_folder_counts_its_songs_those_that_are_missing_apart() throws Exception {
    Path gone = song("Gone", "Abba");
    song("Binned", "Abba");
    song("There", "Abba");
    new FeedpakFixture().named("Own", "Abba").zip(temp.resolve("data/songs"), "own.feedpak");
    scan();
    Files.delete(gone);
    scan();
    String inBin =
        fretway.library().find(LibraryQuery.all().withText("Binned")).items().getFirst().trackId();
    fretway.bin().put(Actor.LOCAL_OWNER, List.of(inBin), BulkListener.NONE);

    assertThat(fretway.library().songsByFolder())
        .containsOnly(
            entry(songs.toString(), new FolderSongs(1, 1)),
            entry(FolderSongs.OWN, new FolderSongs(1, 0)));
  }

  @Test
  void missing_songs_are_listed_by_artist_with_their_file_and_since_when() throws Exception {
    Path zoo = song("Zoo", "Abba");
    Path ant = song("Ant", "Zappa");
    song("There", "Abba");
    scan();
    Files.delete(zoo);
    Files.delete(ant);

    scan();

    assertThat(missing())
        .extracting(song -> song.song().title(), MissingSong::file, MissingSong::missingSince)
        .containsExactly(tuple("Zoo", zoo.toString(), NOW), tuple("Ant", ant.toString(), NOW));
    assertThat(fretway.missingSongs().page(Actor.LOCAL_OWNER, 1, 1).items())
        .extracting(song -> song.song().title())
        .containsExactly("Ant");
    assertThat(fretway.missingSongs().size()).isEqualTo(2);
  }

  @Test
  void a_song_that_comes_back_is_missing_no_more() throws Exception {
    Path file = song("Back", "Band");
    scan();
    Path away = Files.move(file, temp.resolve("away"));
    scan();
    assertThat(missing()).hasSize(1);

    Files.move(away, file);
    scan();

    assertThat(missing()).isEmpty();
  }

  @Test
  void chosen_songs_are_forgotten_with_their_content_and_others_stay() throws Exception {
    Path gone = song("Gone", "Band");
    Path kept = song("Kept", "Band");
    song("There", "Band");
    scan();
    Files.delete(gone);
    Files.delete(kept);
    scan();
    String there = fretway.library().find(LibraryQuery.all()).items().getFirst().trackId();
    String forgotten = missing().getFirst().song().trackId();

    int count =
        fretway
            .missingSongs()
            .forget(Actor.LOCAL_OWNER, List.of(forgotten, there), BulkListener.NONE);

    assertThat(count).isEqualTo(1);
    assertThat(missing()).extracting(song -> song.song().title()).containsExactly("Kept");
    assertThat(fretway.library().size()).isEqualTo(1);
    assertThat(blobs()).as("the covers of the two that are left").hasSize(2);
  }

  @Test
  void what_is_in_the_bin_is_not_missing() throws Exception {
    song("Binned", "Band");
    scan();
    String id = fretway.library().find(LibraryQuery.all()).items().getFirst().trackId();
    fretway.bin().put(Actor.LOCAL_OWNER, List.of(id), BulkListener.NONE);

    scan();

    assertThat(fretway.missingSongs().size()).isZero();
    assertThat(missing()).isEmpty();
  }

  @Test
  void a_guest_neither_sees_nor_forgets_them() {
    assertThatThrownBy(() -> fretway.missingSongs().page(Actor.ANONYMOUS, 0, 50))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(
            () -> fretway.missingSongs().forget(Actor.ANONYMOUS, List.of(), BulkListener.NONE))
        .isInstanceOf(ForbiddenException.class);
  }
}
