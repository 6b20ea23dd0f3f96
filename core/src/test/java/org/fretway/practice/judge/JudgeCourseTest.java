package org.fretway.practice.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fretway.chart.BendPoint;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Note;
import org.fretway.chart.Techniques;
import org.junit.jupiter.api.Test;

/** Loops, waiting, and notes that go somewhere. */
class JudgeCourseTest {
  private static final double LOW = 45; // The fifth fret of the lowest string.

  private static Hands hands(Note... notes) {
    return new Hands(ChartFixture.of("Lead", List.of(notes), List.of()), Tolerance.USUAL);
  }

  private static Note at(double time, int fret) {
    return Note.plain(time, 0, fret, 0);
  }

  private static Note bent(double semitones, BendPoint... curve) {
    return new Note(
        1, 0, 5, 1, Note.UNSET, Note.UNSET, semitones, List.of(curve), Techniques.NONE, Note.UNSET);
  }

  private static Note slid(int to) {
    return new Note(1, 0, 5, 0.5, to, Note.UNSET, 0, List.of(), Techniques.NONE, Note.UNSET);
  }

  @Test
  void marks_of_the_last_pass_stay_until_judged_again() {
    Hands hands = hands(at(1, 5), at(2, 7), at(3, 8)).play(0, 1).play(1, 2).until(2.5).jumpTo(0.5);
    assertThat(hands.results.isHit(0)).isTrue();
    assertThat(hands.results.pass(0)).isZero();
    hands.until(1.2);
    assertThat(hands.results.reason(0)).isEqualTo(Reason.NOT_PLAYED);
    assertThat(hands.results.pass(0)).isEqualTo(1);
    assertThat(hands.results.isHit(1)).isTrue();
    assertThat(hands.results.pass(1)).isZero();
    hands.play(1, 2.02);
    assertThat(hands.results.pass(1)).isEqualTo(1);
    assertThat(hands.judge.pass()).isEqualTo(1);
  }

  @Test
  void what_the_end_of_a_loop_cuts_off_is_not_judged() {
    Hands hands = hands(at(1, 5), at(2, 7)).play(0, 1).until(2.05).jumpTo(0.9);
    assertThat(hands.results.isJudged(1)).isFalse();
    hands.play(0, 1.01).play(1, 2, 1).until(2.05).jumpTo(0.9);
    assertThat(hands.results.reason(1)).isEqualTo(Reason.WRONG_NOTE);
  }

  @Test
  void strikes_before_a_jump_forward_are_not_judged() {
    Hands hands = hands(at(1, 5), at(2, 7)).until(0.5).jumpTo(1.8).play(1, 2);
    assertThat(hands.results.isJudged(0)).isFalse();
    assertThat(hands.results.isHit(1)).isTrue();
    assertThat(hands.judge.pass()).isZero();
  }

  @Test
  void the_first_note_of_a_loop_may_be_played_before_the_song_jumps() {
    Hands hands = hands(at(1, 5), at(2, 7)).play(0, 1).play(1, 2).until(3).jumpTo(1);
    hands.play(0, 1.01).play(1, 2.01).play(0, 2.97).until(3).jumpTo(1);
    assertThat(hands.results.isHit(0)).isTrue();
    assertThat(hands.results.pass(0)).isEqualTo(2);
    assertThat(hands.results.timing(0)).isCloseTo(-0.03, within(1e-4));
    hands.until(1.5);
    assertThat(hands.results.isHit(0)).isTrue();
    assertThat(hands.judge.extras()).isZero();
  }

  @Test
  void a_strike_that_is_waited_for_is_hit_whenever_it_comes() {
    Hands hands = hands(at(1, 5), at(2, 7)).until(1.04);
    hands.judge.waitFor(0);
    hands.atRate(0).strike(1.04, 52, true);
    assertThat(hands.results.reason(0)).isEqualTo(Reason.WRONG_NOTE);
    hands.until(1.04).play(0, 1.04);
    assertThat(hands.results.isHit(0)).isTrue();
    assertThat(hands.results.timing(0)).isNaN();
    hands.judge.waitFor(Judge.NOT_WAITING);
    hands.atRate(1).jumpTo(1.03).until(1.5);
    assertThat(hands.results.isHit(0)).isTrue();
    assertThat(hands.judge.pass()).isZero();
    hands.play(1, 2.02);
    assertThat(hands.results.timing(1)).isCloseTo(0.02, within(1e-4));
  }

  @Test
  void a_bend_must_get_to_its_peak() {
    Hands whole = hands(bent(2)).play(0, 1).ring(1.05, 1.6, LOW, LOW + 2).until(3);
    assertThat(whole.results.isHit(0)).isTrue();
    Hands half = hands(bent(2)).play(0, 1).ring(1.05, 1.9, LOW, LOW + 1).until(3);
    assertThat(half.results.reason(0)).isEqualTo(Reason.FLAT);
    assertThat(half.results.cents(0)).isCloseTo(-100, within(2.0));
    assertThat(half.results.timing(0)).isCloseTo(0, within(1e-4));
    Hands unheard = hands(bent(2)).play(0, 1).until(3);
    assertThat(unheard.results.isHit(0)).isTrue();
  }

  @Test
  void a_bend_that_comes_after_its_peak_is_too_late() {
    Note early = bent(1, new BendPoint(0, 0), new BendPoint(0.2, 1), new BendPoint(0.6, 1));
    Hands late = hands(early).play(0, 1).ring(1.02, 1.5, LOW, LOW).ring(1.5, 1.9, LOW, LOW + 1);
    assertThat(late.until(3).results.reason(0)).isEqualTo(Reason.FLAT);
  }

  @Test
  void a_string_bent_before_it_is_struck_sounds_high_from_the_start() {
    Note before = bent(2, new BendPoint(0, 2), new BendPoint(1, 0));
    Hands hands = hands(before).play(0, 1, 2).ring(1.02, 1.9, LOW + 2, LOW).until(3);
    assertThat(hands.results.isHit(0)).isTrue();
    Hands straight = hands(before).play(0, 1, 0).ring(1.02, 1.9, LOW, LOW).until(3);
    assertThat(straight.results.reason(0)).isEqualTo(Reason.FLAT);
  }

  @Test
  void a_slide_must_arrive() {
    Hands arrived = hands(slid(9)).play(0, 1).ring(1.05, 1.5, LOW, LOW + 4).until(3);
    assertThat(arrived.results.isHit(0)).isTrue();
    Hands stuck = hands(slid(9)).play(0, 1).ring(1.05, 1.5, LOW, LOW + 2).until(3);
    assertThat(stuck.results.reason(0)).isEqualTo(Reason.FLAT);
    Hands down = hands(slid(3)).play(0, 1).ring(1.05, 1.5, LOW, LOW - 1).until(3);
    assertThat(down.results.reason(0)).isEqualTo(Reason.SHARP);
  }
}
