package org.fretway.desktop.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.listen.Ears;
import org.fretway.audio.perform.Fault;
import org.fretway.audio.perform.Faults;
import org.fretway.audio.perform.MadeUpCharts;
import org.fretway.audio.perform.Performance;
import org.fretway.audio.perform.Performer;
import org.fretway.chart.Chart;
import org.fretway.chart.Strikes;
import org.fretway.chart.Tuning;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.chart.PlayedNotes.Sign;
import org.fretway.practice.judge.Judge;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Tolerance;
import org.junit.jupiter.api.Test;

/** From the sound of a guitar, made of numbers, to the marks on the highway. */
class HeardPlayTest {
  private static final int BLOCK = 256;
  private static final int LEFT_OUT = 5;

  @Test
  void a_riff_that_is_played_with_one_note_left_out_is_marked_so() {
    Chart chart = MadeUpCharts.scale("Lead", Tuning.GUITAR_STANDARD, 0.5, 16);
    HighwayRenderer highway = new HighwayRenderer(chart);
    PlayedNotes played = highway.played();
    Strikes strikes = played.strikes();
    List<Fault> faults = new ArrayList<>(Faults.none(strikes));
    faults.set(LEFT_OUT, Fault.MISSING);
    Judgements results = new Judgements(strikes.count());
    listen(Performer.play(strikes, faults, 7), new Judge(strikes, Tolerance.USUAL, results));
    played.show(Optional.of(results));
    Tally tally = new Tally(strikes, results, List.of());
    tally.look(0);
    tally.look(strikes.time(strikes.count() - 1) + 1);

    int hits = 0;
    HighwayChart ready = HighwayChart.of(chart);
    for (int string = 0; string < ready.strings(); string++) {
      for (int note = 0; note < ready.lanes().get(string).size(); note++) {
        Sign sign = played.sign(string, note);
        if (played.strike(string, note) == LEFT_OUT) {
          assertThat(sign).isEqualTo(Sign.NOT_PLAYED);
        } else if (sign == Sign.HIT) {
          hits++;
        }
      }
    }
    assertThat(hits).isGreaterThanOrEqualTo(strikes.count() - 2);
    assertThat(tally.judged()).isEqualTo(strikes.count());
    assertThat(tally.streak()).isPositive();
  }

  private static void listen(Performance performance, Judge judge) {
    Ears ears = new Ears(Performance.SAMPLE_RATE, performance.strikes(), judge, EarOptions.USUAL);
    float[] sound = performance.sound();
    float[] block = new float[BLOCK];
    int end = sound.length + Performance.SAMPLE_RATE;
    for (int at = 0; at < end; at += BLOCK) {
      for (int i = 0; i < BLOCK; i++) {
        block[i] = at + i < sound.length ? sound[at + i] : 0;
      }
      ears.listen(block, BLOCK, at / (double) Performance.SAMPLE_RATE, 1, 1);
    }
  }
}
