package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanCleanupTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  @TempDir Path temp;
  private MadeUpLibrary library;

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static Path song(Path folder, String title) throws IOException {
    return new FeedpakFixture().named(title, "Orphans").zip(folder, title + ".feedpak");
  }

  private OrphanCleanup.Result clean() throws IOException {
    return library.cleanup().run(OWNER);
  }

  private static OrphanCleanup.Result removed(int tracks, int removedSongs, int blobs) {
    return new OrphanCleanup.Result(tracks, removedSongs, blobs);
  }

  @Test
  void tracks_whose_file_is_gone_go_with_their_content() throws Exception {
    Path own = song(library.songs(), "Own");
    Path user = song(library.user(), "User");
    song(library.user(), "Stays");
    library.scan();
    String id = library.track("Own").trackId();
    Files.delete(own);
    Files.delete(user);
    assertThat(clean()).as("no scan has missed them yet").isEqualTo(removed(0, 0, 0));
    library.scan();

    assertThat(clean().tracks()).isEqualTo(2);

    assertThat(library.titles()).containsExactly("Stays");
    assertThat(library.library().audio(library.track("Stays").trackId())).isPresent();
    song(library.songs(), "Own");
    library.scan();
    assertThat(library.track("Own").trackId()).isNotEqualTo(id);
    assertThat(clean()).isEqualTo(removed(0, 0, 0));
  }

  @Test
  void tracks_stay_whose_file_may_only_be_out_of_reach() throws Exception {
    Path user = library.user();
    song(user, "On a drive");
    Path folder = Files.createDirectory(user.resolve("folder"));
    song(folder, "In a folder");
    library.scan();
    Path away = temp.resolve("away");

    // The drive is away, and so is the folder in which it is mounted.
    Files.move(user, away);
    library.scan();
    assertThat(clean().tracks()).isZero();
    // The folder is there, but nothing is mounted in it.
    Files.createDirectory(user);
    library.scan();
    assertThat(library.titles()).isEmpty();
    assertThat(clean().tracks()).isZero();
    Files.delete(user);
    Files.move(away, user);
    library.scan();
    assertThat(library.titles()).containsExactly("In a folder", "On a drive");
    // A link that leads nowhere.
    Files.move(folder, away);
    Files.createSymbolicLink(folder, temp.resolve("nowhere"));
    hide("In a folder");
    assertThat(clean().tracks()).isZero();
    Files.delete(folder);
    assertThat(clean().tracks()).isEqualTo(1);
  }

  private void hide(String title) {
    String id = library.track(title).trackId();
    library.library().database().write(session -> session.find(TrackRow.class, id).missing = true);
  }

  @Test
  void songs_of_a_folder_that_is_no_library_folder_any_more_stay() throws Exception {
    Path user = library.user();
    song(user, "Elsewhere");
    library.scan();
    hide("Elsewhere");

    assertThat(clean().tracks()).isZero();
  }

  @Test
  void a_song_that_is_no_longer_in_its_file_goes_unless_it_may_be_locked() throws Exception {
    library.write("pack.songs", "a: Alpha", "b: Beta");
    library.write("sealed.songs", "a: Gamma", "b: Delta");
    library.scan();
    library.write("pack.songs", "a: Alpha", "c: New");
    library.write("sealed.songs", "sealed", "a: Gamma", "b: Delta");
    library.scan();
    assertThat(library.titles()).containsExactly("Alpha", "New", "Sealed");

    assertThat(clean().tracks()).isEqualTo(1);
    library.aids().writeKeys(MadeUpLibrary.keys(1));
    library.scan();
    assertThat(library.titles()).containsExactly("Alpha", "Delta", "Gamma", "New");
  }

  @Test
  void songs_that_were_removed_are_forgotten_when_their_file_is_gone() throws Exception {
    Path gone = song(library.user(), "Gone");
    song(library.user(), "There");
    library.scan();
    for (String title : new String[] {"Gone", "There"}) {
      library.remover().delete(OWNER, library.track(title).trackId());
    }
    Files.delete(gone);

    assertThat(clean()).isEqualTo(removed(0, 1, 0));
    assertThat(library.scan().added()).isZero();
  }

  @Test
  void content_that_nothing_refers_to_is_removed() throws Exception {
    song(library.songs(), "Good");
    library.scan();
    int blobs = library.blobs().size();
    library.library().blobs().put(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    Path cache = Files.createDirectories(library.coverCache());
    Files.createFile(cache.resolve("0".repeat(64) + "-64.png"));
    Files.createFile(cache.resolve("not ours.txt"));

    assertThat(clean()).isEqualTo(removed(0, 0, 1));

    assertThat(library.blobs()).hasSize(blobs);
    assertThat(cache).isDirectoryNotContaining("glob:**.png").isNotEmptyDirectory();
  }

  @Test
  void it_is_safe_while_a_scan_runs() throws Exception {
    for (int i = 0; i < 20; i++) {
      song(library.songs(), "Song " + i);
    }
    library.scan();
    for (int round = 0; round < 3; round++) {
      Files.delete(library.songs().resolve("Song " + round + ".feedpak"));
      library.scanner().start(OWNER, round == 1 ? ScanMode.FULL : ScanMode.INCREMENTAL);
      clean();
      library.settled();
      clean();
      assertThat(library.titles()).hasSize(19 - round);
    }
    for (String title : library.titles()) {
      Track track = library.track(title);
      assertThat(library.library().chart(track.trackId(), 0)).isPresent();
      StoredFile sound = library.library().audio(track.trackId()).orElseThrow();
      try (SeekableByteChannel channel = library.library().openSound(track.trackId(), sound)) {
        assertThat(channel.size()).isEqualTo(sound.size());
      }
    }
  }

  @Test
  void a_guest_can_not_clean_up() {
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> library.cleanup().run(Actor.ANONYMOUS));
  }
}
