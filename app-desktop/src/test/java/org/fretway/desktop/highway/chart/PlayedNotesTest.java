package org.fretway.desktop.highway.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.data.Offset;
import org.fretway.chart.Chart;
import org.fretway.chart.Strikes;
import org.fretway.desktop.highway.chart.PlayedNotes.Sign;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.junit.jupiter.api.Test;

final class PlayedNotesTest {
  private static final int ALL = 0b111111;

  private final Chart chart = ShowcaseChart.withStrings(6);
  private final HighwayChart ready = HighwayChart.of(chart);
  private final Strikes strikes = Strikes.of(chart);
  private final PlayedNotes played = PlayedNotes.of(ready, strikes);
  private final Judgements results = new Judgements(strikes.count());

  @Test
  void every_note_finds_the_strike_that_it_is_part_of() {
    for (int string = 0; string < ready.strings(); string++) {
      for (int note = 0; note < ready.lanes().get(string).size(); note++) {
        int strike = played.strike(string, note);

        assertThat(strike).isNotEqualTo(PlayedNotes.NONE);
        assertThat(strikes.note(strike, string)).isNotNull();
        assertThat(strikes.time(strike)).isCloseTo(ready.lanes().get(string).start(note), within());
      }
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(0.003);
  }

  @Test
  void nothing_is_marked_before_it_is_judged() {
    played.show(Optional.of(results));

    assertThat(played.sign(0, 0)).isEqualTo(Sign.NONE);
    assertThat(played.isFresh(0, 0)).isFalse();
  }

  @Test
  void a_chord_that_came_late_is_marked_once_and_one_with_gaps_on_each_string() {
    int chord = chord();
    int lowest = lowest(chord);
    int highest = highest(chord);
    played.show(Optional.of(results));

    results.set(chord, Reason.LATE, 0.12, 0, ALL, 0);
    assertThat(played.sign(lowest, index(lowest, chord))).isEqualTo(Sign.NONE);
    assertThat(played.sign(highest, index(highest, chord))).isEqualTo(Sign.LATE);
    assertThat(played.timing(highest, index(highest, chord))).isEqualTo(0.12);

    results.set(chord, Reason.PARTIAL_CHORD, 0, 0, 1 << lowest, 0);
    assertThat(played.sign(lowest, index(lowest, chord))).isEqualTo(Sign.HIT);
    assertThat(played.sign(highest, index(highest, chord))).isEqualTo(Sign.NOT_PLAYED);
  }

  @Test
  void results_of_earlier_passes_are_old() {
    int chord = chord();
    int string = lowest(chord);
    played.show(Optional.of(results));
    results.set(chord, Reason.NONE, 0, 0, ALL, 3);

    assertThat(played.isFresh(string, index(string, chord))).isTrue();
    played.passed(3);
    assertThat(played.isFresh(string, index(string, chord))).isFalse();
    assertThat(played.sign(string, index(string, chord))).isEqualTo(Sign.HIT);
  }

  @Test
  void results_of_another_chart_are_refused() {
    assertThatThrownBy(() -> played.show(Optional.of(new Judgements(strikes.count() + 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int chord() {
    for (int strike = 0; strike < strikes.count(); strike++) {
      if (strikes.size(strike) > 1) {
        return strike;
      }
    }
    throw new AssertionError("the chart has no chord");
  }

  private int lowest(int strike) {
    int string = 0;
    while (strikes.note(strike, string) == null) {
      string++;
    }
    return string;
  }

  private int highest(int strike) {
    int string = strikes.strings() - 1;
    while (strikes.note(strike, string) == null) {
      string--;
    }
    return string;
  }

  private int index(int string, int strike) {
    return ready.lanes().get(string).indexAtOrBefore(strikes.time(strike) + 0.001);
  }
}
