package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signals of EBU Tech 3341 (tests 1 to 5, and 15 to 23 for true peaks), made here. */
class LoudnessMeterTest {
  private static final double TOLERANCE = 0.1;

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void tests_1_and_2_a_steady_tone_reads_its_level(int rate) {
    assertThat(loudness(rate, 5, -23)).isEqualTo(-23, within(TOLERANCE));
    assertThat(loudness(rate, 5, -33)).isEqualTo(-33, within(TOLERANCE));
  }

  @Test
  void test_3_quieter_ends_are_gated_out() {
    assertThat(loudness(48_000, 10, -36, 60, -23, 10, -36)).isEqualTo(-23, within(TOLERANCE));
  }

  @Test
  void test_4_near_silence_is_gated_out_as_well() {
    assertThat(loudness(44_100, 10, -72, 10, -36, 60, -23, 10, -36, 10, -72))
        .isEqualTo(-23, within(TOLERANCE));
  }

  @Test
  void test_5_what_is_near_enough_counts() {
    assertThat(loudness(48_000, 20, -26, 20.1, -20, 20, -26)).isEqualTo(-23, within(TOLERANCE));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 22_050, 44_100, 48_000, 88_200, 192_000})
  void one_channel_at_full_scale_reads_as_the_standard_says_at_any_rate(int rate) {
    LoudnessMeter meter = new LoudnessMeter(rate);
    float[] tone = Signals.sine(997, 1, 0, rate, 2 * rate);
    for (int i = 1; i < tone.length; i += 2) {
      tone[i] = 0;
    }
    meter.add(tone, 2 * rate);
    assertThat(meter.finish().lufs()).isEqualTo(-3.01, within(TOLERANCE));
  }

  @ParameterizedTest
  @CsvSource({"30, -8.35", "60, -2.95", "2000, 3.1", "10000, 4.0"})
  void low_tones_count_less_and_high_ones_more_alike_at_all_rates(double hertz, double weight) {
    for (int rate : new int[] {44_100, 48_000, 96_000}) {
      LoudnessMeter meter = new LoudnessMeter(rate);
      meter.add(Signals.sine(hertz, 0.1, 0, rate, 2 * rate), 2 * rate);
      double unweighted = -20 - 0.691;
      assertThat(meter.finish().lufs() - unweighted).isEqualTo(weight, within(0.15));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "15, 4, 0, 0.5, -6",
    "16, 4, 45, 0.5, -6",
    "17, 6, 60, 0.5, -6",
    "18, 8, 67.5, 0.5, -6",
    "19, 4, 45, 1.41, 3",
  })
  void tests_15_to_19_a_tone_reads_its_true_peak(
      int test, int divisor, double degrees, double level, double expected) {
    int rate = 48_000;
    // Raised and let fall in a second, since a tone that is cut has higher peaks than itself.
    float[] tone =
        Signals.sine((double) rate / divisor, level, Math.toRadians(degrees), rate, rate);
    for (int i = 0; i < tone.length; i++) {
      tone[i] *= (float) Math.sin(Math.PI * i / tone.length);
    }
    assertThat(truePeak(rate, tone)).isBetween(expected - 0.4, expected + 0.2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void tests_20_to_23_a_peak_between_samples_reads_alike_wherever_it_is(int quarter) {
    // A burst at four times the rate, of which each fourth sample is kept.
    int rate = 48_000;
    int frames = 400;
    float[] kept = new float[2 * frames];
    for (int i = 0; i < frames; i++) {
      double at = i - frames / 2.0 + quarter / 4.0;
      double burst = Math.exp(-at * at / 400) * Math.cos(Math.PI / 2 * at);
      kept[2 * i] = (float) burst;
      kept[2 * i + 1] = (float) (0.5 * burst);
    }
    assertThat(truePeak(rate, kept)).isBetween(-0.4, 0.2);
  }

  @Test
  void the_size_of_the_pieces_does_not_matter() {
    float[] noise = Signals.noise(0.3, 3 * 44_100, 1);
    LoudnessMeter whole = new LoudnessMeter(44_100);
    whole.add(noise, noise.length / 2);
    LoudnessMeter pieces = new LoudnessMeter(44_100);
    Random random = new Random(2);
    float[] piece = new float[2 * 2_000];
    for (int at = 0; at < noise.length; ) {
      int samples = Math.min(noise.length - at, 2 * (1 + random.nextInt(2_000)));
      System.arraycopy(noise, at, piece, 0, samples);
      pieces.add(piece, samples / 2);
      at += samples;
    }
    assertThat(pieces.finish()).isEqualTo(whole.finish());
  }

  @Test
  void silence_and_less_than_a_block_are_silent() {
    LoudnessMeter silent = new LoudnessMeter(44_100);
    silent.add(new float[2 * 44_100], 44_100);
    assertThat(silent.finish())
        .isEqualTo(new Loudness(Loudness.SILENCE_LUFS, Double.NEGATIVE_INFINITY));
    LoudnessMeter brief = new LoudnessMeter(44_100);
    brief.add(Signals.sine(997, 0.5, 0, 44_100, 10_000), 10_000);
    Loudness loudness = brief.finish();
    assertThat(loudness.lufs()).isEqualTo(Loudness.SILENCE_LUFS);
    assertThat(loudness.truePeakDb()).isEqualTo(-6, within(0.2));
    assertThat(new LoudnessMeter(44_100).finish().lufs()).isEqualTo(Loudness.SILENCE_LUFS);
  }

  @Test
  void measuring_allocates_nothing_a_block() {
    LoudnessMeter meter = new LoudnessMeter(48_000);
    float[] noise = Signals.noise(0.5, 512, 3);
    Allocation.assertNone(() -> meter.add(noise, 512));
  }

  /** Returns the loudness of a tone of 1 kHz in both channels: seconds, dBFS, seconds, dBFS … */
  private static double loudness(int rate, double... secondsAndLevels) {
    LoudnessMeter meter = new LoudnessMeter(rate);
    for (int i = 0; i < secondsAndLevels.length; i += 2) {
      int frames = (int) Math.round(secondsAndLevels[i] * rate);
      double level = Math.pow(10, secondsAndLevels[i + 1] / 20);
      meter.add(Signals.sine(1_000, level, 0, rate, frames), frames);
    }
    return meter.finish().lufs();
  }

  private static double truePeak(int rate, float[] stereo) {
    LoudnessMeter meter = new LoudnessMeter(rate);
    meter.add(stereo, stereo.length / 2);
    return meter.finish().truePeakDb();
  }
}
