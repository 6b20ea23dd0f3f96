package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fretway.library.BulkListener;
import org.fretway.library.Library;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangeIdsTest {
  private @TempDir Path folder;
  private LibraryFixture fixture;
  private Library library;
  private List<String> shown;
  private long revision;

  @BeforeEach
  void open() throws Exception {
    fixture = new LibraryFixture(folder).add("B", "b").add("C", "c").add("D", "d").scan();
    library = fixture.fretway().library();
    revision = library.revision();
    shown = ids();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void the_songs_of_a_range_are_those_that_were_shown() {
    RangeIds.Found found = new RangeIds(library).read(range(0, 2));

    assertThat(found.ids()).isEqualTo(shown.subList(0, 2));
    assertThat(found.remark()).isEmpty();
  }

  @Test
  void a_range_is_found_again_by_its_ends_when_songs_came_before_it() throws Exception {
    fixture.add("A", "a").scan();

    RangeIds.Found found = new RangeIds(library).read(range(1, 3));

    assertThat(found.ids()).isEqualTo(shown.subList(1, 3));
    assertThat(found.remark()).isEmpty();
  }

  @Test
  void songs_that_came_into_a_range_are_told() throws Exception {
    fixture.add("Ba", "ba").scan();

    RangeIds.Found found = new RangeIds(library).read(range(0, 2));

    assertThat(found.ids()).hasSize(3).startsWith(shown.get(0)).endsWith(shown.get(1));
    assertThat(found.remark()).isEqualTo("The library changed meanwhile; 3 songs are marked now.");
  }

  @Test
  void a_range_whose_end_is_gone_is_not_guessed() {
    fixture.fretway().bin().put(Actor.LOCAL_OWNER, List.of(shown.get(2)), BulkListener.NONE);

    RangeIds.Found found = new RangeIds(library).read(range(0, 3));

    assertThat(found.ids()).isEmpty();
    assertThat(found.remark()).contains("mark the songs again");
  }

  private RangeIds.Shown range(int from, int to) {
    return new RangeIds.Shown(
        LibraryQuery.all(),
        revision,
        from,
        to,
        Optional.of(shown.get(from)),
        Optional.of(shown.get(to - 1)),
        false);
  }

  private List<String> ids() {
    return library.find(LibraryQuery.all()).items().stream().map(SongMeta::trackId).toList();
  }
}
