package org.fretway.practice.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
  private static final int ALL = -1;

  private static Note note(double time, int fret, Technique... techniques) {
    return new Note(
        time, 0, fret, 0, Note.UNSET, Note.UNSET, 0, List.of(), Techniques.of(techniques), 1);
  }

  private static Hands hands(Note... notes) {
    return new Hands(ChartFixture.of("Lead", List.of(notes), List.of()), Tolerance.USUAL);
  }

  /** One chord of four strings, from the second lowest, at 1 s. */
  private static Hands chord(Technique... onTheLowest) {
    List<Note> notes =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                string ->
                    new Note(
                        1,
                        string,
                        2,
                        0,
                        Note.UNSET,
                        Note.UNSET,
                        0,
                        List.of(),
                        string == 1 ? Techniques.of(onTheLowest) : Techniques.NONE,
                        1))
            .toList();
    Chart chart =
        ChartFixture.of("", List.of(), List.of(new ChordStrike(1, Note.UNSET, false, notes)));
    return new Hands(chart, Tolerance.USUAL);
  }

  private static void assertHit(Hands hands, int strike, double timing) {
    assertThat(hands.results.isHit(strike)).as("hit: %s", hands.results.result(strike)).isTrue();
    assertThat(hands.results.timing(strike)).isCloseTo(timing, within(1e-4));
  }

  private static void assertMissed(Hands hands, int strike, Reason reason) {
    assertThat(hands.results.isJudged(strike)).isTrue();
    assertThat(hands.results.reason(strike)).isEqualTo(reason);
  }

  @Test
  void the_right_note_in_time_is_a_hit_at_once() {
    Hands hands = hands(note(1, 5), note(2, 7)).play(0, 1.03, 0.1);
    assertHit(hands, 0, 0.03);
    assertThat(hands.results.cents(0)).isCloseTo(10, within(1.0));
    assertThat(hands.results.heardStrings(0)).isEqualTo(1);
    assertThat(hands.results.isJudged(1)).isFalse();
  }

  @Test
  void what_is_not_played_is_missed_when_its_time_is_over() {
    Hands hands = hands(note(1, 5)).until(1.09);
    assertThat(hands.results.isJudged(0)).isFalse();
    hands.until(1.11);
    assertMissed(hands, 0, Reason.NOT_PLAYED);
    assertThat(hands.results.timing(0)).isNaN();
  }

  @Test
  void another_note_is_wrong_and_the_right_one_soon_after_mends_it() {
    Hands wrong = hands(note(1, 5)).play(0, 1, 2).until(2);
    assertMissed(wrong, 0, Reason.WRONG_NOTE);
    Hands mended = hands(note(1, 5)).play(0, 0.95, 2).play(0, 1.04).until(2);
    assertHit(mended, 0, 0.04);
  }

  @Test
  void a_note_beside_a_pitch_is_flat_or_sharp() {
    Hands flat = hands(note(1, 5)).play(0, 1, -0.48).until(2);
    assertMissed(flat, 0, Reason.FLAT);
    assertThat(flat.results.cents(0)).isCloseTo(-48, within(1.0));
    assertMissed(hands(note(1, 5)).play(0, 1, 0.48).until(2), 0, Reason.SHARP);
    assertMissed(hands(note(1, 5)).play(0, 1, -0.65).until(2), 0, Reason.FLAT);
    assertMissed(hands(note(1, 5)).play(0, 1, 0.8).until(2), 0, Reason.WRONG_NOTE);
  }

  @Test
  void early_and_late_are_told_from_not_played() {
    Hands early = hands(note(1, 5)).play(0, 0.8).until(2);
    assertMissed(early, 0, Reason.EARLY);
    assertThat(early.results.timing(0)).isCloseTo(-0.2, within(1e-4));
    Hands late = hands(note(1, 5)).until(1.15);
    assertMissed(late, 0, Reason.NOT_PLAYED);
    late.play(0, 1.2).until(2);
    assertMissed(late, 0, Reason.LATE);
    assertThat(late.results.timing(0)).isCloseTo(0.2, within(1e-4));
    assertMissed(hands(note(1, 5)).play(0, 0.7).until(2), 0, Reason.NOT_PLAYED);
    assertMissed(hands(note(1, 5)).play(0, 1.3).until(2), 0, Reason.NOT_PLAYED);
  }

  @Test
  void timing_is_on_the_clock_at_any_speed() {
    Hands hands = hands(note(1, 5), note(2, 5)).atRate(0.5).play(0, 1.04).play(1, 2.06).until(3);
    assertHit(hands, 0, 0.08);
    assertMissed(hands, 1, Reason.LATE);
  }

  @Test
  void what_fits_nothing_is_extra_and_spoils_no_hit() {
    Hands hands =
        hands(note(1, 5), note(2, 7))
            .strike(0.3, 70, true)
            .strike(0.85, 70, true)
            .play(0, 1)
            .strike(1.5, 70, true)
            .play(1, 2)
            .until(3);
    assertHit(hands, 0, 0);
    assertHit(hands, 1, 0);
    assertThat(hands.judge.extras()).isEqualTo(3);
  }

  @Test
  void an_echo_of_a_stroke_is_not_extra_and_the_nearer_one_counts() {
    Hands hands = hands(note(1, 5)).play(0, 0.92).play(0, 0.99).play(0, 1.01).until(2);
    assertHit(hands, 0, -0.01);
    assertThat(hands.judge.extras()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.04, -0.02, 0, 0.02, 0.035})
  void strokes_50_ms_apart_are_told_apart_by_who_drags_or_rushes(double shift) {
    Note[] fast = IntStream.range(0, 40).mapToObj(i -> note(1 + i * 0.05, 5)).toArray(Note[]::new);
    Hands hands = hands(fast);
    for (int i = 0; i < fast.length; i++) {
      hands.play(i, fast[i].time() + shift);
    }
    hands.until(5);
    for (int i = 0; i < fast.length; i++) {
      assertHit(hands, i, shift);
    }
    assertThat(hands.judge.extras()).isZero();
  }

  @Test
  void one_left_out_of_a_fast_passage_is_the_only_one_missed() {
    Note[] fast =
        IntStream.range(0, 20).mapToObj(i -> note(1 + i * 0.05, 5 + i % 3)).toArray(Note[]::new);
    Hands hands = hands(fast);
    for (int i = 0; i < fast.length; i++) {
      if (i != 8) {
        hands.play(i, fast[i].time() + (i % 2 == 0 ? 0.012 : -0.012));
      }
    }
    hands.until(5);
    for (int i = 0; i < fast.length; i++) {
      assertThat(hands.results.isHit(i)).as("strike %d", i).isEqualTo(i != 8);
    }
  }

  @Test
  void a_pitch_octaves_off_is_forgiven_only_if_the_note_itself_is_heard() {
    double low = hands(note(1, 5)).strikes.midi(0, 0);
    assertHit(hands(note(1, 5)).misheard(0, 1, low + 12, 0.7).until(2), 0, 0);
    assertMissed(hands(note(1, 5)).misheard(0, 1, low + 12, 0.2).until(2), 0, Reason.WRONG_NOTE);
    assertMissed(hands(note(1, 5)).misheard(0, 1, low + 2, 0.6).until(2), 0, Reason.WRONG_NOTE);
    assertHit(hands(note(1, 5)).misheard(0, 1, Double.NaN, 0.6).until(2), 0, 0);
  }

  @Test
  void a_chord_needs_its_share_of_strings() {
    Hands whole = chord().strum(0, 1, ALL);
    assertHit(whole, 0, 0);
    assertThat(whole.results.heardStrings(0)).isEqualTo(0b11110);
    assertThat(whole.results.cents(0)).isCloseTo(4, within(0.5));

    Hands most = chord().strum(0, 1, 0b01110);
    assertHit(most, 0, 0);
    assertThat(most.results.heardStrings(0)).isEqualTo(0b01110);

    Hands half = chord().strum(0, 1, 0b00110).until(2);
    assertMissed(half, 0, Reason.PARTIAL_CHORD);
    assertThat(half.results.heardStrings(0)).isEqualTo(0b00110);

    assertMissed(chord().strum(0, 1, 0).until(2), 0, Reason.WRONG_NOTE);
  }

  @Test
  void a_slow_stroke_across_the_strings_is_one_chord() {
    Hands hands = chord().strum(0, 0.97, 0b00110).strum(0, 1.01, 0b11000).until(2);
    assertHit(hands, 0, 0.01);
    assertThat(hands.results.heardStrings(0)).isEqualTo(0b11110);
    assertThat(hands.judge.extras()).isZero();
  }

  @Test
  void dead_strings_of_a_chord_need_not_sound() {
    assertHit(chord(Technique.STRING_MUTE).strum(0, 1, 0b01100), 0, 0);
    assertMissed(
        chord(Technique.STRING_MUTE).strum(0, 1, 0b01010).until(2), 0, Reason.PARTIAL_CHORD);
  }

  @Test
  void a_dead_note_needs_a_stroke_and_no_tone() {
    assertHit(hands(note(1, 5, Technique.STRING_MUTE)).thud(1.01), 0, 0.01);
    assertMissed(
        hands(note(1, 5, Technique.STRING_MUTE)).strike(1, 64, true).until(2),
        0,
        Reason.WRONG_NOTE);
    assertMissed(hands(note(1, 5)).thud(1).until(2), 0, Reason.WRONG_NOTE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Technique.class,
      names = {"HAMMER_ON", "PULL_OFF", "TAP"})
  void legato_notes_are_taken_struck_or_not(Technique technique) {
    Note[] notes = {note(1, 5), note(1.3, 7, technique)};
    assertHit(hands(notes).play(0, 1).strike(1.32, 47, true), 1, 0.02);
    assertHit(hands(notes).play(0, 1).strike(1.32, 47, false), 1, 0.02);
    Hands rung = hands(notes).play(0, 1).ring(1.05, 1.29, 45, 45).ring(1.3, 1.5, 47, 47);
    assertHit(rung, 1, 0);
    Hands still = hands(notes).play(0, 1).ring(1.05, 1.8, 45, 45);
    assertMissed(still, 1, Reason.NOT_PLAYED);
  }

  @Test
  void a_pitch_that_moves_between_notes_is_no_mistake() {
    Hands hands = hands(note(1, 5), note(1.5, 9)).play(0, 1).strike(1.45, 46, false);
    hands.play(1, 1.5).until(3);
    assertHit(hands, 1, 0);
    assertThat(hands.judge.extras()).isZero();
  }

  @Test
  void a_note_that_is_sounded_on_into_needs_no_stroke_of_its_own() {
    Note first =
        new Note(
            1,
            0,
            5,
            1,
            7,
            Note.UNSET,
            0,
            List.of(),
            Techniques.of(Technique.LINK_NEXT),
            Note.UNSET);
    Hands hands = hands(first, Note.plain(2, 0, 7, 1), Note.plain(4, 0, 7, 0));
    assertThat(hands.strikes.count()).isEqualTo(2);
    assertThat(hands.strikes.end(0)).isEqualTo(3);
    assertThat(hands.strikes.note(0, 0)).satisfies(it -> assertThat(it.slideTo()).isEqualTo(7));
  }

  @Test
  void a_palm_mute_may_be_faint_and_a_harmonic_touched() {
    assertHit(
        hands(note(1, 5, Technique.PALM_MUTE)).misheard(0, 1, Double.NaN, 0.35).until(2), 0, 0);
    assertHit(hands(note(1, 12, Technique.NATURAL_HARMONIC)).play(0, 1), 0, 0);
    assertMissed(hands(note(1, 5)).misheard(0, 1, Double.NaN, 0.35).until(2), 0, Reason.WRONG_NOTE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 12, 19.02, 24, 27.86, 31.02})
  void any_partial_makes_a_pinch_harmonic(double above) {
    assertHit(hands(note(1, 5, Technique.PINCH_HARMONIC)).strike(1, 45 + above, true), 0, 0);
  }

  @Test
  void of_a_tremolo_the_first_stroke_counts() {
    Note tremolo =
        new Note(
            1,
            0,
            5,
            1,
            Note.UNSET,
            Note.UNSET,
            0,
            List.of(),
            Techniques.of(Technique.TREMOLO),
            Note.UNSET);
    Hands hands = hands(tremolo, note(2, 9));
    for (int i = 0; i < 12; i++) {
      hands.play(0, 1.01 + i * 0.08);
    }
    hands.play(1, 2.01).until(3);
    assertHit(hands, 0, 0.01);
    assertHit(hands, 1, 0.01);
    assertThat(hands.judge.extras()).isZero();
  }

  @Test
  void results_of_another_chart_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Judge(
                    Strikes.of(ChartFixture.of("", List.of(note(1, 2)), List.of())),
                    Tolerance.USUAL,
                    new Judgements(2)));
  }
}
