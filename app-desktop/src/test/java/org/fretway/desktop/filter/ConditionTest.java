package org.fretway.desktop.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.fretway.format.SongFormat;
import org.fretway.library.SongFilter;
import org.fretway.library.SongFilter.MarkedBy;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final SongFilter FULL =
      new SongFilter(
          Set.of(SongFormat.PSARC),
          Set.of("Lead", "Bass"),
          Set.of("Combo"),
          Set.of("guitar"),
          Set.of("drums"),
          Optional.of(true),
          Set.of("Drop D"),
          Optional.of(new MarkedBy(1, false)),
          Optional.of("Zebra"),
          Optional.of(""));

  @Test
  void each_condition_has_its_words() {
    assertThat(Condition.of(FULL))
        .extracting(Condition::text)
        .containsExactly(
            "Artist: Zebra",
            "Album: (no name)",
            "Bass",
            "Lead",
            "No Combo",
            "Stem guitar",
            "No stem drums",
            "Drop D",
            "Rocksmith",
            "Lyrics",
            "No favourites");
  }

  @Test
  void a_condition_is_taken_away_alone() {
    for (Condition condition : Condition.of(FULL)) {
      SongFilter rest = condition.without().apply(FULL);
      int gone = condition.text().startsWith("Artist") ? 2 : 1; // The album is of the artist.

      assertThat(Condition.of(rest)).as(condition.text()).hasSize(11 - gone);
      assertThat(Condition.of(rest)).extracting(Condition::text).doesNotContain(condition.text());
    }
  }

  @Test
  void a_condition_that_is_gone_already_takes_nothing_else_away() {
    Condition lead = Condition.of(FULL).get(3);
    SongFilter changed = FULL.withArrangements(Set.of("Bass"), Set.of("Combo"));

    assertThat(lead.without().apply(changed)).isEqualTo(changed);
  }

  @Test
  void nothing_asked_for_is_no_condition() {
    assertThat(Condition.of(SongFilter.NONE)).isEmpty();
  }
}
