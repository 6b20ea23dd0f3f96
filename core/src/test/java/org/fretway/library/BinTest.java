package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BinTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  @TempDir Path temp;
  private MadeUpLibrary library;
  private Bin bin;
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
    bin = library.bin(() -> now);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static Path song(Path folder, String title) throws IOException {
    return new FeedpakFixture().named(title, "Goners").zip(folder, title + ".feedpak");
  }

  private String put(String title) {
    String id = library.track(title).trackId();
    assertThat(bin.put(OWNER, List.of(id, "unknown", id), BulkListener.NONE)).containsExactly(id);
    return id;
  }

  private List<String> binned() {
    return bin.page(OWNER, 0, 10).items().stream().map(it -> it.song().title()).toList();
  }

  @Test
  void a_song_in_the_bin_is_nowhere_until_it_is_brought_back_as_it_was() throws Exception {
    Path file = song(library.songs(), "Gone");
    song(library.songs(), "Stays");
    library.scan();
    library
        .editor()
        .edit(OWNER, library.track("Gone").trackId(), TrackEdit.NOTHING.withTitle("Gone for now"));
    Track before = library.track("Gone");
    long revision = library.library().revision();

    String id = put("Gone");

    assertThat(library.titles()).containsExactly("Stays");
    assertThat(library.library().size()).isOne();
    assertThat(library.library().track(id)).isEmpty();
    assertThat(library.library().revision()).isGreaterThan(revision);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> library.remover().delete(OWNER, id));
    assertThat(file).exists();
    assertThat(bin.size()).isOne();
    BinnedSong song = bin.page(OWNER, 0, 10).items().getFirst();
    assertThat(song.song().title()).isEqualTo("Gone for now");
    assertThat(song.binnedAt()).isEqualTo(now);
    assertThat(song.removedAt()).isEqualTo(now.plus(Duration.ofDays(30)));

    assertThat(bin.restore(OWNER, List.of(id), BulkListener.NONE)).containsExactly(id);
    assertThat(bin.restore(OWNER, List.of(id), BulkListener.NONE)).isEmpty();
    assertThat(library.library().track(id)).contains(before);
    assertThat(bin.size()).isZero();
  }

  @ParameterizedTest
  @EnumSource(ScanMode.class)
  void no_scan_brings_a_song_back_nor_removes_it(ScanMode mode) throws Exception {
    Path own = song(library.songs(), "Own");
    Path user = song(library.user(), "User");
    library.scan();
    List<String> ids = List.of(put("Own"), put("User"));

    ScanStatus status = library.scan(mode);
    assertThat(List.of(status.added(), status.removed(), status.failed())).containsExactly(0, 0, 0);
    assertThat(library.titles()).isEmpty();
    Files.setLastModifiedTime(own, FileTime.from(now));
    Files.setLastModifiedTime(user, FileTime.from(now));
    library.scan(mode);
    assertThat(library.titles()).as("after a change of the files").isEmpty();
    Files.delete(user);
    library.scan(mode);
    assertThat(library.cleanup().run(OWNER).tracks()).isZero();
    song(library.user(), "User");
    library.scan(mode);
    assertThat(library.titles()).as("after the file was away").isEmpty();

    assertThat(bin.restore(OWNER, ids, BulkListener.NONE)).hasSize(2);
    assertThat(library.titles()).containsExactly("Own", "User");
    assertThat(library.scan(mode).added()).isZero();
    assertThat(library.track("Own").trackId()).isEqualTo(ids.getFirst());
  }

  @Test
  void emptying_it_removes_the_songs_and_the_files_of_the_app_alone() throws Exception {
    Path own = song(library.songs(), "Own");
    Path user = song(library.user(), "User");
    song(library.songs(), "Stays");
    library.scan();
    put("Own");
    put("User");

    assertThat(bin.empty(OWNER, BulkListener.NONE)).isEqualTo(2);

    assertThat(own).doesNotExist();
    assertThat(user).exists();
    assertThat(bin.size()).isZero();
    assertThat(library.scan().added()).isZero();
    assertThat(library.titles()).containsExactly("Stays");
  }

  @Test
  void songs_are_removed_after_thirty_days() throws Exception {
    song(library.songs(), "Old");
    song(library.songs(), "New");
    library.scan();
    put("Old");
    now = now.plus(Duration.ofDays(20));
    put("New");
    assertThat(binned()).containsExactly("New", "Old");

    now = now.plus(Duration.ofDays(10).plusSeconds(1));

    assertThat(bin.removeExpired()).isOne();
    assertThat(binned()).containsExactly("New");
    assertThat(bin.removeExpired()).isZero();
  }

  @Test
  void a_file_with_several_songs_stays_as_long_as_one_of_them_is_in_the_bin() throws Exception {
    Path pack = library.write("pack.songs", "a: Alpha", "b: Beta");
    library.scan();
    String alpha = put("Alpha");

    library.remover().delete(OWNER, library.track("Beta").trackId());
    assertThat(pack).exists();
    bin.restore(OWNER, List.of(alpha), BulkListener.NONE);
    assertThat(library.titles()).containsExactly("Alpha");
    put("Alpha");
    assertThat(bin.remove(OWNER, List.of(alpha, "unknown"), BulkListener.NONE)).isOne();
    assertThat(pack).doesNotExist();
    assertThat(library.blobs()).isEmpty();
  }

  @Test
  void a_file_that_is_imported_again_comes_out_of_the_bin() throws Exception {
    Path file = song(library.user(), "Wanted");
    library.scan();
    String id = put("Wanted");

    library.imports(1_000_000).importPaths(OWNER, List.of(file), ImportListener.NONE);

    assertThat(library.track("Wanted").trackId()).isEqualTo(id);
    assertThat(bin.size()).isZero();
  }

  @Test
  void a_song_that_its_file_lost_meanwhile_is_not_shown() throws Exception {
    library.write("pack.songs", "a: Alpha", "b: Beta");
    library.scan();
    String alpha = put("Alpha");
    library.write("pack.songs", "b: Beta", "c: Gamma");
    library.scan();

    assertThat(bin.restore(OWNER, List.of(alpha), BulkListener.NONE)).containsExactly(alpha);

    assertThat(library.titles()).containsExactly("Beta", "Gamma");
  }

  @Test
  void many_songs_go_in_batches_that_can_be_followed_and_ended() {
    LargeLibrary.fill(library.library(), 1200);
    List<String> ids = new ArrayList<>();
    for (int page = 0; page < 6; page++) {
      library.library().find(LibraryQuery.all().withPage(page, 200)).items().stream()
          .map(SongMeta::trackId)
          .forEach(ids::add);
    }
    List<Integer> told = new ArrayList<>();
    BulkListener two =
        new BulkListener() {
          @Override
          public void progress(int done, int total) {
            assertThat(total).isEqualTo(1200);
            told.add(done);
          }

          @Override
          public boolean cancelled() {
            return told.size() == 2;
          }
        };

    List<String> gone = bin.put(OWNER, ids, two);

    assertThat(told).containsExactly(500, 1000);
    assertThat(gone).hasSize(1000);
    assertThat(library.library().size()).isEqualTo(200);
    assertThat(bin.page(OWNER, 4, 200).items()).hasSize(200);
    assertThat(bin.restore(OWNER, gone, BulkListener.NONE)).hasSize(1000);
    assertThat(library.library().size()).isEqualTo(1200);
  }

  @Test
  void it_needs_the_permission() {
    Actor editor = new Actor(Optional.of(1L), Set.of(Permission.EDIT_TRACKS));
    for (Actor actor : List.of(Actor.ANONYMOUS, editor)) {
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> bin.put(actor, List.of(), BulkListener.NONE));
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> bin.restore(actor, List.of(), BulkListener.NONE));
      assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> bin.page(actor, 0, 10));
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> bin.empty(actor, BulkListener.NONE));
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> bin.remove(actor, List.of(), BulkListener.NONE));
    }
  }
}
