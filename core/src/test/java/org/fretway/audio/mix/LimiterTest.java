package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimiterTest {
  private static final int RATE = 48_000;
  private static final float CEILING = (float) Math.pow(10, Limiter.CEILING_DB / 20);

  private final Limiter limiter = new Limiter(RATE);

  @Test
  void what_is_below_the_ceiling_passes_bit_by_bit_after_the_latency() {
    float[] in = Signals.sine(997, 0.98, 0, RATE, 9_600);
    float[] out = through(in);
    int latency = 2 * limiter.latencyFrames();
    assertThat(Arrays.copyOf(out, latency)).containsOnly(0);
    Signals.assertSame(
        Arrays.copyOfRange(out, latency, out.length), Arrays.copyOf(in, in.length - latency));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 44_100, 48_000, 96_000, 192_000})
  void the_latency_is_a_few_milliseconds_at_any_rate(int rate) {
    assertThat((double) new Limiter(rate).latencyFrames() / rate).isBetween(0.0015, 0.005);
  }

  @Test
  void nothing_ever_gets_past_the_ceiling() {
    for (int seed = 0; seed < 20; seed++) {
      float[] out = through(bursts(seed));
      assertThat(Signals.peak(out)).isLessThanOrEqualTo(CEILING);
    }
  }

  @Test
  void damage_comes_out_as_silence_and_does_not_stay() {
    float[] in = Signals.constant(0.5f, 4_800);
    in[100] = Float.NaN;
    in[201] = Float.POSITIVE_INFINITY;
    in[300] = -Float.MAX_VALUE;
    float[] out = through(in);
    int latency = 2 * limiter.latencyFrames();
    for (int i = latency; i < out.length; i++) {
      boolean damaged = i - latency == 100 || i - latency == 201 || i - latency == 300;
      assertThat(Math.abs(out[i])).isLessThanOrEqualTo(0.5f).isEqualTo(damaged ? 0 : 0.5f);
    }
  }

  @Test
  void peaks_between_samples_are_kept_down_too() {
    // At a quarter of the rate and 45 degrees, each sample is 3 dB below the peak between them.
    float[] in = Signals.sine(RATE / 4.0, 1.3, Math.PI / 4, RATE, 9_600);
    assertThat(Signals.peak(in)).isLessThan(CEILING);
    float[] out = through(in);
    float[] settled = Arrays.copyOfRange(out, out.length / 2, out.length);
    assertThat(Signals.peak(settled)).isBetween(0.95f * 0.7f, 1.005f * 0.7f);
  }

  @Test
  void both_channels_get_the_same_gain() {
    float[] in = Signals.sine(200, 2, 0, RATE, 9_600);
    for (int i = 1; i < in.length; i += 2) {
      in[i] *= 0.25f;
    }
    float[] out = through(in);
    for (int i = 0; i < out.length; i += 2) {
      if (Math.abs(out[i]) < 0.98f) {
        assertThat(Math.abs(out[i + 1] - 0.25f * out[i])).isLessThan(1e-6f);
      }
    }
  }

  @Test
  void the_gain_goes_down_and_up_without_a_step_and_all_the_way_back() {
    float[] in = Signals.constant(0.5f, 2 * RATE);
    for (int i = 9_600; i < 9_700; i++) {
      in[i] = 3;
    }
    float[] out = through(in);
    float[] before = Arrays.copyOf(out, 9_600 + 2 * limiter.latencyFrames() - 2);
    float[] after = Arrays.copyOfRange(out, 9_700 + 2 * limiter.latencyFrames() + 2, out.length);
    float[] steady = Arrays.copyOfRange(before, 2 * limiter.latencyFrames(), before.length);
    assertThat(Signals.largestStep(steady)).isLessThan(0.005f);
    assertThat(Signals.largestStep(after)).isLessThan(0.005f);
    assertThat(after[0]).isLessThan(0.25f);
    assertThat(after[after.length - 1]).isEqualTo(0.5f);
  }

  @Test
  void blocks_of_any_size_give_the_same_sound() {
    float[] in = bursts(5);
    float[] whole = in.clone();
    limiter.process(whole, whole.length / 2);
    Limiter other = new Limiter(RATE);
    Random random = new Random(6);
    float[] block = new float[1024];
    for (int at = 0; at < in.length; ) {
      int samples = Math.min(in.length - at, 2 * (1 + random.nextInt(512)));
      System.arraycopy(in, at, block, 0, samples);
      other.process(block, samples / 2);
      Signals.assertSame(
          Arrays.copyOf(block, samples), Arrays.copyOfRange(whole, at, at + samples));
      at += samples;
    }
  }

  @Test
  void a_reset_forgets_what_was_on_its_way_and_how_far_the_gain_was_down() {
    through(Signals.constant(5, 4_800));
    limiter.reset();
    float[] out = through(Signals.constant(0.5f, 4_800));
    int latency = 2 * limiter.latencyFrames();
    assertThat(Arrays.copyOf(out, latency)).containsOnly(0);
    assertThat(Arrays.copyOfRange(out, latency, out.length)).containsOnly(0.5f);
  }

  @Test
  void limiting_allocates_nothing() {
    float[] in = bursts(3);
    float[] block = new float[1024];
    int[] turn = {0};
    Allocation.assertNone(
        () -> {
          System.arraycopy(in, 1024 * (turn[0]++ % 20), block, 0, 1024);
          limiter.process(block, 512);
        });
  }

  private float[] through(float[] in) {
    float[] out = in.clone();
    limiter.process(out, out.length / 2);
    return out;
  }

  /** Noise that is quiet here and far too loud there. */
  private static float[] bursts(int seed) {
    Random random = new Random(seed);
    float[] noise = Signals.noise(1, 24_000, seed);
    float level = 0;
    for (int i = 0; i < noise.length; i++) {
      if (random.nextInt(300) == 0) {
        level = random.nextBoolean() ? 0.3f : 8 * random.nextFloat();
      }
      noise[i] *= level;
    }
    return noise;
  }
}
