package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.SongFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryLookTest {
  private static final LibraryLook FIRST = LibraryLook.read("{}", Optional.empty());

  @Test
  void a_look_is_read_as_it_was_kept() {
    List<ColumnSetup> columns = new ArrayList<>(ColumnSetup.FIRST.reversed());
    columns.set(0, new ColumnSetup(columns.getFirst().column(), 99, false));
    LibraryLook look =
        new LibraryLook(
            LibraryQuery.all()
                .withSort(Sort.YEAR_DESC)
                .withFilter(SongFilter.NONE.withTunings(Set.of("Drop D"))),
            SongLayout.TABLE,
            false,
            true,
            true,
            columns,
            4711);

    assertThat(LibraryLook.read(look.toJson(), Optional.empty())).isEqualTo(look);
  }

  @Test
  void what_was_searched_for_is_not_kept() {
    LibraryLook look =
        new LibraryLook(
            LibraryQuery.all().withText("secret"),
            SongLayout.GRID,
            true,
            false,
            false,
            ColumnSetup.FIRST,
            0);

    assertThat(look.toJson()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[]",
        "null",
        "{\"query\":7,\"layout\":{},\"columns\":\"all\",\"place\":\"far\"}",
        "{\"columns\":[1,null,{},{\"name\":\"nothing\"}],\"place\":-3}",
        "{\"query\":\"{\\\"sort\\\":\\\"none\\\"}\"}",
      })
  void what_cannot_be_read_is_as_at_the_first_start(String json) {
    assertThat(LibraryLook.read(json, Optional.empty())).isEqualTo(FIRST);
  }

  @Test
  void each_column_is_there_once_and_the_title_always_to_be_seen() {
    LibraryLook look =
        LibraryLook.read(
            "{\"columns\":[{\"name\":\"year\",\"width\":1e9},{\"name\":\"year\"},"
                + "{\"name\":\"title\",\"visible\":false}]}",
            Optional.empty());

    assertThat(look.columns())
        .extracting(ColumnSetup::column)
        .containsExactlyInAnyOrder(SongColumn.values())
        .startsWith(SongColumn.YEAR, SongColumn.TITLE);
    assertThat(look.columns().get(0).width()).isEqualTo(SongColumn.YEAR.width());
    assertThat(look.columns().get(1).visible()).isTrue();
  }
}
