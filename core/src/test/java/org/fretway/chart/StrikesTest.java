package org.fretway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrikesTest {
  @Test
  void notes_of_several_strings_that_a_hand_crosses_are_one_strike() {
    Strikes strikes =
        strikes(plain(1.00, 0, 3), plain(1.02, 1, 2), plain(1.029, 2, 0), plain(1.05, 3, 0));

    assertThat(strikes.count()).isEqualTo(2);
    assertThat(strikes.size(0)).isEqualTo(3);
    assertThat(strikes.time(0)).isEqualTo(1);
    assertThat(strikes.time(1)).isEqualTo(1.05);
  }

  @Test
  void a_string_that_is_struck_again_is_another_strike_however_soon() {
    Strikes strikes = strikes(plain(1.00, 0, 3), plain(1.02, 0, 5));

    assertThat(strikes.count()).isEqualTo(2);
    assertThat(strikes.midi(1, 0) - strikes.midi(0, 0)).isEqualTo(2);
  }

  @Test
  void a_harmonic_sounds_as_its_node_does_and_not_as_its_fret() {
    Note harmonic =
        new Note(1, 0, 7, 0, -1, -1, 0, List.of(), Techniques.of(Technique.NATURAL_HARMONIC), -1);
    Strikes strikes = strikes(plain(0, 0, 0), harmonic);

    assertThat(strikes.midi(1, 0) - strikes.midi(0, 0)).isEqualTo(19);
  }

  @Test
  void notes_without_a_time_or_a_string_and_those_that_are_not_judged_are_left_out() {
    Note shown = new Note(2, 0, 7, 0, -1, -1, 0, List.of(), Techniques.of(Technique.IGNORED), -1);

    assertThat(strikes(plain(Double.NaN, 0, 0), plain(1, 6, 0), plain(1, -1, 0), shown).count())
        .isZero();
  }

  private static Note plain(double time, int string, int fret) {
    return Note.plain(time, string, fret, 0);
  }

  private static Strikes strikes(Note... notes) {
    return Strikes.of(ChartFixture.of("Lead", List.of(notes), List.of()));
  }
}
