package org.fretway.desktop.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fretway.desktop.results.PlayScore.Standing;
import org.fretway.practice.judge.Reason;
import org.junit.jupiter.api.Test;

class PlayScoreTest {
  private static final int COUNT = 100;

  private static PlayScore score(JudgedSongFixture fixture, PlayCourse course) {
    JudgedSong song = fixture.song();
    return PlayScore.of(song, ResultFigures.of(song, List.of()), course);
  }

  private static JudgedSongFixture hits(int count) {
    JudgedSongFixture song = JudgedSongFixture.of(COUNT);
    for (int i = count; i < COUNT; i++) {
      song.judge(i, Reason.NOT_PLAYED, Double.NaN, Double.NaN);
    }
    return song.hit(0, count);
  }

  @Test
  void a_score_is_the_part_that_was_hit() {
    for (int hits : List.of(1, 29, 57, 99, 100)) {
      assertThat(score(hits(hits), JudgedSongFixture.inOneGo(60, 1)))
          .isEqualTo(new PlayScore(hits, Standing.COUNTS, 1));
    }
  }

  @Test
  void slower_than_recorded_it_is_less_by_as_much_and_faster_not_more() {
    assertThat(score(hits(80), JudgedSongFixture.inOneGo(60, 0.75)).points()).isEqualTo(60);
    assertThat(score(hits(80), JudgedSongFixture.inOneGo(60, 1.5)).points()).isEqualTo(80);
  }

  @Test
  void what_an_easier_chart_leaves_out_counts_as_missed() {
    JudgedSongFixture song = JudgedSongFixture.easier(40, 50, 100).hit(0, 40);

    assertThat(score(song, JudgedSongFixture.inOneGo(60, 1)))
        .isEqualTo(new PlayScore(40, Standing.COUNTS, 1));
  }

  @Test
  void only_who_hits_all_gets_a_hundred() {
    JudgedSongFixture song = JudgedSongFixture.easier(999, 100, 1000).hit(0, 999);

    assertThat(score(song, JudgedSongFixture.inOneGo(60, 1)).points()).isEqualTo(99);
  }

  @Test
  void too_little_is_judged_to_count() {
    assertThat(score(JudgedSongFixture.of(COUNT).hit(0, 89), JudgedSongFixture.inOneGo(60, 1)))
        .extracting(PlayScore::standing)
        .isEqualTo(Standing.TOO_LITTLE);
  }

  @Test
  void who_only_listens_to_the_song_gets_no_score() {
    assertThat(score(hits(0), JudgedSongFixture.inOneGo(60, 1)))
        .isEqualTo(new PlayScore(0, Standing.NOTHING_HIT, 1));
  }

  @Test
  void going_back_within_the_song_does_not_count_but_starting_anew_does() {
    PlayCourse course = JudgedSongFixture.inOneGo(60, 1);
    course.runs(40, 1);
    course.runs(40.02, 1);
    assertThat(score(hits(COUNT), course).standing()).isEqualTo(Standing.NOT_IN_ONE_GO);

    course.runs(0.5, 1);
    course.runs(1.2, 1);
    assertThat(score(hits(COUNT), course).standing()).isEqualTo(Standing.COUNTS);
  }

  @Test
  void leaving_parts_out_or_waiting_does_not_count() {
    PlayCourse course = JudgedSongFixture.inOneGo(20, 1);
    course.runs(40, 1);
    assertThat(course.isInOneGo()).isFalse();

    PlayCourse waiting = JudgedSongFixture.inOneGo(20, 1);
    waiting.countsNot();
    assertThat(waiting.isInOneGo()).isFalse();
  }

  @Test
  void a_pause_and_a_trembling_clock_do_no_harm() {
    PlayCourse course = JudgedSongFixture.inOneGo(20, 1);
    course.runs(19.98, 1);
    course.runs(19.99, 1);

    assertThat(course.isInOneGo()).isTrue();
  }

  @Test
  void another_arrangement_in_the_middle_of_the_song_does_not_count() {
    PlayCourse course = JudgedSongFixture.inOneGo(20, 1);
    course.begin(0.5);
    course.runs(20.1, 1);

    assertThat(course.isInOneGo()).isFalse();
  }

  @Test
  void the_slowest_moment_counts_for_the_speed_and_what_was_before_a_new_start_does_not() {
    PlayCourse course = JudgedSongFixture.inOneGo(20, 0.5);
    course.runs(0, 1);
    course.runs(0.02, 0.8);
    course.runs(0.04, 1);

    assertThat(course.slowest()).isEqualTo(0.8);
  }
}
