package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.fretway.format.SongFormat;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.SongFilter;
import org.fretway.library.SongFilter.MarkedBy;
import org.junit.jupiter.api.Test;

class QueryJsonTest {
  private static final LibraryQuery FULL =
      LibraryQuery.all()
          .withText("two \"words\"")
          .withSort(Sort.YEAR_DESC)
          .withFilter(
              new SongFilter(
                  Set.of(SongFormat.PSARC, SongFormat.LOOSE),
                  Set.of("Lead"),
                  Set.of("Bass"),
                  Set.of("guitar"),
                  Set.of("drums"),
                  Optional.of(false),
                  Set.of("E Standard", "Drop D"),
                  Optional.of(new MarkedBy(7, true)),
                  Optional.of("Motörhead"),
                  Optional.of("")));

  @Test
  void a_query_comes_back_as_it_was() {
    assertThat(QueryJson.read(QueryJson.write(FULL), Optional.of(7L))).isEqualTo(FULL);
    assertThat(QueryJson.read(QueryJson.write(LibraryQuery.all()), Optional.empty()))
        .isEqualTo(LibraryQuery.all());
  }

  @Test
  void favourites_become_those_of_whoever_looks() {
    String json = QueryJson.write(FULL);

    assertThat(QueryJson.read(json, Optional.of(8L)).filter().favorites())
        .contains(new MarkedBy(8, true));
    assertThat(QueryJson.read(json, Optional.empty()).filter().favorites()).isEmpty();
  }

  @Test
  void the_page_is_not_kept() {
    assertThat(QueryJson.write(FULL.withPage(3, 60))).isEqualTo(QueryJson.write(FULL));
  }

  @Test
  void what_can_not_be_read_is_left_out() {
    String json =
        """
        {"text": 5, "sort": "by-colour", "formats": ["loose", "vinyl", 3], "tunings": "E Standard",
         "arrangementsHas": [null, "Lead", {}], "lyrics": "yes", "album": "alone", "later": true}
        """;

    assertThat(QueryJson.read(json, Optional.empty()))
        .isEqualTo(
            LibraryQuery.all()
                .withFilter(
                    SongFilter.NONE
                        .withFormats(Set.of(SongFormat.LOOSE))
                        .withArrangements(Set.of("Lead"), Set.of())));
  }

  @Test
  void what_is_no_object_is_the_whole_library() {
    for (String broken : new String[] {"", "{", "[1]", "null", "\"text\"", "{\"text\":"}) {
      assertThat(QueryJson.read(broken, Optional.of(1L))).isEqualTo(LibraryQuery.all());
    }
  }

  @Test
  void what_is_too_long_is_left_out() {
    String json = "{\"text\": \"%s\", \"stemsHas\": [\"%s\"]}".formatted("x".repeat(1001), "y");

    LibraryQuery query = QueryJson.read(json, Optional.empty());

    assertThat(query.text()).isEmpty();
    assertThat(query.filter().stemsHas()).containsExactly("y");
  }
}
