package org.fretway.desktop.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fretway.chart.Passage;
import org.fretway.desktop.results.ResultFigures.Miss;
import org.fretway.practice.judge.Reason;
import org.junit.jupiter.api.Test;

class ResultFiguresTest {
  private static ResultFigures of(JudgedSongFixture song) {
    return ResultFigures.of(song.song(), song.sections(4));
  }

  @Test
  void hits_and_the_longest_streak_are_counted() {
    ResultFigures figures =
        of(JudgedSongFixture.of(12).hit(0, 3).hit(4, 9).judge(9, Reason.LATE, 0.2, 0));

    assertThat(figures.strikes()).isEqualTo(12);
    assertThat(figures.judged()).isEqualTo(9);
    assertThat(figures.hits()).isEqualTo(8);
    assertThat(figures.streak()).isEqualTo(5);
    assertThat(figures.share()).isEqualTo(8 / 12.0);
  }

  @Test
  void misses_are_told_by_reason_the_most_frequent_first() {
    JudgedSongFixture song =
        JudgedSongFixture.of(4)
            .judge(0, Reason.EARLY, -0.1, 0)
            .judge(1, Reason.NOT_PLAYED, Double.NaN, Double.NaN)
            .judge(2, Reason.NOT_PLAYED, Double.NaN, Double.NaN)
            .hit(3, 4);

    assertThat(of(song).misses())
        .containsExactly(new Miss(Reason.NOT_PLAYED, 2), new Miss(Reason.EARLY, 1));
  }

  @Test
  void the_worst_section_comes_first_and_equal_ones_stay_in_order() {
    ResultFigures figures = of(JudgedSongFixture.of(16).hit(0, 4).hit(5, 8).hit(8, 12));

    assertThat(figures.sections())
        .extracting(it -> it.section().name())
        .containsExactly("Part 4", "Part 2", "Part 1", "Part 3");
    assertThat(figures.sections().get(1).share()).isEqualTo(0.75);
  }

  @Test
  void a_section_without_notes_is_left_out() {
    JudgedSongFixture song = JudgedSongFixture.of(4).hit(0, 4);

    assertThat(ResultFigures.of(song.song(), List.of(new Passage("Silence", 20, 30))).sections())
        .isEmpty();
  }

  @Test
  void timing_tells_its_middle_and_how_many_lie_beyond_what_is_tolerated() {
    JudgedSongFixture song =
        JudgedSongFixture.of(5)
            .judge(0, Reason.NONE, -0.012, 3)
            .judge(1, Reason.NONE, -0.010, 3)
            .judge(2, Reason.NONE, -0.014, 3)
            .judge(3, Reason.EARLY, -0.06, 3)
            .judge(4, Reason.LATE, 0.3, 3);
    Spread timing = of(song).timing();

    assertThat(timing.middle()).isEqualTo(-0.012, within(1e-4));
    assertThat(timing.usual()).isEqualTo(0.002, within(1e-4));
    assertThat(timing.below()).isOne();
    assertThat(timing.within()).isEqualTo(3);
    assertThat(timing.above()).isOne();
    assertThat(timing.counts()).hasSize(Spread.BARS);
    assertThat(timing.counts().getLast()).isOne();
    assertThat(timing.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
  }

  @Test
  void what_was_not_played_or_something_else_has_neither_timing_nor_pitch() {
    JudgedSongFixture song =
        JudgedSongFixture.of(2)
            .judge(0, Reason.NOT_PLAYED, Double.NaN, Double.NaN)
            .judge(1, Reason.WRONG_NOTE, 0.03, 200);

    assertThat(of(song).timing().size()).isZero();
    assertThat(of(song).pitch().size()).isZero();
    assertThat(ResultWords.timing(of(song).timing())).startsWith("Nothing was heard");
  }

  @Test
  void the_middle_is_told_in_words() {
    Spread early = Spread.of(new double[] {-0.012, -0.012, -0.02}, 0.05);

    assertThat(ResultWords.timing(early)).startsWith("You are mostly 12 ms early, ");
    assertThat(ResultWords.timing(0.002)).isEqualTo("on time");
    assertThat(ResultWords.pitch(8.2)).isEqualTo("8 cents sharp");
    assertThat(ResultWords.pitch(-8.2)).isEqualTo("8 cents flat");
  }
}
