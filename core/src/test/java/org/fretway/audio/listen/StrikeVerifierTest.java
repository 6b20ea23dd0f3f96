package org.fretway.audio.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fretway.audio.Allocations;
import org.fretway.audio.perform.Fault;
import org.fretway.audio.perform.MadeUpCharts;
import org.fretway.audio.perform.Performance;
import org.fretway.audio.perform.Performer;
import org.fretway.audio.perform.Sound;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.Tuning;
import org.fretway.practice.judge.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shape is played several times over, one strike after the other, by different hands. */
class StrikeVerifierTest {
  private static final int RATE = Performance.SAMPLE_RATE;
  private static final int TIMES = 4;
  private static final double STEP = 0.6;

  private static final List<Integer> E_MAJOR = List.of(0, 2, 2, 1, 0, 0);
  private static final List<Integer> A_MAJOR = List.of(-1, 0, 2, 2, 2, 0);
  private static final List<Integer> A_MINOR = List.of(-1, 0, 2, 2, 1, 0);
  private static final List<Integer> BARRE = List.of(3, 5, 5, 4, 3, 3);
  private static final List<Integer> POWER_CHORD = List.of(0, 2, 2, -1, -1, -1);
  private static final List<Integer> DOUBLE_STOP = List.of(-1, -1, -1, 5, 5, -1);

  private final StrikeVerifier verifier = new StrikeVerifier(RATE);
  private final HeardOnset heard = new HeardOnset();

  private static Strikes strikes(Tuning tuning, List<Integer> shape) {
    return Strikes.of(MadeUpCharts.chords("", tuning, STEP, TIMES, List.of(shape)));
  }

  private static Strikes strikes(List<Integer> shape) {
    return strikes(Tuning.GUITAR_STANDARD, shape);
  }

  private static Performance played(Strikes strikes, Fault fault) {
    return Performer.play(strikes, Collections.nCopies(strikes.count(), fault), 3);
  }

  private static Performance played(Strikes strikes) {
    return played(strikes, Fault.NONE);
  }

  private void verify(Performance played, Strikes strikes, int strike) {
    int onset = (int) (played.truth().get(strike).onset() * RATE);
    int end = onset + verifier.framesNeeded(strikes, strike);
    verifier.verify(played.sound(), onset, end, strikes, strike, heard);
  }

  /** Returns which part of its notes is heard of each string; NaN if it has none. */
  private double[] heardByString(Performance played, Strikes strikes) {
    double[] parts = new double[strikes.strings()];
    for (int strike = 0; strike < strikes.count(); strike++) {
      verify(played, strikes, strike);
      for (int string = 0; string < strikes.strings(); string++) {
        double presence = heard.presence[string];
        double one = Double.isNaN(presence) ? Double.NaN : presence >= 0.5 ? 1 : 0;
        parts[string] += one / strikes.count();
      }
    }
    return parts;
  }

  /** Returns which part of the notes of all strings is heard. */
  private double heard(Performance played, Strikes strikes) {
    return Arrays.stream(heardByString(played, strikes))
        .filter(part -> !Double.isNaN(part))
        .average()
        .orElseThrow();
  }

  private static Fault frets(int frets) {
    return new Fault(Reason.WRONG_NOTE, 0, 0, frets, 0, 0);
  }

  private static Fault cents(double cents) {
    return new Fault(Reason.NONE, 0, cents, 0, 0, 0);
  }

  private static Fault leftOut(int strings) {
    return new Fault(Reason.PARTIAL_CHORD, 0, 0, 0, 0, strings);
  }

  @Test
  void all_strings_of_chords_are_heard() {
    for (List<Integer> shape : List.of(E_MAJOR, A_MAJOR, BARRE, POWER_CHORD, DOUBLE_STOP)) {
      Strikes strikes = strikes(shape);
      Performance played = played(strikes);
      assertThat(heard(played, strikes)).isGreaterThan(0.85);
      assertThat(heard(played.with(Sound.NOISY), strikes)).isGreaterThan(0.85);
      assertThat(heard(played.with(Sound.OVERDRIVEN), strikes)).isGreaterThan(0.7);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 1, 2})
  void chords_some_frets_off_are_not_heard(int frets) {
    for (List<Integer> shape : List.of(BARRE, List.of(5, 7, 7, -1, -1, -1), DOUBLE_STOP)) {
      Strikes strikes = strikes(shape);
      assertThat(heard(played(strikes, frets(frets)), strikes)).isLessThan(0.35);
    }
  }

  @Test
  void another_chord_is_not_heard_as_the_expected_one() {
    Strikes expected = strikes(A_MAJOR);
    double right = heard(played(expected), expected);
    double wrong = heard(played(strikes(E_MAJOR)), expected);

    assertThat(right).isGreaterThan(0.85);
    assertThat(wrong).isLessThan(0.6);
  }

  @Test
  void the_string_that_makes_major_minor_is_found() {
    Strikes expected = strikes(A_MAJOR);
    Performance minor = played(strikes(A_MINOR));

    double[] heard = heardByString(minor, expected);
    assertThat(heard[4]).isLessThan(0.35);
    assertThat(heard[2]).isGreaterThan(0.65);
  }

  @Test
  void strings_that_were_left_out_are_not_heard() {
    Strikes strikes = strikes(BARRE);
    Performance partial = played(strikes, leftOut(0b111100));

    double[] heard = heardByString(partial, strikes);
    assertThat(heard[0]).isGreaterThan(0.65);
    assertThat(heard[1]).isGreaterThan(0.65);
    assertThat(heard[3]).isLessThan(0.35);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8})
  void single_notes_are_heard_on_all_strings_and_a_fret_off_they_are_not(int strings) {
    Tuning tuning = new Tuning(Collections.nCopies(strings, 0));
    double right = 0;
    double wrong = 0;
    for (int string = 0; string < strings; string++) {
      Integer[] frets = new Integer[strings];
      Arrays.fill(frets, -1);
      frets[string] = 3;
      Strikes strikes = strikes(tuning, List.of(frets));
      right += heard(played(strikes), strikes) / strings;
      wrong += heard(played(strikes, frets(1)), strikes) / strings;
    }
    assertThat(right).isGreaterThan(0.9);
    assertThat(wrong).isLessThan(0.25);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-60, -25, 0, 25, 60})
  void a_note_that_is_out_of_tune_is_heard_and_by_how_much(double cents) {
    Strikes strikes = strikes(List.of(-1, -1, 7, -1, -1, -1));
    Performance played = played(strikes, cents(cents));
    for (int strike = 0; strike < strikes.count(); strike++) {
      verify(played, strikes, strike);
      assertThat(heard.presence[2]).isGreaterThan(0.5);
      assertThat(heard.cents[2]).isCloseTo(cents, within(10.0));
    }
  }

  @Test
  void silence_is_no_note_and_nothing_is_told_of_other_strings() {
    Strikes strikes = strikes(POWER_CHORD);
    verifier.verify(new float[RATE], 0, verifier.framesNeeded(strikes, 0), strikes, 0, heard);

    assertThat(heard.presence[0]).isLessThan(0.5);
    assertThat(heard.cents[0]).isNaN();
    assertThat(heard.presence[4]).isNaN();
  }

  @Test
  void dead_strings_have_no_pitch_to_be_heard() {
    Note dead =
        new Note(
            1,
            1,
            3,
            0.2,
            Note.UNSET,
            Note.UNSET,
            0,
            List.of(),
            Techniques.of(Technique.STRING_MUTE),
            Note.UNSET);
    Strikes strikes = Strikes.of(MadeUpCharts.of("", Tuning.GUITAR_STANDARD, List.of(dead)));
    verify(played(strikes), strikes, 0);

    assertThat(heard.presence[1]).isNaN();
  }

  @Test
  void sound_that_is_cut_off_or_broken_does_no_harm() {
    Strikes strikes = strikes(E_MAJOR);
    float[] broken = new float[1000];
    Arrays.fill(broken, Float.NaN);
    for (int end : new int[] {0, 1, 3000, 1 << 20}) {
      verifier.verify(broken, 0, end, strikes, 0, heard);
      assertThat(heard.presence[0]).isLessThan(0.5);
    }
  }

  @Test
  void the_decision_is_in_time() {
    Strikes high = strikes(E_MAJOR);
    Strikes low = strikes(Tuning.BASS_STANDARD, List.of(0, -1, -1, -1));

    assertThat(verifier.framesNeeded(high, 0)).isLessThan((int) (0.06 * RATE));
    assertThat(verifier.framesNeeded(low, 0)).isLessThan((int) (0.09 * RATE));
  }

  @Test
  void nothing_is_allocated() {
    Strikes strikes = strikes(E_MAJOR);
    Performance played = played(strikes);

    assertThat(Allocations.of(() -> verify(played, strikes, 1))).isZero();
  }
}
