package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fretway.chart.Beat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountInTest {
  private static final double BEAT = 0.5;

  @ParameterizedTest
  @CsvSource({
    "4, 4, Xxxx",
    "3, 3, Xxx",
    "2, 2, XxXx",
    "5, 5, Xxxxx",
    "6, 6, Xxxxxx",
    "7, 7, Xxxxxxx",
  })
  void one_measure_of_the_meter_leads_to_a_downbeat(int meter, int measureBeats, String count) {
    Clicks clicks = Clicks.countIn(song(0, meter, 8), 2 * measureBeats * BEAT);
    assertThat(spoken(clicks)).isEqualTo(count);
    assertEvenUpTo(clicks, 2 * measureBeats * BEAT, BEAT);
  }

  @ParameterizedTest
  @CsvSource({"1, XxxxX", "2, XxxxXx", "3, XxxxXxx"})
  void a_loop_that_begins_within_a_measure_is_counted_on_to_its_beat(int place, String count) {
    double start = (8 + place) * BEAT;
    Clicks clicks = Clicks.countIn(song(0, 4, 8), start);
    assertThat(spoken(clicks)).isEqualTo(count);
    assertEvenUpTo(clicks, start, BEAT);
  }

  @ParameterizedTest
  @CsvSource({"1, XxxxXxx", "2, XxxxXx", "3, XxxxX"})
  void a_pickup_comes_on_the_beat_that_is_counted_next(int pickup, String count) {
    Clicks clicks = Clicks.countIn(song(pickup, 4, 8), 0);
    assertThat(spoken(clicks)).isEqualTo(count);
    assertEvenUpTo(clicks, 0, BEAT);
    assertThat(clicks.start()).isNegative();
  }

  @Test
  void a_pickup_in_three_four_is_counted_in_threes() {
    assertThat(spoken(Clicks.countIn(song(1, 3, 8), 0))).isEqualTo("XxxXx");
  }

  @Test
  void a_start_between_beats_follows_the_click_of_the_beat_before() {
    Clicks clicks = Clicks.countIn(song(0, 4, 8), 4 + 2.5 * BEAT);
    assertThat(spoken(clicks)).isEqualTo("XxxxXxx");
    assertEvenUpTo(clicks, 4 + 3 * BEAT, BEAT);
  }

  @Test
  void a_start_right_before_or_behind_a_beat_is_on_it() {
    for (double off : new double[] {-0.05, -1e-9, 1e-9, 0.05}) {
      Clicks clicks = Clicks.countIn(song(0, 4, 8), 4 + off);
      assertThat(spoken(clicks)).as("%s s off", off).isEqualTo("Xxxx");
      assertEvenUpTo(clicks, 4, BEAT);
    }
  }

  @Test
  void silence_before_the_first_beat_is_counted_in_time_with_it() {
    List<Beat> late =
        song(0, 4, 8).stream().map(it -> new Beat(it.time() + 10, it.measure())).toList();
    Clicks clicks = Clicks.countIn(late, 8);
    assertThat(spoken(clicks)).isEqualTo("Xxxx");
    assertEvenUpTo(clicks, 8, BEAT);
    assertThat(spoken(Clicks.countIn(late, 9.5))).isEqualTo("XxxxXxx");
  }

  @Test
  void the_tempo_is_that_of_what_follows() {
    List<Beat> beats = new ArrayList<>(song(0, 4, 4));
    double change = 16 * BEAT;
    for (int i = 0; i < 16; i++) {
      beats.add(new Beat(change + i * 0.4, i % 4 == 0 ? 5 + i / 4 : -1));
    }
    assertEvenUpTo(Clicks.countIn(beats, change), change, 0.4);
    assertEvenUpTo(Clicks.countIn(beats, change - 2), change - 2, BEAT);
  }

  @Test
  void one_beat_that_is_off_does_not_change_the_tempo() {
    List<Beat> beats = new ArrayList<>(song(0, 4, 8));
    beats.set(9, new Beat(9 * BEAT + 0.2, -1));
    assertEvenUpTo(Clicks.countIn(beats, 4), 4, BEAT);
  }

  @Test
  void the_meter_is_that_of_the_measure_that_begins() {
    List<Beat> beats = new ArrayList<>();
    int[] meters = {4, 4, 3, 3, 7, 7};
    double time = 0;
    List<Double> begins = new ArrayList<>();
    for (int measure = 0; measure < meters.length; measure++) {
      begins.add(time);
      for (int i = 0; i < meters[measure]; i++, time += BEAT) {
        beats.add(new Beat(time, i == 0 ? measure : -1));
      }
    }
    assertThat(spoken(Clicks.countIn(beats, begins.get(1)))).isEqualTo("Xxxx");
    assertThat(spoken(Clicks.countIn(beats, begins.get(2)))).isEqualTo("Xxx");
    assertThat(spoken(Clicks.countIn(beats, begins.get(4)))).isEqualTo("Xxxxxxx");
    assertThat(spoken(Clicks.countIn(beats, begins.get(5) + BEAT))).isEqualTo("XxxxxxxX");
  }

  @Test
  void a_fast_measure_is_counted_until_there_is_time_to_get_ready() {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      beats.add(new Beat(i * 0.125, i % 6 == 0 ? i / 6 : -1));
    }
    assertThat(spoken(Clicks.countIn(beats, 1.5))).isEqualTo("XxxxxxXxxxxx");
  }

  @Test
  void without_measures_four_are_counted_in_the_tempo_of_the_beats() {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      beats.add(new Beat(i * 0.6, -1));
    }
    Clicks clicks = Clicks.countIn(beats, 6);
    assertThat(spoken(clicks)).isEqualTo("Xxxx");
    assertEvenUpTo(clicks, 6, 0.6);
  }

  @Test
  void where_each_beat_is_a_measure_four_are_counted() {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      beats.add(new Beat(i * BEAT, i));
    }
    assertThat(spoken(Clicks.countIn(beats, 5))).isEqualTo("Xxxx");
  }

  @Test
  void without_beats_four_are_counted_at_120() {
    for (List<Beat> beats : List.of(List.<Beat>of(), List.of(new Beat(3, 1)))) {
      Clicks clicks = Clicks.countIn(beats, 0);
      assertThat(spoken(clicks)).isEqualTo("Xxxx");
      assertEvenUpTo(clicks, 0, 0.5);
    }
  }

  @Test
  void within_a_gap_between_beats_the_count_leads_straight_to_the_start() {
    List<Beat> beats = new ArrayList<>(song(0, 4, 4));
    for (Beat beat : song(0, 4, 4)) {
      beats.add(new Beat(beat.time() + 60, beat.measure() + 4));
    }
    Clicks clicks = Clicks.countIn(beats, 31.3);
    assertThat(spoken(clicks)).isEqualTo("Xxxx");
    assertEvenUpTo(clicks, 31.3, BEAT);
  }

  @Test
  void behind_the_last_beat_the_count_goes_on_as_before() {
    Clicks clicks = Clicks.countIn(song(0, 4, 8), 20);
    assertThat(spoken(clicks)).isEqualTo("Xxxx");
    assertEvenUpTo(clicks, 20, BEAT);
  }

  @Test
  void whatever_the_beats_the_count_is_short_and_comes_before_the_start() {
    Random random = new Random(1);
    for (int song = 0; song < 500; song++) {
      List<Beat> beats = new ArrayList<>();
      double time = random.nextDouble() * 10 - 2;
      for (int i = random.nextInt(40); i > 0; i--) {
        beats.add(new Beat(time, random.nextInt(3) == 0 ? i : -1));
        time += Math.pow(10, random.nextDouble() * 4 - 3);
      }
      double start = random.nextDouble() * 30 - 5;
      Clicks clicks = Clicks.countIn(beats, start);
      assertThat(clicks.size()).isBetween(3, 48);
      assertThat(clicks.accent(0)).isTrue();
      assertThat(clicks.time(clicks.size() - 1)).isLessThanOrEqualTo(start);
      assertThat(start - clicks.start()).isLessThan(150);
    }
  }

  @Test
  void a_start_at_no_time_is_refused() {
    assertThatThrownBy(() -> Clicks.countIn(List.of(), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Beats of half a second from 0 on, of which so many come before the first measure. */
  private static List<Beat> song(int pickup, int meter, int measures) {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < pickup + meter * measures; i++) {
      boolean downbeat = i >= pickup && (i - pickup) % meter == 0;
      beats.add(new Beat(i * BEAT, downbeat ? 1 + (i - pickup) / meter : -1));
    }
    return beats;
  }

  /** An accent is X, any other click x. */
  private static String spoken(Clicks clicks) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < clicks.size(); i++) {
      text.append(clicks.accent(i) ? 'X' : 'x');
    }
    return text.toString();
  }

  private static void assertEvenUpTo(Clicks clicks, double beat, double seconds) {
    for (int i = 0; i < clicks.size(); i++) {
      double expected = beat - (clicks.size() - i) * seconds;
      assertThat(clicks.time(i)).isEqualTo(expected, within(1e-9));
    }
  }
}
