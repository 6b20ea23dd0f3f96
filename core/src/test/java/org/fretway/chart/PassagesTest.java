package org.fretway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final double DURATION = 40;

  @Test
  void sections_last_until_the_next_and_are_numbered_by_name() {
    Chart chart =
        ChartFixture.timed(
            List.of(),
            List.of(
                new Section("intro", 1, 2),
                new Section("verse", 1, 10),
                new Section("chorus", 1, 18),
                new Section("verse", 1, 26)),
            List.of());

    assertThat(Passages.of(chart, Division.SECTIONS, DURATION).list())
        .containsExactly(
            new Passage("Intro", 2, 10),
            new Passage("Verse", 10, 18),
            new Passage("Chorus", 18, 26),
            new Passage("Verse 2", 26, 40));
  }

  @Test
  void what_has_no_length_or_lies_behind_the_song_is_left_out_and_what_has_no_name_gets_one() {
    Chart chart =
        ChartFixture.timed(
            List.of(),
            List.of(
                new Section(" ", 1, -1),
                new Section("END", 1, 10),
                new Section("solo", 1, 10.02),
                new Section("bridge", 1, Double.NaN),
                new Section("outro", 1, 45)),
            List.of());

    assertThat(Passages.of(chart, Division.SECTIONS, DURATION).list())
        .containsExactly(new Passage("Part 1", 0, 10), new Passage("Solo", 10.02, 40));
  }

  @Test
  void phrases_end_where_they_say_or_else_at_the_next() {
    Chart chart =
        ChartFixture.timed(
            List.of(),
            List.of(),
            List.of(phrase("riff", 0, 7), phrase("riff", 8, 8), phrase("p2", 16, 99)));

    assertThat(Passages.of(chart, Division.PHRASES, DURATION).list())
        .containsExactly(
            new Passage("Riff", 0, 7), new Passage("Riff 2", 8, 16), new Passage("P2", 16, 40));
  }

  @Test
  void a_song_without_names_is_cut_every_four_measures() {
    Chart chart = ChartFixture.timed(beats(10, 3), List.of(), List.of());

    assertThat(Passages.divisions(chart, DURATION)).containsExactly(Division.MEASURES);
    assertThat(Passages.of(chart, Division.MEASURES, DURATION).list())
        .containsExactly(
            new Passage("Measures 1–4", 0, 12),
            new Passage("Measures 5–8", 12, 24),
            new Passage("Measures 9–10", 24, 40));
  }

  @Test
  void beats_that_tell_no_measures_are_counted_in_fours() {
    List<Beat> beats = beats(40, 1).stream().map(beat -> new Beat(beat.time(), -1)).toList();
    Chart chart = ChartFixture.timed(beats, List.of(), List.of());

    assertThat(Passages.of(chart, Division.MEASURES, DURATION).list())
        .extracting(Passage::name)
        .containsExactly("Measures 1–4", "Measures 5–8", "Measures 9–10");
  }

  @Test
  void the_largest_parts_that_are_several_come_first() {
    Chart chart =
        ChartFixture.timed(
            beats(10, 3),
            List.of(new Section("all", 1, 0)),
            List.of(phrase("a", 0, 10), phrase("b", 10, 20)));

    assertThat(Passages.divisions(chart, DURATION))
        .containsExactly(Division.PHRASES, Division.MEASURES, Division.SECTIONS);
    assertThat(Passages.divisions(ChartFixture.of("", List.of(), List.of()), DURATION)).isEmpty();
  }

  @Test
  void the_length_of_the_song_may_be_unknown() {
    Chart chart = ChartFixture.timed(beats(10, 3), List.of(new Section("all", 1, 0)), List.of());

    assertThat(Passages.of(chart, Division.SECTIONS, 0).list())
        .containsExactly(new Passage("All", 0, 29));
  }

  @Test
  void a_moment_belongs_to_the_passage_that_began_last() {
    Chart chart =
        ChartFixture.timed(
            List.of(), List.of(new Section("a", 1, 5), new Section("b", 1, 10)), List.of());
    Passages passages = Passages.of(chart, Division.SECTIONS, DURATION);

    assertThat(passages.indexAt(-1)).isZero();
    assertThat(passages.indexAt(9.9)).isZero();
    assertThat(passages.indexAt(10)).isOne();
    assertThat(passages.indexAt(100)).isOne();
    assertThat(passages.at(12).orElseThrow().name()).isEqualTo("B");
    assertThat(Passages.NONE.indexAt(1)).isNegative();
    assertThat(Passages.NONE.at(1)).isEmpty();
  }

  @Test
  void neighbours_become_one_passage_from_either_end() {
    Chart chart =
        ChartFixture.timed(
            List.of(),
            List.of(new Section("a", 1, 5), new Section("b", 1, 10), new Section("c", 1, 15)),
            List.of());
    Passages passages = Passages.of(chart, Division.SECTIONS, DURATION);

    assertThat(passages.span(2, 1)).isEqualTo(new Passage("B – C", 10, 40));
    assertThat(passages.span(1, 2)).isEqualTo(passages.span(2, 1));
    assertThat(passages.span(1, 1)).isEqualTo(new Passage("B", 10, 15));
  }

  /** Returns so many measures of some beats, a beat a second from 0 on. */
  private static List<Beat> beats(int measures, int meter) {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < measures * meter; i++) {
      beats.add(new Beat(i, i % meter == 0 ? 1 + i / meter : -1));
    }
    return beats;
  }

  private static Phrase phrase(String name, double start, double end) {
    return new Phrase(name, 0, false, false, false, start, end, List.of(), List.of(), Note.UNSET);
  }
}
