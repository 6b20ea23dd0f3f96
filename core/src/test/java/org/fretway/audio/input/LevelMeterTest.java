package org.fretway.audio.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelMeterTest {
  private final LevelMeter meter = new LevelMeter(48_000);

  @Test
  void it_jumps_up_and_falls_slowly() {
    meter.measure(new float[] {0.1f, -0.5f, 0.2f}, 3, 1);
    assertThat(meter.peak()).isEqualTo(0.5);
    meter.measure(new float[48_000], 48_000, 1);
    // A second later, it is 24 dB lower.
    assertThat(meter.peak()).isCloseTo(0.5 * 0.0631, within(1e-4));
  }

  @Test
  void it_tells_once_that_the_input_was_overdriven() {
    meter.measure(new float[] {0, 1}, 1, 2);
    assertThat(meter.takeClipped()).isTrue();
    assertThat(meter.takeClipped()).isFalse();
  }
}
