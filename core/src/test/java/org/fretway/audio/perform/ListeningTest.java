package org.fretway.audio.perform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fretway.audio.listen.EarOptions;
import org.fretway.chart.Chart;
import org.fretway.chart.Strikes;
import org.fretway.chart.Tuning;
import org.fretway.practice.judge.Tolerance;
import org.junit.jupiter.api.Test;

/** That what was played is told, and what was not is told with its reason. */
class ListeningTest {
  private static final double LOW_E = 39.5;

  private static final Chart GUITAR = MadeUpCharts.scale("", Tuning.GUITAR_STANDARD, 0.25, 48);
  private static final Chart SEVEN = MadeUpCharts.riff("", MadeUpCharts.SEVEN_LOW, 0.2, 28);
  private static final Chart BASS = MadeUpCharts.scale("", MadeUpCharts.BASS_FIVE, 0.3, 40);
  private static final Chart OPEN =
      MadeUpCharts.chords("", Tuning.GUITAR_STANDARD, 0.6, 14, MadeUpCharts.OPEN_CHORDS);
  private static final Chart POWER =
      MadeUpCharts.chords("", Tuning.GUITAR_STANDARD, 0.4, 18, MadeUpCharts.POWER_CHORDS);
  private static final Chart BARRE =
      MadeUpCharts.chords("", Tuning.GUITAR_STANDARD, 0.5, 12, MadeUpCharts.BARRE_CHORDS);

  @Test
  void single_notes_that_were_played_are_hits() {
    assertThat(human(Sound.CLEAN, GUITAR, SEVEN, BASS).f1()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void single_notes_are_told_through_an_overdriven_amplifier() {
    assertThat(human(Sound.OVERDRIVEN, GUITAR, SEVEN, BASS).f1()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void single_notes_are_told_in_noise() {
    assertThat(human(Sound.NOISY, GUITAR, SEVEN, BASS).f1()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void chords_that_were_played_are_hits_string_by_string() {
    Tally clean = human(Sound.CLEAN, OPEN, POWER, BARRE);
    assertThat(clean.f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(clean.strings()).isGreaterThanOrEqualTo(0.93);
    assertThat(human(Sound.OVERDRIVEN, OPEN, POWER, BARRE).f1()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void what_was_played_wrong_is_told_with_its_reason() {
    Tally tally = new Tally();
    for (Chart chart : List.of(GUITAR, SEVEN, BASS, OPEN, POWER, BARRE)) {
      Strikes strikes = Strikes.of(chart);
      tally.add(hear(Performer.play(strikes, Faults.seeded(strikes, 0.4, 6), 6)));
    }
    assertThat(tally.faults()).isGreaterThan(25);
    assertThat(tally.f1()).as("%s", tally.confused()).isGreaterThanOrEqualTo(0.95);
    assertThat(tally.reasons()).as("%s", tally.confused()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void a_decision_takes_60_ms_and_90_below_the_low_e() {
    for (Chart chart : List.of(GUITAR, BASS)) {
      Audition heard = hear(Performer.play(Strikes.of(chart), 7));
      Strikes strikes = heard.performance().strikes();
      for (int i = 0; i < strikes.count(); i++) {
        if (heard.judgements().isHit(i)) {
          double most = midi(strikes, i) < LOW_E ? 0.1 : 0.07; // A block more than the goal.
          assertThat(heard.delay(i)).as("strike %d", i).isBetween(0.0, most);
        }
      }
    }
  }

  @Test
  void timing_is_told_to_five_milliseconds() {
    Strikes strikes = Strikes.of(GUITAR);
    Audition heard = hear(Performer.play(strikes, Faults.human(strikes, 8), 8));
    for (int i = 0; i < strikes.count(); i++) {
      if (heard.judgements().isHit(i)) {
        double truth = heard.performance().truth().get(i).onset() - strikes.time(i);
        assertThat(Math.abs(heard.judgements().timing(i) - truth)).isLessThan(0.005);
      }
    }
  }

  private static double midi(Strikes strikes, int strike) {
    for (int string = 0; string < strikes.strings(); string++) {
      if (strikes.note(strike, string) != null) {
        return strikes.midi(strike, string);
      }
    }
    return Double.NaN;
  }

  private static Tally human(Sound sound, Chart... charts) {
    Tally tally = new Tally();
    for (Chart chart : charts) {
      Strikes strikes = Strikes.of(chart);
      Performance played = Performer.play(strikes, Faults.human(strikes, 9), 9);
      tally.add(hear(played.with(sound)));
    }
    return tally;
  }

  private static Audition hear(Performance played) {
    return Audition.of(played, Tolerance.USUAL, EarOptions.USUAL);
  }
}
