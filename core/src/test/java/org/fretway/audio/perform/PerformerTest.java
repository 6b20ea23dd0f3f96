package org.fretway.audio.perform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Chart;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Tuning;
import org.fretway.practice.judge.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformerTest {
  private static final int RATE = Performance.SAMPLE_RATE;

  @ParameterizedTest
  @CsvSource({"4,0,0", "4,0,24", "4,3,12", "5,0,0", "6,0,0", "6,2,7", "6,5,12", "6,5,24", "8,0,0"})
  void a_string_sounds_at_its_pitch(int strings, int string, int fret) {
    Tuning tuning = new Tuning(IntStream.range(0, strings).mapToObj(i -> 0).toList());
    Strikes strikes =
        Strikes.of(MadeUpCharts.of("", tuning, List.of(Note.plain(1, string, fret, 2))));
    float[] sound = Performer.play(strikes, 1).sound();
    double wanted = StringPlayer.hertz(strikes.midi(0, string));

    double heard = Spectra.strongestNear(sound, (int) (1.6 * RATE), RATE, wanted);

    assertThat(1200 * Math.log(heard / wanted) / Math.log(2)).isCloseTo(0, within(3.0));
  }

  @Test
  void nothing_sounds_before_the_onset_and_the_string_sounds_right_after_it() {
    Strikes strikes =
        Strikes.of(MadeUpCharts.of("", Tuning.GUITAR_STANDARD, List.of(Note.plain(0.5, 0, 3, 1))));
    Performance played = Performer.play(strikes, 1);

    int onset = (int) Math.round(played.truth().getFirst().onset() * RATE);
    assertThat(peak(played.sound(), 0, onset)).isZero();
    assertThat(peak(played.sound(), onset, onset + RATE / 100)).isGreaterThan(0.1f);
  }

  @Test
  void a_stopped_string_falls_silent() {
    Strikes strikes =
        Strikes.of(
            MadeUpCharts.of("", Tuning.GUITAR_STANDARD, List.of(Note.plain(0.5, 1, 3, 0.5))));
    float[] sound = Performer.play(strikes, 1).sound();

    assertThat(peak(sound, (int) (0.9 * RATE), RATE)).isGreaterThan(0.1f);
    assertThat(peak(sound, (int) (1.2 * RATE), sound.length)).isLessThan(0.001f);
  }

  @Test
  void faults_are_where_the_truth_says() {
    Strikes strikes = Strikes.of(MadeUpCharts.scale("", Tuning.GUITAR_STANDARD, 0.5, 60));
    List<Fault> faults = Faults.seeded(strikes, 0.5, 3);
    Performance played = Performer.play(strikes, faults, 3);

    assertThat(faults).extracting(Fault::reason).contains(Reason.NOT_PLAYED, Reason.WRONG_NOTE);
    for (int i = 0; i < strikes.count(); i++) {
      Truth truth = played.truth().get(i);
      assertThat(truth.reason()).isEqualTo(faults.get(i).reason());
      if (truth.reason() == Reason.NOT_PLAYED) {
        assertThat(truth.onset()).isNaN();
        assertThat(truth.strings()).isZero();
      } else {
        assertThat(truth.onset() - strikes.time(i))
            .isCloseTo(faults.get(i).seconds(), within(1e-9));
      }
    }
  }

  @Test
  void every_technique_sounds() {
    for (Chart chart : List.of(TechniqueCharts.guitar(4), TechniqueCharts.slap(4))) {
      Strikes strikes = Strikes.of(chart);
      float[] sound = Performer.play(strikes, Faults.human(strikes, 4), 4).sound();
      for (int i = 0; i < strikes.count(); i++) {
        int onset = (int) (strikes.time(i) * RATE);
        assertThat(peak(sound, onset, onset + RATE / 5)).as("strike %d", i).isGreaterThan(0.02f);
      }
    }
  }

  private static float peak(float[] sound, int from, int to) {
    float peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.max(peak, Math.abs(sound[i]));
    }
    return peak;
  }
}
