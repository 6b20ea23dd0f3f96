package org.fretway.desktop.highway.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RhythmTest {
  @Test
  void onsets_on_the_beats_are_quarters() {
    assertThat(written(beats(4, 0.5), 0, 1, 2, 3)).isEqualTo("q q q q");
  }

  @Test
  void onsets_last_until_the_next_one_and_show_every_beat_they_do_not_begin_on() {
    assertThat(written(beats(4, 0.5), 0, 0.75, 1, 1.25, 1.5, 2, 2.125, 2.5, 3))
        .isEqualTo("e. s s s e t s. e q");
    assertThat(written(beats(4, 0.5), 0, 0.125, 1, 2)).isEqualTo("t e.~t q q -q");
  }

  @Test
  void a_quarter_and_a_half_is_a_dotted_quarter() {
    assertThat(written(beats(4, 0.5), 0, 1.5, 3)).isEqualTo("q. q. q");
    assertThat(written(beats(4, 0.5), 0, 0.5, 1.5, 2, 3)).isEqualTo("e q e q q");
  }

  @Test
  void what_is_longer_than_a_beat_lasts_as_long_as_the_string_rings() {
    assertThat(written(beats(8, 0.5), ring(0, 4, 4, 7), 0, 4, 7)).isEqualTo("w h. q");
    assertThat(written(beats(4, 0.5), ring(0, 2), 0, 3)).isEqualTo("h -q q");
    assertThat(written(beats(4, 0.5), 0, 3)).isEqualTo("q -q -q q");
    assertThat(written(beats(4, 0.5), 0, 2)).isEqualTo("q -q q -q");
    assertThat(written(beats(4, 0.5), 2, 3)).isEqualTo("-h q q");
  }

  @Test
  void what_crosses_a_bar_line_is_tied() {
    assertThat(written(beats(8, 0.5), ring(3, 5), 0, 1, 2, 3, 5, 6, 7))
        .isEqualTo("q q q q~q q q q");
    assertThat(written(beats(8, 0.5), 0, 1, 2, 3, 3.5, 4.5, 5, 6, 7))
        .isEqualTo("q q q e e~e e q q q");
  }

  @Test
  void a_measure_without_onsets_has_one_rest_in_its_middle() {
    List<RhythmGroup> groups = groups(beats(12, 0.5), 0, 1, 2, 3, 8, 9, 10, 11);

    assertThat(text(groups)).isEqualTo("q q q q -w q q q q");
    assertThat(groups.get(4).time()).isEqualTo(3);
  }

  @Test
  void thirds_of_a_beat_are_triplets() {
    List<RhythmGroup> groups = groups(beats(2, 0.5), 0, 1 / 3.0, 2 / 3.0, 1);

    assertThat(text(groups)).isEqualTo("3(e e e) q");
    assertThat(written(beats(2, 0.5), 0, 1 / 6.0, 1 / 3.0, 0.5, 2 / 3.0, 5 / 6.0, 1))
        .isEqualTo("3(s s s s s s) q");
  }

  @Test
  void swung_eighths_are_triplets_and_uneven_ones_are_straight() {
    assertThat(written(beats(2, 0.5), 0, 0.66, 1, 1.67)).isEqualTo("3(q e) 3(q e)");
    assertThat(written(beats(2, 0.5), 0, 0.62, 1, 1.63)).isEqualTo("3(q e) 3(q e)");
    assertThat(written(beats(2, 0.5), 0.02, 0.53, 0.98, 1.47)).isEqualTo("e e e e");
  }

  @Test
  void sixteenths_that_are_played_unevenly_stay_sixteenths() {
    Random uneven = new Random(7);
    double[] onsets =
        IntStream.range(0, 64).mapToDouble(i -> i / 4.0 + uneven.nextDouble(-0.04, 0.04)).toArray();

    assertThat(written(beats(16, 0.5), onsets)).isEqualTo("s ".repeat(64).trim());
  }

  @Test
  void a_note_a_little_before_the_beat_belongs_to_it() {
    assertThat(written(beats(4, 0.5), 0, 0.96, 1.97, 2.95)).isEqualTo("q q q q");
  }

  @Test
  void a_pickup_measure_is_as_short_as_it_is() {
    double[] times = {0, 0.5, 1, 1.5, 2, 2.5};
    boolean[] downbeats = {false, true, false, false, false, true};

    List<RhythmGroup> groups =
        Rhythm.of(
            new double[] {0.25, 0.5, 1, 1.5, 2, 2.5},
            new double[] {0.25, 0.5, 1, 1.5, 2, 2.5},
            times,
            downbeats);

    assertThat(text(groups)).isEqualTo("-e e q q q q q");
  }

  @Test
  void the_tempo_may_change_with_every_beat() {
    double[] times = {0, 0.5, 1.1, 1.8, 2.6, 3.5};
    double[] onsets = {0, 0.25, 0.5, 0.8, 1.1, 1.45, 1.8, 2.2, 2.6};

    assertThat(text(Rhythm.of(onsets, onsets, times, bars(6)))).isEqualTo("e e e e e e e e q -q");
  }

  @Test
  void short_beats_in_sixes_are_eighths_of_which_three_belong_together() {
    assertThat(inSixes(0, 1, 2, 3, 4, 5, 6, 7, 7.5, 8, 9, 11))
        .containsExactly("e e e", "e e e", "e s s e", "q e");
    assertThat(inSixes(0, 3, 6, 8, 9)).containsExactly("q.", "q.", "q e", "e -e -e");
    assertThat(inSixes(0, 9)).containsExactly("e -e -e", "-q.", "-q.", "e -e -e");
    assertThat(inSixes(0, 1.5, 3, 4.5, 6, 9, 10 + 1 / 3.0, 10 + 2 / 3.0, 11))
        .containsExactly("e. e.", "e. e.", "q.", "e~", "3(s s s)", "e");
  }

  private static List<String> inSixes(double... onsets) {
    boolean[] downbeats = new boolean[12];
    downbeats[0] = true;
    downbeats[6] = true;
    double[] times = Arrays.stream(onsets).map(it -> it * 0.25).toArray();
    return Rhythm.of(times, times, beats(12, 0.25), downbeats).stream()
        .map(group -> text(List.of(group)))
        .toList();
  }

  @Test
  void strings_of_one_stroke_are_one_onset() {
    assertThat(written(beats(2, 0.5), 0, 0.01, 0.02, 0.03, 1)).isEqualTo("q q");
  }

  @Test
  void a_chart_without_beats_has_no_rhythm() {
    assertThat(groups(new double[0], 0, 1, 2)).isEmpty();
    assertThat(groups(new double[] {1}, 0, 1, 2)).isEmpty();
    assertThat(groups(beats(4, 0.5))).isEmpty();
  }

  @Test
  void nothing_is_written_where_the_source_knows_no_beats() {
    double[] times = {0, 0.5, 60, 60.5};
    double[] onsets = {0, 0.5, 20, 60, 60.5};

    assertThat(text(Rhythm.of(onsets, onsets, times, new boolean[4]))).isEqualTo("q q q");
  }

  @Test
  void onsets_outside_the_beats_and_beats_written_twice_do_no_harm() {
    double[] times = {1, 1, 1.01, 1.5, 2, 2};
    double[] onsets = {-5, 0.2, 1, 1.5, 2, 9};

    assertThat(text(Rhythm.of(onsets, onsets, times, new boolean[6]))).isEqualTo("q q q");
  }

  @Test
  void fifty_thousand_notes_fill_every_measure_exactly() {
    Random random = new Random(3);
    double[] times = IntStream.range(0, 12_000).mapToDouble(i -> i * 0.4).toArray();
    double[] onsets =
        DoubleStream.generate(() -> random.nextDouble(0, 4800)).limit(50_000).sorted().toArray();

    List<RhythmGroup> groups = Rhythm.of(onsets, onsets, times, bars(12_000));

    List<RhythmSign> signs = groups.stream().flatMap(each -> each.signs().stream()).toList();
    assertThat(signs.size()).isGreaterThan(30_000);
    assertThat(ticks(groups)).isEqualTo(12_000L * BeatGrid.TICKS);
    assertThat(groups).isSortedAccordingTo((a, b) -> Double.compare(a.time(), b.time()));
  }

  private static long ticks(List<RhythmGroup> groups) {
    long ticks = 0;
    for (RhythmGroup group : groups) {
      for (RhythmSign sign : group.signs()) {
        int plain = sign.value().ticks();
        int written = sign.dotted() ? plain * 3 / 2 : plain;
        ticks += group.triplet() ? written * 2 / 3 : written;
      }
    }
    return ticks;
  }

  private static double[] beats(int count, double length) {
    return IntStream.range(0, count).mapToDouble(i -> i * length).toArray();
  }

  private static boolean[] bars(int beats) {
    boolean[] downbeats = new boolean[beats];
    for (int i = 0; i < beats; i += 4) {
      downbeats[i] = true;
    }
    return downbeats;
  }

  /** Onsets that ring, as pairs of the onset and its end in beats. */
  private static double[] ring(double... pairs) {
    return pairs;
  }

  private static String written(double[] beats, double... onsets) {
    return written(beats, new double[0], onsets);
  }

  /** Onsets are in beats, to be read more easily. */
  private static String written(double[] beats, double[] ringing, double... onsets) {
    return text(groups(beats, ringing, onsets));
  }

  private static List<RhythmGroup> groups(double[] beats, double... onsets) {
    return groups(beats, new double[0], onsets);
  }

  private static List<RhythmGroup> groups(double[] beats, double[] ringing, double[] onsets) {
    double length = beats.length > 1 ? beats[1] - beats[0] : 1;
    double[] times = Arrays.stream(onsets).map(it -> it * length).toArray();
    double[] ends = times.clone();
    for (int i = 0; i < onsets.length; i++) {
      for (int pair = 0; pair + 1 < ringing.length; pair += 2) {
        if (onsets[i] == ringing[pair]) {
          ends[i] = ringing[pair + 1] * length;
        }
      }
    }
    return Rhythm.of(times, ends, beats, bars(beats.length));
  }

  private static String text(List<RhythmGroup> groups) {
    StringBuilder text = new StringBuilder();
    for (RhythmGroup group : groups) {
      List<String> signs = new ArrayList<>();
      group.signs().forEach(sign -> signs.add(text(sign)));
      String joined = String.join(" ", signs).replace("~ ", "~");
      text.append(group.triplet() ? "3(" + joined + ")" : joined).append(' ');
    }
    return text.toString().replace("~ ", "~").trim();
  }

  private static String text(RhythmSign sign) {
    String letter =
        switch (sign.value()) {
          case WHOLE -> "w";
          case HALF -> "h";
          case QUARTER -> "q";
          case EIGHTH -> "e";
          case SIXTEENTH -> "s";
          case THIRTY_SECOND -> "t";
          case SIXTY_FOURTH -> "x";
        };
    return (sign.rest() ? "-" : "")
        + letter
        + (sign.dotted() ? "." : "")
        + (sign.isTied() ? "~" : "");
  }
}
