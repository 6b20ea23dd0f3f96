package org.fretway.audio.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapCalibrationTest {
  private static final double PERIOD = 0.6;
  private final Random random = new Random(3);
  private final double[] clicks = IntStream.range(0, 20).mapToDouble(i -> 5 + i * PERIOD).toArray();

  private double[] taps(double late, double sigma) {
    return Arrays.stream(clicks).map(it -> it + late + sigma * random.nextGaussian()).toArray();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.05, 0, 0.04, 0.12, 0.25, 0.4})
  void it_finds_how_late_the_sound_is_under_uneven_taps(double late) {
    Calibration found = TapCalibration.of(clicks, taps(late, 0.015));
    assertThat(found)
        .isInstanceOfSatisfying(
            Calibration.Measured.class,
            it -> {
              assertThat(it.seconds()).isCloseTo(late, within(0.012));
              assertThat(it.spread()).isBetween(0.005, 0.03);
            });
  }

  @Test
  void some_slips_do_not_matter() {
    double[] taps = taps(0.1, 0.01);
    taps[3] += 0.2;
    taps[9] -= 0.15;
    taps[14] += 0.25;
    assertThat(TapCalibration.of(clicks, taps))
        .isInstanceOfSatisfying(
            Calibration.Measured.class,
            it -> {
              assertThat(it.seconds()).isCloseTo(0.1, within(0.01));
              assertThat(it.count()).isEqualTo(17);
            });
  }

  @Test
  void too_few_taps_tell_nothing() {
    double[] taps = Arrays.copyOf(taps(0.1, 0.01), TapCalibration.MIN_TAPS - 1);
    assertThat(TapCalibration.of(clicks, taps))
        .isEqualTo(Calibration.failed("7 taps are too few; tap along with at least 8 clicks."));
  }

  @Test
  void taps_that_follow_nothing_tell_nothing() {
    double[] taps = random.doubles(30, 5, 17).sorted().toArray();
    assertThat(TapCalibration.of(clicks, taps)).isInstanceOf(Calibration.Failed.class);
  }

  @Test
  void without_clicks_there_is_nothing_to_tell() {
    assertThat(TapCalibration.of(new double[0], taps(0, 0))).isInstanceOf(Calibration.Failed.class);
  }
}
