package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fretway.audio.mix.Clicks;
import org.fretway.chart.Beat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops as they are heard: to the sample, without a gap, and with what comes before each pass. */
class LoopPlaybackTest {
  private static final int RATE = PlaybackRig.RATE;

  @TempDir Path folder;
  private @Nullable PlaybackRig open;

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
  }

  private PlaybackRig play(IntToDoubleFunction signal) throws IOException {
    PlaybackRig rig = PlaybackRig.of(folder, 4, signal);
    open = rig;
    rig.transport.setRunning(true);
    return rig;
  }

  /** No two samples near each other are alike, so that any shift shows. */
  private static double noise(int sample) {
    return 0.2 * Math.sin(sample * 12.9898 + 78.233 * Math.sin(sample * 0.317));
  }

  private static double tone(int sample) {
    return 0.6 * Math.sin(2 * Math.PI * 110 * sample / RATE);
  }

  @Test
  void each_pass_lasts_as_long_as_the_loop_to_the_sample() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::noise);
    int start = 20_011;
    int end = 57_777;
    rig.loop((double) start / RATE, (double) end / RATE);

    rig.turn(4);

    float[] heard = rig.voice.left();
    assertThat(heard[start]).isCloseTo(sample(start), within(1e-4f));
    for (int pass = 1; pass < 4; pass++) {
      int at = end + (pass - 1) * (end - start);
      for (int frame : new int[] {0, 1, 1_000, end - start - LoopSeam.FRAMES - 1}) {
        assertThat(heard[at + frame])
            .as("frame %d of pass %d", frame, pass)
            .isCloseTo(sample(start + frame), within(1e-4f));
      }
    }
  }

  @Test
  void the_seam_makes_no_click() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::tone);
    rig.loop(0.5031, 0.9117);

    rig.turn(3);

    double steepest = 0.6 * 2 * Math.PI * 110 / RATE;
    assertThat(steepest(rig.voice.left())).isLessThan((float) (1.5 * steepest));
  }

  @Test
  void song_time_goes_back_in_the_frame_in_which_the_sound_does() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::noise);
    rig.loop(0.5, 1);

    rig.turn(1.5);

    assertThat(rig.songTimeAt(RATE - 1)).isCloseTo(1 - 1.0 / RATE, within(1e-9));
    assertThat(rig.songTimeAt(RATE)).isCloseTo(0.5, within(1e-9));
    assertThat(rig.songTimeAt(RATE + 480)).isCloseTo(0.51, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 0.8, 1.5})
  void a_loop_at_any_speed_comes_round_in_its_time_and_without_a_gap(double rate)
      throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::tone);
    rig.transport.setRate(rate);
    rig.loop(0.2, 0.7);

    rig.turn(3.5);

    float[] heard = rig.voice.left();
    double first = 0.7 / rate;
    double pass = 0.5 / rate;
    for (double seam = first; seam < 3.3; seam += pass) {
      int frame = (int) Math.round(seam * RATE);
      assertThat(rig.songTimeAt(frame - 48)).isCloseTo(0.7 - 0.001 * rate, within(0.002));
      assertThat(rig.songTimeAt(frame + 48)).isCloseTo(0.2 + 0.001 * rate, within(0.002));
      assertThat(loudest(heard, frame - 1_000, frame + 1_000)).isGreaterThan(0.3f);
    }
  }

  @Test
  void a_loop_whose_end_was_decoded_already_is_kept() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::noise);
    rig.turn(0.5);
    rig.loop(0.2, 0.55);
    rig.turn(1);

    assertThat(rig.songTimeAt(0)).isBetween(0.3, 0.55);
    assertThat(rig.heard.pass(System.nanoTime(), rig.transport.seek())).isPositive();
  }

  @Test
  void a_loop_behind_what_is_heard_is_gone_to() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::noise);
    rig.turn(1.5);
    rig.loop(0.2, 0.7);
    rig.turn(0.2);

    assertThat(rig.songTimeAt(0)).isEqualTo(0.2);
    assertThat(rig.songTime()).isBetween(0.2, 0.7);
  }

  @Test
  void a_seek_beyond_the_loop_plays_on_from_there() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::noise);
    rig.loop(0.2, 0.7);
    rig.transport.seekTo(2);
    rig.turn(1);

    assertThat(rig.songTimeAt(RATE / 2)).isCloseTo(2.5, within(1e-6));
  }

  @Test
  void without_the_loop_the_song_plays_on_though_the_next_pass_was_decoded() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::noise);
    rig.loop(0.2, 0.7);
    rig.turn(0.65);
    rig.transport.setLoop(Optional.empty());
    rig.turn(1.5);

    double begin = rig.songTimeAt(0);
    assertThat(begin).isBetween(0.4, 0.7);
    assertThat(rig.songTimeAt(RATE)).isCloseTo(begin + 1, within(1e-6));
  }

  @Test
  void a_loop_to_the_very_end_of_the_song_comes_round() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::noise);
    rig.loop(3.5, 4);
    rig.transport.seekTo(3.4);
    rig.turn(2.2);

    assertThat(rig.transport.ended()).isFalse();
    assertThat(rig.voice.left()[(int) (0.6 * RATE)])
        .isCloseTo(sample((int) (3.5 * RATE)), within(1e-4f));
  }

  @Test
  void the_shortest_loop_comes_round_again_and_again() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::tone);
    rig.loop(1, 1 + LoopRegion.MIN_SECONDS);
    rig.turn(5);

    assertThat(rig.songTime()).isBetween(1.0, 1.1);
    assertThat(rig.heard.pass(System.nanoTime(), rig.transport.seek())).isGreaterThan(30);
  }

  @Test
  void a_count_before_each_pass_is_heard_over_silence_and_the_sound_sets_in_in_time()
      throws IOException {
    PlaybackRig rig = play(sample -> 0.4);
    rig.practice.setCountInVolume(0);
    Clicks count = Clicks.countIn(beats(), 1);
    rig.loop(1, 1.5, LeadIn.COUNT_IN, new Lead(count.start(), false, count));
    rig.turn(4);

    float[] heard = rig.voice.left();
    int counted = (int) Math.round((1 - count.start()) * RATE);
    int end = (int) (1.5 * RATE);
    assertThat(counted).isGreaterThan(RATE / 2);
    assertThat(loudest(heard, end, end + counted - LoopSeam.FRAMES - 1)).isZero();
    assertThat(heard[end + counted]).isCloseTo(0.4f, within(1e-3f));
    assertThat(rig.songTimeAt(end + 10)).isCloseTo(count.start(), within(0.001));
    assertThat(rig.songTimeAt(end + counted)).isCloseTo(1, within(1e-6));
  }

  @Test
  void the_count_clicks_where_the_beats_would_be() throws IOException {
    PlaybackRig rig = play(sample -> 0);
    Clicks count = Clicks.countIn(beats(), 1);
    rig.loop(1, 1.5, LeadIn.COUNT_IN, new Lead(count.start(), false, count));
    rig.turn(4);

    float[] heard = rig.voice.left();
    int end = (int) (1.5 * RATE);
    assertThat(count.size()).isPositive();
    for (int click = 0; click < count.size(); click++) {
      int at = end + (int) Math.round((count.time(click) - count.start()) * RATE);
      assertThat(loudest(heard, at - 400, at - 2)).isLessThan(0.02f);
      assertThat(loudest(heard, at, at + 400)).isGreaterThan(0.1f);
    }
  }

  @Test
  void a_rewind_before_each_pass_plays_what_leads_to_the_loop() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::noise);
    rig.loop(1, 1.5, LeadIn.REWIND, new Lead(0.75, true, Clicks.NONE));
    rig.turn(3);

    float[] heard = rig.voice.left();
    int end = (int) (1.5 * RATE);
    assertThat(heard[end]).isCloseTo(sample((int) (0.75 * RATE)), within(1e-4f));
    assertThat(heard[end + RATE / 2]).isCloseTo(sample((int) (1.25 * RATE)), within(1e-4f));
  }

  @Test
  void the_speed_rises_with_the_passes() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::tone);
    rig.practice.setTrained(new TrainedRate(new SpeedTrainer(0.5, 1, 0.25, 1)));
    rig.transport.setRate(0.5);
    rig.loop(1, 1.25);
    rig.transport.seekTo(1);
    rig.turn(3);

    assertThat(rig.transport.rate()).isEqualTo(1);
    assertThat(rig.practice.cleanPasses()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void nothing_is_allocated_while_a_loop_comes_round() throws IOException {
    PlaybackRig rig = play(LoopPlaybackTest::tone);
    Clicks count = Clicks.countIn(beats(), 1);
    rig.loop(1, 1.2, LeadIn.COUNT_IN, new Lead(0.9, false, count));
    rig.transport.setRate(0.75);
    rig.turn(6);
    rig.transport.seekTo(1);
    rig.turn(0.1);

    assertThat(Allocations.of(() -> rig.turn(0.5))).isZero();
  }

  private static List<Beat> beats() {
    return IntStream.range(0, 20)
        .mapToObj(i -> new Beat(0.2 * i, i % 4 == 1 ? i / 4 : -1))
        .toList();
  }

  private static float sample(int sample) {
    return (float) noise(sample);
  }

  private static float steepest(float[] samples) {
    float steepest = 0;
    for (int i = 1; i < samples.length; i++) {
      steepest = Math.max(steepest, Math.abs(samples[i] - samples[i - 1]));
    }
    return steepest;
  }

  private static float loudest(float[] samples, int from, int to) {
    float loudest = 0;
    for (float sample : Arrays.copyOfRange(samples, from, to)) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }
}
