package org.fretway.audio.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fretway.audio.perform.Faults;
import org.fretway.audio.perform.MadeUpCharts;
import org.fretway.audio.perform.Performance;
import org.fretway.audio.perform.Performer;
import org.fretway.audio.perform.Sound;
import org.fretway.audio.perform.Truth;
import org.fretway.chart.Chart;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.Tuning;
import org.junit.jupiter.api.Test;

/** Which strokes are found, on instruments made of numbers. */
class EarsOnsetsTest {
  private static final int RATE = Performance.SAMPLE_RATE;
  private static final int BLOCK = 256;
  private static final double NEAR = 0.02;
  private static final Tuning GUITAR = Tuning.GUITAR_STANDARD;

  private static Performance play(Chart chart) {
    Strikes strikes = Strikes.of(chart);
    return Performer.play(strikes, Faults.human(strikes, 7), 9);
  }

  private static Heard listen(Performance played) {
    Heard heard = new Heard(played.strikes());
    Ears ears = new Ears(RATE, played.strikes(), heard, EarOptions.USUAL);
    float[] sound = played.sound();
    for (int from = 0; from + BLOCK <= sound.length; from += BLOCK) {
      float[] block = Arrays.copyOfRange(sound, from, from + BLOCK);
      ears.listen(block, BLOCK, from / (double) RATE, 1, 1);
    }
    return heard;
  }

  /** At most so many strokes are missed, and so many onsets were no stroke. */
  private static void assertFound(Performance played, int missed, int invented) {
    Heard heard = listen(played);
    List<Truth> lost = new ArrayList<>(played.truth());
    lost.removeIf(
        truth ->
            heard.onsets.stream().anyMatch(it -> Math.abs(it.songTime() - truth.onset()) < NEAR));
    List<Heard.Onset> more = new ArrayList<>(heard.onsets);
    more.removeIf(
        it ->
            played.truth().stream()
                .anyMatch(truth -> Math.abs(it.songTime() - truth.onset()) < NEAR));
    assertThat(lost).as("missed").hasSizeLessThanOrEqualTo(missed);
    assertThat(more).as("invented").hasSizeLessThanOrEqualTo(invented);
  }

  private static Chart with(Chart chart, Technique technique) {
    return MadeUpCharts.of(
        "lead",
        GUITAR,
        chart.notes().stream()
            .map(
                it ->
                    new Note(
                        it.time(),
                        it.string(),
                        it.fret(),
                        it.sustain(),
                        Note.UNSET,
                        Note.UNSET,
                        0,
                        List.of(),
                        Techniques.of(technique),
                        Note.UNSET))
            .toList());
  }

  @Test
  void guitars_clean_overdriven_and_in_noise() {
    Performance played = play(MadeUpCharts.scale("lead", GUITAR, 0.25, 48));
    assertFound(played, 0, 0);
    assertFound(played.with(Sound.OVERDRIVEN), 1, 2);
    assertFound(played.with(Sound.NOISY), 1, 3);
  }

  @Test
  void sixteenths_at_180_beats_a_minute() {
    Performance played = play(MadeUpCharts.scale("lead", GUITAR, 1 / 12.0, 60));
    assertFound(played, 1, 1);
    assertFound(played.with(Sound.OVERDRIVEN), 4, 2);
  }

  @Test
  void basses_clean_and_overdriven() {
    Performance played = play(MadeUpCharts.scale("bass", Tuning.BASS_STANDARD, 0.25, 32));
    assertFound(played, 1, 1);
    assertFound(played.with(Sound.OVERDRIVEN), 2, 2);
  }

  @Test
  void the_strings_of_a_strum_are_one_onset() {
    List<List<Integer>> shapes = List.of(List.of(0, 2, 2, 1, 0, 0), List.of(3, 2, 0, 0, 0, 3));
    Performance played = play(MadeUpCharts.chords("rhythm", GUITAR, 0.6, 16, shapes));
    Heard heard = listen(played);
    assertThat(heard.onsets).hasSize(16);
  }

  @Test
  void damped_strings() {
    Chart scale = MadeUpCharts.scale("lead", GUITAR, 0.2, 24);
    assertFound(play(with(scale, Technique.PALM_MUTE)), 0, 1);
    Performance dead = play(with(scale, Technique.STRING_MUTE));
    assertFound(dead, 0, 1);
    assertThat(listen(dead).onsets).allMatch(it -> it.tonality() < 0.9);
  }

  @Test
  void vibrato_is_no_onset() {
    Chart slow = with(MadeUpCharts.scale("lead", GUITAR, 1, 8), Technique.VIBRATO);
    assertFound(play(slow), 0, 0);
    assertFound(play(slow).with(Sound.OVERDRIVEN), 0, 1);
  }
}
