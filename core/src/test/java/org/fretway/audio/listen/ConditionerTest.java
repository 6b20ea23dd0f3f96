package org.fretway.audio.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sound is made fit to be listened to. */
class ConditionerTest {
  private static final int RATE = 48_000;

  private static float[] conditioned(int mains, int frames, IntToDoubleFunction sound) {
    float[] samples = new float[frames];
    for (int i = 0; i < frames; i++) {
      samples[i] = (float) sound.applyAsDouble(i);
    }
    new Conditioner(RATE, mains).process(samples, 0, samples, 0, frames);
    return samples;
  }

  private static double tone(double hertz, int frame) {
    return Math.sin(2 * Math.PI * hertz * frame / RATE);
  }

  private static double level(float[] sound, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) sound[i] * sound[i];
    }
    return Math.sqrt(2 * sum / (to - from));
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 60})
  void hum_and_its_harmonics_go(int mains) {
    float[] left =
        conditioned(
            mains, 4 * RATE, i -> 0.1 * (tone(mains, i) + tone(2 * mains, i) + tone(3 * mains, i)));
    assertThat(level(left, 3 * RATE, 4 * RATE)).isLessThan(0.003);
  }

  @ParameterizedTest
  @ValueSource(doubles = {30.87, 41.2, 49.0, 51.91, 58.27, 61.74, 98.0, 103.83, 196.0})
  void the_notes_of_a_bass_stay(double hertz) {
    float[] left = conditioned(50, RATE / 2, i -> 0.1 * tone(hertz, i));
    assertThat(level(left, RATE / 100, RATE / 8)).isBetween(0.08, 0.115);
  }

  @Test
  void an_offset_goes() {
    float[] left = conditioned(0, RATE, i -> 0.4);
    assertThat(Math.abs(left[RATE - 1])).isLessThan(1e-4f);
  }

  @Test
  void full_scale_is_told_once() {
    Conditioner conditioner = new Conditioner(RATE, 0);
    float[] sound = {0, 0.5f, 1, 0};
    conditioner.process(sound, 0, sound, 0, 4);
    assertThat(conditioner.takeClipped()).isTrue();
    assertThat(conditioner.takeClipped()).isFalse();
  }

  @Test
  void the_gate_opens_at_its_threshold_and_closes_well_below_after_a_while() {
    Gate gate = new Gate(RATE, 0.01);
    float[] block = new float[RATE / 10];
    block[3] = 0.009f;
    gate.hear(block, 0, block.length);
    assertThat(gate.isOpen()).isFalse();
    block[3] = 0.011f;
    gate.hear(block, 0, block.length);
    assertThat(gate.isOpen()).isTrue();
    block[3] = 0.006f;
    gate.hear(block, 0, block.length);
    gate.hear(block, 0, block.length);
    assertThat(gate.isOpen()).isTrue();
    block[3] = 0.004f;
    gate.hear(block, 0, block.length);
    gate.hear(block, 0, block.length);
    assertThat(gate.isOpen()).isFalse();
  }

  @Test
  void mains_that_nobody_has_and_gates_that_are_no_numbers_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> EarOptions.USUAL.withMains(55));
    assertThatIllegalArgumentException().isThrownBy(() -> EarOptions.USUAL.withGate(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> EarOptions.USUAL.withGate(3));
  }
}
