package org.fretway.desktop.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkedRowsTest {
  @Test
  void rows_that_were_all_read_stand_for_their_songs_whatever_became_of_the_list()
      throws Exception {
    MarkedRows rows = new MarkedRows(3, List.of(0, 2), Map.of(0, "a", 2, "c"));

    assertThat(rows.in(() -> List.of("x"))).containsExactly("a", "c");
  }

  @Test
  void rows_that_were_not_read_are_found_in_the_list() throws Exception {
    MarkedRows rows = new MarkedRows(4, List.of(0, 2, 3), Map.of(0, "a"));

    assertThat(rows.in(() -> List.of("a", "b", "c", "d"))).containsExactly("a", "c", "d");
  }

  @Test
  void nothing_is_done_with_a_list_that_is_no_longer_as_it_was_shown() {
    MarkedRows rows = new MarkedRows(3, List.of(0, 1, 2), Map.of(0, "a"));

    assertThatExceptionOfType(MarkedRows.ChangedException.class)
        .isThrownBy(() -> rows.in(() -> List.of("x", "a", "b", "c")))
        .withMessage("The list changed meanwhile, so nothing was done; mark the songs again.");
    assertThatExceptionOfType(MarkedRows.ChangedException.class)
        .isThrownBy(() -> rows.in(() -> List.of("b", "a", "c")));
  }
}
