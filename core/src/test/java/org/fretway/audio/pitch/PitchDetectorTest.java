package org.fretway.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fretway.audio.Allocations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PitchDetectorTest {
  private static final int RATE = 48_000;
  private static final double SECONDS = 1.5;

  /**
   * MIDI notes of open strings: five-string bass with drops, guitars to eight strings, top fret.
   */
  private static final int[] OPEN = {
    21,
    23,
    26,
    28,
    31,
    33,
    38,
    43,
    48, // A0 B0 D1 E1 G1 A1 D2 G2 C3
    30,
    35,
    36,
    40,
    45,
    50,
    55,
    59,
    62,
    64, // F#1 B1 C2 E2 A2 D3 G3 B3 D4 E4
    76,
    88,
    93 // frets 12 and 24 of the highest string, and beyond
  };

  /** All that was found in a sound, in cents from what it should be; NaN where nothing was. */
  private static double[] cents(float[] sound, int rate, double truth) {
    PitchDetector detector = new PitchDetector(rate);
    Pitch pitch = new Pitch();
    int hop = rate / 8;
    int from = rate / 10; // After the pluck itself.
    return IntStream.range(0, (sound.length - detector.frames() - from) / hop)
        .mapToDouble(
            i -> {
              int at = from + i * hop;
              detector.detect(Arrays.copyOfRange(sound, at, at + detector.frames()), pitch);
              return pitch.isNote()
                  ? 1200 * Math.log(pitch.frequency / truth) / Math.log(2)
                  : Double.NaN;
            })
        .toArray();
  }

  private static double median(double[] values) {
    double[] sorted = DoubleStream.of(values).map(Math::abs).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double worst(double[] values) {
    return DoubleStream.of(values).map(Math::abs).max().orElseThrow();
  }

  /** Every open string is found at every moment, and never further off than said. */
  private static void assertFound(
      UnaryOperator<PluckedString> made, int rate, double median, double worst) {
    for (int note : OPEN) {
      PluckedString string = made.apply(PluckedString.of(ReferencePitch.CONCERT.frequency(note)));
      assertFound(string.sound(rate, SECONDS), rate, string.frequency(), median, worst);
    }
  }

  private static void assertFound(
      float[] sound, int rate, double truth, double median, double worst) {
    double[] cents = cents(sound, rate, truth);
    String what = "%.1f Hz, off by cents of %s".formatted(truth, Arrays.toString(cents));
    assertThat(cents).as(what).hasSizeGreaterThan(8).doesNotContain(Double.NaN);
    assertThat(median(cents)).as(what).isLessThan(median);
    assertThat(worst(cents)).as(what).isLessThan(worst);
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000})
  void a_clean_string_is_found_to_a_cent(int rate) {
    assertFound(it -> it, rate, 1, 3);
  }

  @Test
  void a_stiff_string_is_found_by_its_lowest_partial() {
    assertFound(it -> it.withStiffness(4e-4), RATE, 1, 3);
  }

  @Test
  void a_string_whose_lowest_partial_is_missing_is_not_taken_for_its_octave() {
    assertFound(it -> it.withFundamental(0.02), RATE, 1, 3);
  }

  @Test
  void a_string_with_a_strong_lowest_partial_is_found() {
    assertFound(it -> it.withFundamental(8), RATE, 1, 3);
  }

  @Test
  void an_overdriven_string_is_found() {
    assertFound(it -> it.overdriven(5), RATE, 1, 5);
  }

  @Test
  void a_string_in_noise_is_found() {
    assertFound(it -> it.withNoise(0.1), RATE, 1, 4);
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 60})
  void a_string_in_hum_is_found_and_not_taken_for_an_octave_below(double mains) {
    assertFound(it -> it.withHum(0.03, mains), RATE, 4, 12);
  }

  @Test
  void a_string_as_karplus_and_strong_make_it_is_found() {
    for (int note : OPEN) {
      double wanted = ReferencePitch.CONCERT.frequency(note);
      if (wanted < 700) { // Higher ones die away at once.
        assertFound(
            PluckedString.karplusStrong(wanted, RATE, SECONDS),
            RATE,
            PluckedString.karplusStrongFrequency(wanted, RATE),
            1,
            3);
      }
    }
  }

  @Test
  void a_string_off_its_note_is_as_far_off_as_it_is() {
    PluckedString flat = PluckedString.of(ReferencePitch.CONCERT.frequency(39.8));
    double e2 = ReferencePitch.CONCERT.frequency(40);

    for (double each : cents(flat.sound(RATE, SECONDS), RATE, e2)) {
      assertThat(each).isCloseTo(-20, within(1.0));
    }
  }

  @Test
  void silence_and_noise_have_no_pitch() {
    Random random = new Random(5);
    float[] white = new float[2 * RATE];
    float[] quiet = new float[white.length];
    float[] dark = new float[white.length];
    for (int i = 0; i < white.length; i++) {
      white[i] = (float) (0.2 * random.nextGaussian());
      quiet[i] = white[i] * 1e-3f;
      dark[i] = 0.9f * dark[Math.max(0, i - 1)] + 0.1f * white[i];
    }
    float[] faint = PluckedString.of(110).sound(RATE, 2);
    for (int i = 0; i < faint.length; i++) {
      faint[i] *= 1e-3f;
    }

    for (float[] sound : List.of(new float[2 * RATE], white, quiet, dark, faint)) {
      assertThat(cents(sound, RATE, 110)).hasSizeGreaterThan(8).containsOnly(Double.NaN);
    }
  }

  @Test
  void a_direct_current_is_no_sound_and_does_no_harm() {
    float[] sound = PluckedString.of(110).sound(RATE, SECONDS);
    for (int i = 0; i < sound.length; i++) {
      sound[i] += 0.3f;
    }

    assertFound(sound, RATE, 110, 1, 3);
  }

  @Test
  void finding_a_pitch_allocates_nothing() {
    PitchDetector detector = new PitchDetector(RATE);
    Pitch pitch = new Pitch();
    float[] sound = PluckedString.of(82.4).sound(RATE, 0.5);

    assertThat(Allocations.of(() -> detector.detect(sound, pitch))).isZero();
    assertThat(pitch.isNote()).isTrue();
  }
}
