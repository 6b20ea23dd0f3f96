package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackState;
import org.junit.jupiter.api.Test;

class SongPagesTest {
  private static final SongPages.Origin ORIGIN = new SongPages.Origin(LibraryQuery.all(), 1);

  private final List<Integer> requested = new ArrayList<>();

  @Test
  void a_page_is_asked_for_once_when_one_of_its_songs_is_looked_at() {
    SongPages songs = new SongPages(ORIGIN, 100_000, (list, page) -> requested.add(page));

    songs.get(0);
    songs.get(1);
    songs.get(70_000);

    assertThat(requested).containsExactly(0, 70_000 / SongPages.PAGE_SIZE);
  }

  @Test
  void a_slot_shows_its_song_once_its_page_is_there() {
    SongPages songs = new SongPages(ORIGIN, 100, (list, page) -> requested.add(page));
    SongSlot slot = songs.get(61);
    assertThat(slot.song()).isEmpty();

    songs.arrive(1, page(1, 100));

    assertThat(slot.song().map(SongMeta::trackId)).contains("track61");
  }

  @Test
  void only_the_pages_last_looked_at_stay_in_memory() {
    SongPages songs = new SongPages(ORIGIN, 100_000, (list, page) -> requested.add(page));

    for (int i = 0; i < 100_000; i += SongPages.PAGE_SIZE) {
      songs.get(i);
    }

    assertThat(songs.heldPages()).hasSize(SongPages.MAX_PAGES);
    songs.get(0);
    assertThat(requested).last().isEqualTo(0);
  }

  @Test
  void a_page_that_comes_too_late_is_dropped() {
    SongPages songs = new SongPages(ORIGIN, 100_000, (list, page) -> requested.add(page));
    SongSlot slot = songs.get(0);
    for (int page = 1; page <= SongPages.MAX_PAGES; page++) {
      songs.get(page * SongPages.PAGE_SIZE);
    }

    songs.arrive(0, page(0, 100_000));

    assertThat(slot.song()).isEmpty();
  }

  @Test
  void pages_read_beforehand_are_not_asked_for_again() {
    SongPages songs = new SongPages(ORIGIN, 100, (list, page) -> requested.add(page));

    songs.preload(Map.of(0, page(0, 100)));

    assertThat(songs.get(59).song()).isPresent();
    assertThat(requested).isEmpty();
  }

  private static List<SongMeta> page(int page, int total) {
    int first = page * SongPages.PAGE_SIZE;
    return IntStream.range(first, Math.min(first + SongPages.PAGE_SIZE, total))
        .mapToObj(SongPagesTest::song)
        .toList();
  }

  static SongMeta song(int number) {
    return new SongMeta(
        "track" + number,
        "song.feedpak",
        "Artist",
        "Title " + number,
        "",
        Optional.empty(),
        60,
        "E Standard",
        List.of(),
        1,
        List.of("full"),
        false,
        false,
        false,
        "sloppak",
        TrackState.READY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }
}
