package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fretway.chart.Beat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetronomeTest {
  private static final int RATE = 48_000;
  private static final float[] PLAIN = ClickSound.of(false, RATE);
  private static final float[] ACCENT = ClickSound.of(true, RATE);

  private final Metronome metronome = new Metronome(RATE);

  @Test
  void a_click_begins_at_its_frame_and_rings_over_blocks() {
    Clicks clicks = Clicks.ofBeats(List.of(new Beat(0.01, 1), new Beat(0.1, -1)));
    float[] heard = play(clicks, 0, 1.0 / RATE, 9_600, 100);
    assertThat(left(heard, 0, 480)).containsOnly(0);
    Signals.assertSame(left(heard, 480, ACCENT.length), ACCENT);
    Signals.assertSame(left(heard, 4_800, PLAIN.length), PLAIN);
    assertThat(left(heard, 4_800 + PLAIN.length, 500)).containsOnly(0);
  }

  @Test
  void clicks_are_added_to_what_is_there_at_their_volume_and_place_in_the_block() {
    float[] block = Signals.constant(0.25f, 512);
    Clicks clicks = Clicks.ofBeats(List.of(new Beat(7, -1)));
    metronome.add(clicks, block, 100, 200, 7, 1.0 / RATE, 0.5f);
    assertThat(left(block, 0, 100)).containsOnly(0.25f);
    for (int i = 0; i < 200; i++) {
      assertThat(block[2 * (100 + i)]).isEqualTo(0.25f + 0.5f * PLAIN[i]);
      assertThat(block[2 * (100 + i) + 1]).isEqualTo(block[2 * (100 + i)]);
    }
    assertThat(left(block, 300, 212)).containsOnly(0.25f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 0.731, 1, 1.5})
  void every_click_comes_once_and_to_the_frame_whatever_the_blocks(double speed) {
    double step = speed / RATE;
    Random random = new Random(Math.round(1000 * speed));
    List<Beat> beats = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    double from = 12.3;
    for (double time = from; time < from + 4 * speed; time += 0.11 + 0.05 * random.nextDouble()) {
      // Some are right at a frame, where rounding could go either way between two blocks.
      double at = random.nextBoolean() ? time : from + Math.round((time - from) / step) * step;
      beats.add(new Beat(at, random.nextInt(4) - 1));
      expected.add((int) Math.round((at - from) / step));
    }
    Clicks clicks = Clicks.ofBeats(beats);
    for (int seed = 0; seed < 5; seed++) {
      metronome.reset();
      float[] heard = playAtRandom(clicks, from, step, 4 * RATE + 6_000, new Random(seed));
      Signals.assertSame(heard, mixed(clicks, expected, heard.length));
    }
  }

  @Test
  void a_click_at_the_border_of_blocks_survives_any_rounding_of_the_callers() {
    Clicks clicks = Clicks.ofBeats(List.of(new Beat(512.0 / RATE, 1)));
    for (double error : new double[] {-1e-9, -1e-12, 0, 1e-12, 1e-9, 1e-3, -1e-3}) {
      metronome.reset();
      float[] heard = new float[2 * 8_192];
      metronome.add(clicks, heard, 0, 512, 0, 1.0 / RATE, 1);
      for (int at = 512; at < 8_192; at += 512) {
        metronome.add(clicks, heard, at, 512, (double) at / RATE + error, 1.0 / RATE, 1);
      }
      double energy = 0;
      for (float sample : heard) {
        energy += sample * sample;
      }
      assertThat(energy).as("%s s off", error).isEqualTo(2 * energy(ACCENT), within(1e-6));
    }
  }

  @Test
  void a_loop_clicks_on_its_first_beat_each_time_and_never_twice_at_the_seam() {
    Clicks clicks =
        Clicks.ofBeats(
            List.of(new Beat(1, 1), new Beat(1.2, -1), new Beat(1.4, -1), new Beat(1.6, 2)));
    // The loop from 1 to 1.6 as it may be cut: up to half a frame off at either end.
    for (double off : new double[] {-0.49, 0, 0.49}) {
      metronome.reset();
      int length = 28_800;
      float[] heard = new float[2 * 3 * length];
      for (int turn = 0; turn < 3; turn++) {
        for (int at = 0; at < length; at += 480) {
          double time = 1 + (at + off) / RATE;
          metronome.add(clicks, heard, turn * length + at, 480, time, 1.0 / RATE, 1);
        }
      }
      float[] once = Arrays.copyOf(heard, 2 * length);
      float[] expected = mixed(clicks, List.of(0, 9_600, 19_200, 1_000_000), 2 * length);
      Signals.assertSame(once, expected);
      Signals.assertSame(Arrays.copyOfRange(heard, 4 * length, 6 * length), expected);
    }
  }

  @Test
  void a_jump_leaves_out_what_it_passes_and_lets_ring_what_has_begun() {
    Clicks clicks = Clicks.ofBeats(List.of(new Beat(0, 1), new Beat(1, -1), new Beat(5, -1)));
    float[] heard = new float[2 * 4_096];
    metronome.add(clicks, heard, 0, 1_024, 0, 1.0 / RATE, 1);
    metronome.add(clicks, heard, 1_024, 3_072, 5 - 2_000.0 / RATE, 1.0 / RATE, 1);
    float[] expected = mixed(clicks, List.of(0, 1_000_000, 3_024), heard.length);
    Signals.assertSame(heard, expected);
  }

  @Test
  void a_count_in_hands_over_to_the_beats_without_a_gap() {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      beats.add(new Beat(i * 0.5, i % 4 == 0 ? i / 4 : -1));
    }
    Clicks count = Clicks.countIn(beats, 0);
    Clicks song = Clicks.ofBeats(beats);
    float[] heard = new float[2 * 4 * RATE];
    int start = (int) Math.round(-count.start() * RATE);
    metronome.add(count, heard, 0, start, count.start(), 1.0 / RATE, 1);
    metronome.add(song, heard, start, 4 * RATE - start, 0, 1.0 / RATE, 1);
    for (int beat = 0; beat < 8; beat++) {
      float[] expected = beat % 4 == 0 ? ACCENT : PLAIN;
      Signals.assertSame(left(heard, beat * RATE / 2, expected.length), expected);
    }
  }

  @Test
  void a_held_song_lets_the_last_click_ring_and_adds_none() {
    Clicks clicks = Clicks.ofBeats(List.of(new Beat(0, 1), new Beat(0.001, -1)));
    float[] heard = new float[2 * 8_192];
    metronome.add(clicks, heard, 0, 10, 0, 1.0 / RATE, 1);
    metronome.add(clicks, heard, 10, 8_182, 10.0 / RATE, 0, 1);
    Signals.assertSame(heard, mixed(clicks, List.of(0, 1_000_000), heard.length));
  }

  @Test
  void a_volume_of_nothing_is_silent_and_a_reset_ends_what_rings() {
    Clicks clicks = Clicks.ofBeats(List.of(new Beat(0, 1), new Beat(0.5, 1)));
    assertThat(play(clicks, 0, 1.0 / RATE, 0.0f)).containsOnly(0);
    metronome.reset();
    play(clicks, 0, 1.0 / RATE, 1.0f);
    metronome.reset();
    assertThat(play(clicks, 3, 1.0 / RATE, 1.0f)).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 44_100, 48_000, 192_000})
  void the_sound_sets_in_softly_fades_out_and_differs_by_accent(int rate) {
    for (boolean accent : new boolean[] {false, true}) {
      float[] sound = ClickSound.of(accent, rate);
      float peak = Signals.peak(sound);
      assertThat(peak).isEqualTo(accent ? 0.75f : 0.5f);
      assertThat(sound[0]).isNotZero();
      assertThat(Math.abs(sound[sound.length - 1])).isLessThan(0.001f * peak);
      assertThat((double) sound.length / rate).isBetween(0.059, 0.061);
    }
    assertThat(crossings(ClickSound.of(true, rate)))
        .isGreaterThan(crossings(ClickSound.of(false, rate)) * 5 / 4);
  }

  @Test
  void adding_clicks_allocates_nothing() {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      beats.add(new Beat(i * 0.02, i % 4 == 0 ? i / 4 : -1));
    }
    Clicks clicks = Clicks.ofBeats(beats);
    float[] block = new float[1024];
    int[] turn = {0};
    Allocation.assertNone(
        () -> metronome.add(clicks, block, 0, 512, turn[0]++ % 5_000 * 0.01, 1.0 / RATE, 1));
  }

  private float[] play(Clicks clicks, double from, double step, float volume) {
    float[] heard = new float[2 * 1_024];
    metronome.add(clicks, heard, 0, 1_024, from, step, volume);
    return heard;
  }

  private float[] play(Clicks clicks, double from, double step, int frames, int block) {
    float[] heard = new float[2 * frames];
    for (int at = 0; at < frames; at += block) {
      metronome.add(clicks, heard, at, Math.min(block, frames - at), from + at * step, step, 1);
    }
    return heard;
  }

  private float[] playAtRandom(Clicks clicks, double from, double step, int frames, Random random) {
    float[] heard = new float[2 * frames];
    double summed = from;
    for (int at = 0; at < frames; ) {
      int block = Math.min(frames - at, 1 + random.nextInt(512));
      double time = random.nextBoolean() ? summed : from + at * step;
      metronome.add(clicks, heard, at, block, time, step, 1);
      at += block;
      summed = time + block * step;
    }
    return heard;
  }

  private static float[] mixed(Clicks clicks, List<Integer> frames, int samples) {
    float[] stereo = new float[samples];
    for (int click = 0; click < clicks.size(); click++) {
      float[] sound = clicks.accent(click) ? ACCENT : PLAIN;
      for (int i = 0; i < sound.length; i++) {
        int at = 2 * (frames.get(click) + i);
        if (at + 1 < samples) {
          stereo[at] += sound[i];
          stereo[at + 1] += sound[i];
        }
      }
    }
    return stereo;
  }

  private static float[] left(float[] stereo, int from, int frames) {
    float[] left = new float[frames];
    for (int i = 0; i < frames; i++) {
      left[i] = stereo[2 * (from + i)];
    }
    return left;
  }

  private static double energy(float[] sound) {
    double energy = 0;
    for (float sample : sound) {
      energy += sample * sample;
    }
    return energy;
  }

  private static int crossings(float[] sound) {
    int crossings = 0;
    for (int i = 1; i < sound.length; i++) {
      crossings += sound[i - 1] < 0 != sound[i] < 0 ? 1 : 0;
    }
    return crossings;
  }
}
