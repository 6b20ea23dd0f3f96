package org.fretway.audio.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackCalibrationTest {
  private static final int RATE = 48_000;
  private static final double[] STARTS = {4_800, 4_800 + 24_000, 4_800 + 48_000.25};
  private final float[] recorded = new float[2 * RATE];
  private final Random random = new Random(5);

  /** Adds the noise as it comes back, between samples as it falls. */
  private void comesBack(double seconds, double gain) {
    float[] signal = LoopbackCalibration.signal();
    for (double start : STARTS) {
      double at = start + seconds * RATE;
      int whole = (int) Math.floor(at);
      double part = at - whole;
      for (int i = 0; i < signal.length; i++) {
        recorded[whole + i] += (float) (gain * (1 - part) * signal[i]);
        recorded[whole + i + 1] += (float) (gain * part * signal[i]);
      }
    }
  }

  private void hiss(double level) {
    for (int i = 0; i < recorded.length; i++) {
      recorded[i] += (float) (level * random.nextGaussian());
    }
  }

  private Calibration measured() {
    return LoopbackCalibration.of(recorded, STARTS, RATE, 0.4);
  }

  @Test
  void the_noise_is_even_and_like_itself_at_one_place_only() {
    float[] signal = LoopbackCalibration.signal();
    assertThat(signal).hasSize(2047);
    for (int shift : new int[] {1, 2, 17, 500, 2046}) {
      double sum = 0;
      for (int i = 0; i < signal.length; i++) {
        sum += signal[i] * signal[(i + shift) % signal.length];
      }
      // Of a maximum length sequence, exactly one more pair differs than agrees.
      assertThat(sum).isCloseTo(-signal[0] * signal[0], within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.00101, 0.02345, 0.11111, 0.35})
  void it_finds_the_way_to_a_fraction_of_a_millisecond_under_noise(double seconds) {
    comesBack(seconds, 0.2);
    hiss(0.05);
    assertThat(measured())
        .isInstanceOfSatisfying(
            Calibration.Measured.class,
            it -> {
              assertThat(it.seconds()).isCloseTo(seconds, within(0.00002));
              assertThat(it.count()).isEqualTo(3);
            });
  }

  @Test
  void a_weaker_echo_does_not_matter_nor_does_a_wire_that_turns_the_sound_over() {
    comesBack(0.05, -0.3);
    comesBack(0.09, 0.15);
    hiss(0.01);
    assertThat(measured())
        .isInstanceOfSatisfying(
            Calibration.Measured.class,
            it -> assertThat(it.seconds()).isCloseTo(0.05, within(0.00002)));
  }

  @Test
  void an_echo_as_strong_as_the_sound_is_said() {
    comesBack(0.05, 0.3);
    comesBack(0.09, 0.29);
    assertThat(measured())
        .isInstanceOfSatisfying(
            Calibration.Failed.class, it -> assertThat(it.sentence()).contains("comes back twice"));
  }

  @Test
  void silence_is_said() {
    assertThat(measured())
        .isInstanceOfSatisfying(
            Calibration.Failed.class,
            it -> assertThat(it.sentence()).startsWith("Nothing was recorded."));
  }

  @Test
  void a_sound_that_drowns_in_noise_is_said() {
    comesBack(0.05, 0.002);
    hiss(0.2);
    assertThat(measured())
        .isInstanceOfSatisfying(
            Calibration.Failed.class, it -> assertThat(it.sentence()).contains("too weak"));
  }

  @Test
  void devices_that_do_not_keep_pace_are_said() {
    for (int i = 0; i < STARTS.length; i++) {
      double[] all = STARTS.clone();
      float[] signal = LoopbackCalibration.signal();
      int at = (int) all[i] + 2_000 + i * 900;
      for (int s = 0; s < signal.length; s++) {
        recorded[at + s] += 0.3f * signal[s];
      }
    }
    assertThat(measured())
        .isInstanceOfSatisfying(
            Calibration.Failed.class, it -> assertThat(it.sentence()).contains("keep pace"));
  }

  @Test
  void a_recording_that_is_cut_short_still_tells_from_what_is_there() {
    comesBack(0.05, 0.3);
    float[] cut = Arrays.copyOf(recorded, 60_000);
    assertThat(LoopbackCalibration.of(cut, STARTS, RATE, 0.4))
        .isInstanceOfSatisfying(
            Calibration.Measured.class,
            it -> assertThat(it.seconds()).isCloseTo(0.05, within(0.00002)));
    assertThat(LoopbackCalibration.of(new float[0], STARTS, RATE, 0.4))
        .isInstanceOf(Calibration.Failed.class);
  }
}
