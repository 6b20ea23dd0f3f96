package org.fretway.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  @Test
  void lists_are_put_in_order_of_time() {
    Chart chart =
        ChartFixture.of(
            "Lead",
            List.of(Note.plain(2, 0, 3, 0), Note.plain(1, 5, 3, 0), Note.plain(1, 2, 3, 0)),
            List.of(
                new ChordStrike(4, 0, false, List.of()), new ChordStrike(3, 0, false, List.of())));

    assertThat(chart.notes()).extracting(Note::time).containsExactly(1.0, 1.0, 2.0);
    assertThat(chart.notes()).extracting(Note::string).containsExactly(2, 5, 0);
    assertThat(chart.chords()).extracting(ChordStrike::time).containsExactly(3.0, 4.0);
    assertThat(chart.noteCount()).isEqualTo(5);
  }

  @Test
  void a_chord_strike_rings_as_long_as_its_longest_note() {
    ChordStrike strike =
        new ChordStrike(
            10, 0, false, List.of(Note.plain(10, 0, 3, 0.5), Note.plain(10, 1, 5, 1.25)));

    assertThat(strike.end()).isEqualTo(11.25);
    assertThat(new ChordStrike(10, 0, true, List.of()).end()).isEqualTo(10);
  }

  @Test
  void a_tuning_has_four_to_eight_strings() {
    assertThat(new Tuning(Collections.nCopies(8, 0)).strings()).isEqualTo(8);
    assertThatThrownBy(() -> new Tuning(List.of(0, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 3");
    assertThatThrownBy(() -> new Tuning(Collections.nCopies(9, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void techniques_are_kept_apart() {
    for (Technique each : Technique.values()) {
      Techniques only = Techniques.of(each);
      for (Technique other : Technique.values()) {
        assertThat(only.contains(other)).isEqualTo(each == other);
      }
    }
    assertThat(Techniques.NONE.with(Technique.TAP, true).with(Technique.SLAP, false))
        .isEqualTo(Techniques.of(Technique.TAP));
  }

  @Test
  void lyric_marks_are_not_shown() {
    assertThat(new Lyric(0, 0.2, "lo-").display()).isEqualTo("lo");
    assertThat(new Lyric(0, 0.2, "world+").display()).isEqualTo("world");
    assertThat(new Lyric(0, 0.2, "world+").endsLine()).isTrue();
    assertThat(new Lyric(0, 0.2, "lo-").joinsNext()).isTrue();
    assertThat(new Lyric(0, 0.2, "from").display()).isEqualTo("from");
  }
}
