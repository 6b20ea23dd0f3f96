package org.fretway.audio.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlayAlongCalibrationTest {
  private static final double PERIOD = 0.6;
  private final double[] clicks = IntStream.range(0, 16).mapToDouble(i -> 5 + i * PERIOD).toArray();

  private double[] strokes(double late, double uneven) {
    Random random = new Random(1);
    return Arrays.stream(clicks)
        .map(click -> click + late + uneven * random.nextGaussian())
        .toArray();
  }

  @Test
  void the_middle_of_the_strokes_is_the_way_in() {
    assertThat(PlayAlongCalibration.of(clicks, strokes(0.062, 0.01)))
        .isInstanceOfSatisfying(
            Calibration.Measured.class,
            it -> {
              assertThat(it.seconds()).isCloseTo(0.062, within(0.006));
              assertThat(it.spread()).isBetween(0.003, 0.02);
            });
  }

  @Test
  void slips_do_not_count() {
    double[] strokes = strokes(0.062, 0.004);
    strokes[3] += 0.2;
    strokes[9] -= 0.15;
    assertThat(PlayAlongCalibration.of(clicks, strokes))
        .isInstanceOfSatisfying(
            Calibration.Measured.class,
            it -> {
              assertThat(it.seconds()).isCloseTo(0.062, within(0.004));
              assertThat(it.count()).isEqualTo(14);
            });
  }

  @Test
  void what_does_not_follow_the_click_is_said() {
    assertThat(PlayAlongCalibration.of(clicks, strokes(0.062, 0.2)))
        .isInstanceOfSatisfying(
            Calibration.Failed.class, it -> assertThat(it.sentence()).contains("16 strokes"));
    assertThat(PlayAlongCalibration.of(clicks, new double[] {5, 5.6}))
        .isInstanceOf(Calibration.Failed.class);
  }
}
