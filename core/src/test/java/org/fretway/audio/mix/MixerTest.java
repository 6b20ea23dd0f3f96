package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixerTest {
  private static final int RATE = 48_000;
  private static final int RAMP = RATE * Mixer.RAMP_MILLIS / 1000;
  private static final int FRAMES = 512;

  private final MixerControls controls = new MixerControls(3);
  private final Mixer mixer = new Mixer(controls, 3, RATE);
  private final float[][] stems = new float[3][];
  private final float[] out = new float[2 * FRAMES];

  @Test
  void stems_are_summed_sample_by_sample_at_their_volumes() {
    stems(0.25f, 0.125f, 0.5f);
    stems[0] = Signals.noise(0.5, FRAMES, 1);
    controls.setVolume(1, 0.5);
    controls.setVolume(2, 0);
    mixer.reset();
    mixer.mix(stems, FRAMES, out);
    for (int i = 0; i < out.length; i++) {
      assertThat(out[i]).isEqualTo(stems[0][i] + 0.0625f);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 441, 512})
  void a_change_takes_the_same_time_whatever_the_size_of_the_blocks(int block) {
    stems(0.8f, 0, 0);
    controls.setVolume(0, 0);
    mixer.reset();
    controls.setVolume(0, 1);
    float[] heard = run(block, 2 * RAMP);
    assertThat(Signals.largestStep(heard)).isBetween(0.79f / RAMP, 0.81f / RAMP);
    assertThat(heard[2 * (RAMP - 2)]).isLessThan(0.8f);
    for (int i = 2 * (RAMP - 1); i < heard.length; i++) {
      assertThat(heard[i]).isEqualTo(0.8f);
    }
  }

  @Test
  void every_control_moves_without_a_step() {
    stems(0.5f, 0.5f, 0.5f);
    mixer.mix(stems, FRAMES, out);
    float last = out[out.length - 1];
    Runnable[] changes = {
      () -> controls.setVolume(0, 0.1),
      () -> controls.setPan(1, -1),
      () -> controls.setMuted(2, true),
      () -> controls.setSolo(1, true),
      () -> controls.setPan(1, 1),
      () -> controls.setSolo(1, false),
      () -> controls.setNormalisationGain(0.3),
      () -> controls.setMuted(2, false),
    };
    float most = 3 * 0.51f / RAMP;
    float lastLeft = last;
    for (Runnable change : changes) {
      change.run();
      // Some changes come in the middle of the ramp of the one before.
      for (int i = 0; i < 2; i++) {
        mixer.mix(stems, 200, out);
        assertThat(Math.abs(out[0] - lastLeft)).isLessThan(most);
        assertThat(Signals.largestStep(Arrays.copyOf(out, 400))).isLessThan(most);
        lastLeft = out[398];
      }
    }
  }

  @Test
  void a_reset_applies_at_once_or_begins_with_silence() {
    stems(0.5f, 0, 0);
    controls.setVolume(0, 0.5);
    mixer.reset();
    mixer.mix(stems, FRAMES, out);
    assertThat(out).containsOnly(0.25f);
    mixer.resetToSilence();
    float[] heard = run(512, 2 * RAMP);
    assertThat(heard[0]).isLessThan(0.001f);
    assertThat(heard[2 * RAMP]).isEqualTo(0.25f);
  }

  @Test
  void the_middle_is_as_recorded_and_a_side_keeps_its_own_channel() {
    stems[0] = Signals.noise(1, FRAMES, 2);
    stems[1] = new float[2 * FRAMES];
    stems[2] = new float[2 * FRAMES];
    mixer.mix(stems, FRAMES, out);
    Signals.assertSame(out, stems[0]);
    controls.setPan(0, -0.5);
    mixer.reset();
    mixer.mix(stems, FRAMES, out);
    for (int i = 0; i < out.length; i += 2) {
      assertThat(out[i]).isEqualTo(stems[0][i]);
      assertThat(out[i + 1]).isEqualTo(0.5f * stems[0][i + 1]);
    }
    controls.setPan(0, 1);
    mixer.reset();
    mixer.mix(stems, FRAMES, out);
    for (int i = 0; i < out.length; i += 2) {
      assertThat(out[i]).isZero();
      assertThat(out[i + 1]).isEqualTo(stems[0][i + 1]);
    }
  }

  @Test
  void mute_and_solo_are_as_on_a_console() {
    stems(0.1f, 0.2f, 0.4f);
    assertThat(sum()).isEqualTo(0.7f, within(1e-6f));
    controls.setMuted(1, true);
    assertThat(sum()).isEqualTo(0.5f, within(1e-6f));
    controls.setSolo(0, true);
    assertThat(sum()).isEqualTo(0.1f, within(1e-6f));
    controls.setSolo(2, true);
    assertThat(sum()).isEqualTo(0.5f, within(1e-6f));
    assertThat(controls.audible(2)).isTrue();
    controls.setMuted(2, true);
    assertThat(sum()).as("muted and solo").isEqualTo(0.1f, within(1e-6f));
    assertThat(controls.audible(2)).isFalse();
    controls.setSolo(0, false);
    assertThat(sum()).as("the only solo stem is muted").isZero();
    controls.setSolo(2, false);
    controls.setMuted(2, false);
    assertThat(sum()).isEqualTo(0.5f, within(1e-6f));
    assertThat(controls.volume(1)).isEqualTo(1);
  }

  @Test
  void values_out_of_range_are_brought_into_it_and_no_numbers_are_refused() {
    controls.setVolume(0, 99);
    controls.setPan(1, -3);
    controls.setMasterVolume(-1);
    assertThat(controls.volume(0)).isEqualTo(MixerControls.MAX_VOLUME);
    assertThat(controls.pan(1)).isEqualTo(-1);
    assertThat(controls.masterVolume()).isZero();
    assertThatThrownBy(() -> controls.setVolume(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mixer(controls, 4, RATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 stems");
  }

  @Test
  void mixing_allocates_nothing() {
    stems(0.1f, 0.2f, 0.3f);
    int[] turn = {0};
    Allocation.assertNone(
        () -> {
          turn[0]++;
          controls.setVolume(0, turn[0] % 100 / 100.0);
          controls.setPan(1, turn[0] % 3 - 1);
          controls.setSolo(2, turn[0] % 7 == 0);
          mixer.mix(stems, FRAMES, out);
        });
  }

  private float sum() {
    mixer.reset();
    mixer.mix(stems, FRAMES, out);
    return out[100];
  }

  private void stems(float... levels) {
    for (int stem = 0; stem < levels.length; stem++) {
      stems[stem] = Signals.constant(levels[stem], FRAMES);
    }
  }

  private float[] run(int block, int frames) {
    float[] heard = new float[2 * frames];
    for (int at = 0; at < frames; at += block) {
      int count = Math.min(block, frames - at);
      mixer.mix(stems, count, out);
      System.arraycopy(out, 0, heard, 2 * at, 2 * count);
    }
    return heard;
  }
}
