package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MasterBusTest {
  private static final int RATE = 48_000;
  private static final float LEVEL = 0.5f;

  private final MixerControls controls = new MixerControls(1);
  private final MasterBus bus = new MasterBus(controls, RATE);

  @Test
  void sound_passes_bit_by_bit_while_nothing_is_changed() {
    float[] in = Signals.noise(0.5, 4_800, 1);
    float[] out = in.clone();
    bus.process(out, 4_800);
    int latency = 2 * bus.latencyFrames();
    Signals.assertSame(
        Arrays.copyOfRange(out, latency, out.length), Arrays.copyOf(in, in.length - latency));
  }

  @Test
  void the_master_volume_moves_without_a_step_and_a_reset_applies_it() {
    hear(4_800);
    controls.setMasterVolume(0.25);
    float[] heard = hear(4_800);
    assertThat(Signals.largestStep(heard)).isBetween(0.0001f, 0.001f);
    assertThat(heard[heard.length - 1]).isEqualTo(LEVEL / 4);
    controls.setMasterVolume(1);
    bus.reset();
    float[] again = hear(4_800);
    assertThat(again[2 * bus.latencyFrames()]).isEqualTo(LEVEL);
  }

  @Test
  void a_song_steps_back_by_15_dB_in_200_ms_and_comes_back_in_500_ms() {
    hear(4_800);
    controls.setDucked(true);
    float[] down = hear(RATE);
    assertThat(Signals.largestStep(down)).isLessThan(0.0002f);
    float back = LEVEL * (float) Math.pow(10, -15 / 20.0);
    int latency = bus.latencyFrames();
    assertThat(down[2 * (latency + RATE / 10)])
        .isCloseTo((float) Math.sqrt(back * LEVEL), within(0.001f));
    assertThat(down[2 * (latency + RATE / 5 - 100)]).isGreaterThan(back + 0.0005f);
    assertThat(down[2 * (latency + RATE / 5 + 100)]).isCloseTo(back, within(1e-6f));
    controls.setDucked(false);
    float[] up = hear(RATE);
    assertThat(Signals.largestStep(up)).isLessThan(0.0002f);
    assertThat(up[2 * (latency + RATE / 2 - 200)]).isLessThan(LEVEL - 0.001f);
    assertThat(up[2 * (latency + RATE / 2 + 200)]).isEqualTo(LEVEL);
  }

  @Test
  void a_jump_of_the_song_does_not_bring_it_forward() {
    controls.setDucked(true);
    hear(RATE);
    bus.reset();
    assertThat(Signals.peak(hear(4_800))).isLessThan(0.2f * LEVEL);
  }

  @Test
  void too_loud_a_sum_is_limited_behind_the_master_volume() {
    controls.setMasterVolume(1.5);
    bus.reset();
    float[] loud = Signals.constant(0.9f, 4_800);
    bus.process(loud, 4_800);
    assertThat(Signals.peak(loud)).isBetween(0.98f, 0.99f);
  }

  @Test
  void processing_allocates_nothing() {
    float[] block = new float[1024];
    int[] turn = {0};
    Allocation.assertNone(
        () -> {
          controls.setDucked(turn[0] % 50 == 0);
          controls.setMasterVolume(turn[0]++ % 10 / 10.0);
          Arrays.fill(block, 0.9f);
          bus.process(block, 512);
        });
  }

  private float[] hear(int frames) {
    float[] stereo = Signals.constant(LEVEL, frames);
    bus.process(stereo, frames);
    return stereo;
  }
}
