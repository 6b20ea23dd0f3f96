package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SongSelectionTest {
  private final List<SongRange> asked = new ArrayList<>();
  private final SongSelection selection = new SongSelection(asked::add);

  @BeforeEach
  void showSongs() {
    selection.restart(list(300, Set.of(0, 1), 0), false);
  }

  @Test
  void a_click_marks_one_song_alone() {
    selection.select(3);
    selection.select(5);

    assertThat(selection.targets()).containsExactly("track5");
    assertThat(selection.sizeProperty().get()).isEqualTo(1);
  }

  @Test
  void without_marks_the_lead_is_meant() {
    selection.lead(7);

    assertThat(selection.sizeProperty().get()).isZero();
    assertThat(selection.targets()).containsExactly("track7");
  }

  @Test
  void songs_are_added_and_taken_away_one_by_one() {
    selection.select(1);
    selection.toggle(4);
    selection.toggle(6);
    selection.toggle(4);

    assertThat(selection.targets()).containsExactly("track1", "track6");
  }

  @Test
  void a_range_in_memory_is_marked_at_once_and_can_shrink_again() {
    selection.select(10);
    selection.extendTo(14, false);
    selection.extendTo(8, false);

    assertThat(selection.targets()).containsExactly("track8", "track9", "track10");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_range_can_be_added_to_what_is_marked() {
    selection.select(1);
    selection.toggle(10);
    selection.extendTo(12, true);

    assertThat(selection.targets())
        .containsExactlyInAnyOrder("track1", "track10", "track11", "track12");
  }

  @Test
  void a_song_whose_mark_was_taken_away_is_not_marked_again_by_a_range_elsewhere() {
    selection.select(1);
    selection.toggle(10);
    selection.extendTo(12, true);
    selection.toggle(1);
    selection.toggle(20);
    selection.extendTo(21, true);

    assertThat(selection.targets())
        .containsExactlyInAnyOrder("track10", "track11", "track12", "track20", "track21");
  }

  @Test
  void a_range_that_is_not_in_memory_is_read_and_nothing_can_be_done_meanwhile() {
    selection.select(10);
    selection.extendTo(250, false);

    assertThat(selection.readingProperty().get()).isTrue();
    assertThat(selection.targets()).isEmpty();
    assertThat(selection.contains(200, Optional.empty())).isTrue();

    selection.arrive(asked.getFirst(), ids(10, 251));

    assertThat(selection.readingProperty().get()).isFalse();
    assertThat(selection.targets()).hasSize(241);
  }

  @Test
  void a_range_that_was_overtaken_by_another_choice_marks_nothing() {
    selection.selectAll();
    selection.select(2);

    assertThat(selection.arrive(asked.getFirst(), ids(0, 300))).isFalse();

    assertThat(selection.targets()).containsExactly("track2");
  }

  @Test
  void marks_stay_with_their_songs_when_the_list_changes() {
    selection.select(3);
    selection.toggle(5);

    // A song came before them.
    selection.show(list(301, Set.of(0, 1), 1), 6);

    assertThat(selection.targets()).containsExactly("track3", "track5");
    assertThat(selection.contains(6, Optional.of(song(5)))).isTrue();
    assertThat(selection.contains(5, Optional.of(song(4)))).isFalse();
    assertThat(selection.leadSongProperty().get()).contains(song(5));
  }

  @Test
  void another_list_begins_without_marks() {
    selection.select(3);

    selection.restart(list(20, Set.of(0), 0), false);

    assertThat(selection.sizeProperty().get()).isZero();
    assertThat(selection.targets()).containsExactly("track0");
  }

  @Test
  void the_lead_stays_inside_the_list() {
    selection.select(1000);
    assertThat(selection.leadProperty().get()).isEqualTo(299);

    selection.select(-5);
    assertThat(selection.leadProperty().get()).isZero();
  }

  /** A list of which some pages are in memory, with so many songs more at its beginning. */
  private static SongPages list(int size, Set<Integer> pages, int shift) {
    SongPages songs =
        new SongPages(new SongPages.Origin(LibraryQuery.all(), 1), size, (list, page) -> {});
    Map<Integer, List<SongMeta>> loaded = new HashMap<>();
    for (int page : pages) {
      int first = page * SongPages.PAGE_SIZE;
      loaded.put(
          page,
          IntStream.range(first, Math.min(first + SongPages.PAGE_SIZE, size))
              .mapToObj(index -> song(Math.max(0, index - shift)))
              .toList());
    }
    songs.preload(loaded);
    return songs;
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> "track" + number).toList();
  }

  private static SongMeta song(int number) {
    return SongPagesTest.song(number);
  }
}
