package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MixerTest {
  private static final int FRAMES = 512;

  private final Transport transport = new Transport(2);
  private final Mixer mixer = new Mixer(2);
  private final Block block = new Block(2, FRAMES);
  private final float[] out = new float[2 * FRAMES];

  @Test
  void stems_are_summed_sample_by_sample() {
    volumes(1, 0.5f);
    mixer.reset(transport, false);
    for (int i = 0; i < 2 * FRAMES; i++) {
      block.stems[0][i] = i / 4096f;
      block.stems[1][i] = 0.25f;
    }
    mix();
    for (int i = 0; i < 2 * FRAMES; i++) {
      assertThat(out[i]).isEqualTo(i / 4096f + 0.125f);
    }
  }

  @Test
  void a_volume_moves_without_a_step() {
    volumes(0, 0);
    mixer.reset(transport, false);
    constant(0.8f);
    volumes(1, 0);
    mix();
    assertThat(out[0]).isZero();
    for (int i = 2; i < 2 * FRAMES; i++) {
      assertThat(out[i] - out[i - 2]).isBetween(0f, 0.81f / FRAMES);
    }
    mix();
    assertThat(out).containsOnly(0.8f);
  }

  @Test
  void sound_that_sets_in_after_a_jump_fades_in() {
    volumes(1, 0);
    mixer.reset(transport, true);
    constant(0.8f);
    mix();
    assertThat(out[0]).isZero();
    assertThat(out[2 * Mixer.FADE_FRAMES / 2]).isCloseTo(0.4f, within(0.01f));
    assertThat(out[2 * Mixer.FADE_FRAMES]).isEqualTo(0.8f);
  }

  @Test
  void loud_sums_bend_towards_full_scale_and_never_pass_it() {
    volumes(1, 1);
    mixer.reset(transport, false);
    float last = 0;
    for (float level = 0.1f; level < 3; level += 0.01f) {
      constant(level);
      mix();
      float expectedIfQuiet = 2 * level;
      assertThat(out[100]).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(1);
      if (expectedIfQuiet <= Mixer.KNEE) {
        assertThat(out[100]).isEqualTo(expectedIfQuiet);
      }
      last = out[100];
    }
  }

  private void volumes(float first, float second) {
    transport.setVolume(0, first);
    transport.setVolume(1, second);
  }

  private void constant(float level) {
    for (int i = 0; i < 2 * FRAMES; i++) {
      block.stems[0][i] = level;
      block.stems[1][i] = level;
    }
  }

  private void mix() {
    block.frames = FRAMES;
    mixer.mix(block, transport, out);
  }
}
