package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.practice.Playlists.Duplicates;
import org.fretway.profile.Actor;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelvesTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  @TempDir Path temp;
  private Fretway fretway;
  private List<String> ids;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(temp)));
    LargeLibrary.fill(fretway.library(), 60);
    ids =
        fretway
            .library()
            .find(LibraryQuery.all().withSort(LibraryQuery.Sort.RECENT).withPage(0, 60))
            .items()
            .stream()
            .map(SongMeta::trackId)
            .toList();
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  private List<String> shelf(Actor actor, Shelf shelf, int page, int size) {
    return fretway.shelves().songs(actor, shelf, page, size).stream()
        .map(it -> it.song().trackId())
        .toList();
  }

  @Test
  void what_came_in_last_is_first_for_everyone() {
    assertThat(shelf(Actor.ANONYMOUS, Shelf.RECENTLY_ADDED, 0, 50)).isEqualTo(ids.subList(0, 50));
    assertThat(shelf(OWNER, Shelf.RECENTLY_ADDED, 1, 50)).isEqualTo(ids.subList(50, 60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shelf(OWNER, Shelf.RECENTLY_ADDED, 0, 51));
  }

  @Test
  void what_was_played_and_left_is_there_with_its_time() throws Exception {
    fretway.history().played(OWNER, ids.get(3));
    fretway.history().stopped(OWNER, ids.get(4), 42);

    assertThat(shelf(OWNER, Shelf.RECENTLY_PLAYED, 0, 10)).containsExactly(ids.get(3));
    ShelfSong left = fretway.shelves().songs(OWNER, Shelf.CONTINUE, 0, 10).getFirst();
    assertThat(left.song().trackId()).isEqualTo(ids.get(4));
    assertThat(left.songTime()).contains(42.0);
    assertThat(shelf(Actor.ANONYMOUS, Shelf.CONTINUE, 0, 10)).isEmpty();
    assertThat(shelf(Actor.ANONYMOUS, Shelf.RECENTLY_PLAYED, 0, 10)).isEmpty();

    fretway.bin().put(OWNER, ids, BulkListener.NONE);
    assertThat(shelf(OWNER, Shelf.CONTINUE, 0, 10)).isEmpty();
    assertThat(shelf(OWNER, Shelf.RECENTLY_ADDED, 0, 10)).isEmpty();
  }

  @Test
  void a_playlist_is_shown_in_pages_with_the_songs_of_its_entries() throws Exception {
    long id = fretway.playlists().create(OWNER, "Long").id();
    List<String> twice = List.of(ids.get(1), ids.get(0), ids.get(1));
    fretway.playlists().add(OWNER, id, twice, Optional.empty(), Duplicates.ADD);

    Page<PlaylistSong> page = fretway.playlistSongs().page(OWNER, id, 0, 200);

    assertThat(page.total()).isEqualTo(3);
    assertThat(page.items()).extracting(it -> it.song().trackId()).isEqualTo(twice);
    assertThat(page.items()).extracting(PlaylistSong::entryId).doesNotHaveDuplicates();
    assertThat(fretway.playlistSongs().page(OWNER, id, 1, 2).items()).hasSize(1);
    fretway.bin().put(OWNER, List.of(ids.get(1)), BulkListener.NONE);

    Page<PlaylistSong> later = fretway.playlistSongs().page(OWNER, id, 0, 200);
    assertThat(later.total()).isEqualTo(3);
    assertThat(later.items()).extracting(PlaylistSong::there).containsExactly(false, true, false);
    assertThat(later.items()).extracting(it -> it.song().trackId()).isEqualTo(twice);
  }

  @Test
  void the_first_profile_takes_over_what_nobody_had() throws Exception {
    fretway.playlists().create(OWNER, "Long");
    fretway.history().played(OWNER, ids.get(3));
    fretway.history().stopped(OWNER, ids.get(4), 42);

    fretway.windowUser().init("Alice", "1234", "blue sky 42");

    Actor alice = fretway.windowUser().actor();
    assertThat(alice.profileId()).isPresent();
    assertThat(fretway.playlists().list(alice)).hasSize(1);
    assertThat(shelf(alice, Shelf.RECENTLY_PLAYED, 0, 10)).containsExactly(ids.get(3));
    assertThat(shelf(alice, Shelf.CONTINUE, 0, 10)).containsExactly(ids.get(4));
    assertThat(fretway.playlists().list(OWNER)).isEmpty();
  }
}
