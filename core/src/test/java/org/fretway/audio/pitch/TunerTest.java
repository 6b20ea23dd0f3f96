package org.fretway.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.fretway.audio.Allocations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guitar in standard tuning, whose strings are 0 = E2 to 5 = E4. */
class TunerTest {
  private static final double[] STANDARD =
      IntStream.of(40, 45, 50, 55, 59, 64).mapToDouble(ReferencePitch.CONCERT::frequency).toArray();
  private static final double PULSE = 1.0 / 60;

  private final Tuner tuner = new Tuner();
  private final Pitch pitch = new Pitch();
  private double now = 100;

  @BeforeEach
  void tune() {
    tuner.tuneTo(STANDARD);
  }

  private void hear(double frequency, double seconds) {
    for (double end = now + seconds; now < end; now += PULSE) {
      pitch.frequency = frequency;
      pitch.clarity = frequency > 0 ? 0.98 : 0;
      tuner.hear(pitch, now);
    }
  }

  private static double off(int string, double cents) {
    return STANDARD[string] * Math.pow(2, cents / 1200);
  }

  @Test
  void the_nearest_string_is_found_with_how_far_it_is_off() {
    hear(off(2, -18), 1);

    assertThat(tuner.hearing()).isTrue();
    assertThat(tuner.string()).isEqualTo(2);
    assertThat(tuner.cents()).isCloseTo(-18, within(0.1));
    assertThat(tuner.inTune()).isFalse();
  }

  @Test
  void a_string_that_is_chosen_stays_whatever_is_heard() {
    tuner.choose(5);
    hear(off(4, 0), 1);

    assertThat(tuner.string()).isEqualTo(5);
    assertThat(tuner.cents()).isCloseTo(-500, within(0.1));
    tuner.choose(Tuner.NONE);
    hear(off(4, 0), 1);

    assertThat(tuner.string()).isEqualTo(4);
  }

  @Test
  void a_string_is_done_once_it_was_in_tune_for_some_time() {
    hear(off(0, 2), 0.6);
    assertThat(tuner.inTune()).isTrue();
    assertThat(tuner.isDone(0)).isFalse();

    hear(off(0, 2), 0.6);
    assertThat(tuner.isDone(0)).isTrue();
    assertThat(tuner.isDone(1)).isFalse();
    assertThat(tuner.allDone()).isFalse();
  }

  @Test
  void a_string_that_goes_through_its_note_is_not_done() {
    for (int cents = -30; cents <= 30; cents++) {
      hear(off(0, cents), 0.05);
    }

    assertThat(tuner.isDone(0)).isFalse();
  }

  @Test
  void strings_in_tune_for_a_moment_each_time_are_not_done() {
    for (int i = 0; i < 5; i++) {
      hear(off(0, 0), 0.5);
      hear(0, 0.5);
    }

    assertThat(tuner.isDone(0)).isFalse();
  }

  @Test
  void a_string_stays_done_while_others_are_tuned_and_until_it_is_clearly_off() {
    hear(off(0, 0), 2);
    hear(off(1, -30), 2);
    hear(off(0, 6), 2);
    assertThat(tuner.isDone(0)).isTrue();

    hear(off(0, -14), 2);
    assertThat(tuner.isDone(0)).isFalse();
  }

  @Test
  void all_are_done_in_the_end() {
    IntStream.range(0, 6).forEach(string -> hear(off(string, 1), 1.5));

    assertThat(tuner.allDone()).isTrue();
    tuner.begin();
    assertThat(tuner.allDone()).isFalse();
  }

  @Test
  void a_single_wrong_reading_changes_nothing() {
    hear(off(0, -10), 1);
    hear(off(0, 1190), 3 * PULSE);
    hear(off(0, -10), PULSE);

    assertThat(tuner.string()).isZero();
    assertThat(tuner.cents()).isCloseTo(-10, within(0.1));
  }

  @Test
  void the_needle_is_calm_while_readings_tremble() {
    Random random = new Random(11);
    hear(off(3, 0), 1);
    double least = 0;
    double most = 0;
    for (int i = 0; i < 100; i++) {
      hear(off(3, 2 * random.nextGaussian()), 0.04);
      least = Math.min(least, tuner.cents());
      most = Math.max(most, tuner.cents());
    }

    assertThat(most - least).isLessThan(5);
    assertThat(tuner.isDone(3)).isTrue();
  }

  @Test
  void what_was_heard_stays_a_moment_and_then_is_no_longer_heard() {
    hear(off(3, 12), 1);
    hear(0, 0.2);
    assertThat(tuner.hearing()).isTrue();
    hear(0, 0.5);

    assertThat(tuner.hearing()).isFalse();
    assertThat(tuner.inTune()).isFalse();
    assertThat(tuner.string()).isEqualTo(3);
    assertThat(tuner.cents()).isCloseTo(12, within(0.1));
  }

  @Test
  void another_tuning_begins_anew_and_the_same_does_not() {
    hear(off(0, 0), 2);
    tuner.tuneTo(STANDARD.clone());
    assertThat(tuner.isDone(0)).isTrue();

    tuner.tuneTo(new double[] {61.7, 82.4});
    assertThat(tuner.isDone(0)).isFalse();
    assertThat(tuner.string()).isEqualTo(Tuner.NONE);
  }

  @Test
  void without_strings_nothing_is_heard() {
    tuner.tuneTo(new double[0]);
    hear(110, 1);

    assertThat(tuner.hearing()).isFalse();
    assertThat(tuner.allDone()).isFalse();
  }

  @Test
  void hearing_allocates_nothing() {
    assertThat(Allocations.of(() -> hear(110, 1))).isZero();
  }
}
