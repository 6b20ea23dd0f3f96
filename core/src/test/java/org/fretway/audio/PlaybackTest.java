package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decoding, mixing and the clock together, on a device that the test turns by hand. */
class PlaybackTest {
  private static final int RATE = HandCrankedVoice.SAMPLE_RATE;

  @TempDir Path folder;
  private PlaybackRig rig;
  private HandCrankedVoice voice;
  private Transport transport;

  /** Two stems of different rates with an impulse every half second. */
  @BeforeEach
  void load() throws IOException {
    rig = PlaybackRig.of(folder, 4, 24_000, sample -> sample % 24_000 == 0 ? 0.4 : 0);
    voice = rig.voice;
    transport = rig.transport;
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void stems_stay_together_on_the_sample() {
    transport.setRunning(true);
    rig.turn(2);
    float[] left = voice.left();
    for (int impulse = 24_000; impulse < left.length; impulse += 24_000) {
      assertThat(left[impulse]).isCloseTo(0.4f + 0.4f * 0.91f, within(0.01f));
      assertThat(left[impulse]).isGreaterThan(Math.abs(left[impulse - 1]));
      assertThat(left[impulse]).isGreaterThan(Math.abs(left[impulse + 1]));
    }
  }

  @Test
  void time_is_what_is_heard_not_what_is_queued() {
    transport.setRunning(true);
    rig.turn(1);
    double taken = voice.takenFrames() / (double) RATE;
    assertThat(rig.songTime()).isLessThan(taken);
  }

  @Test
  void a_jump_plays_from_there_at_once() {
    transport.setRunning(true);
    rig.turn(1);
    int before = (int) voice.takenFrames();
    transport.seekTo(2.75);
    rig.turn(0.5);
    // From 2.75 s, the next impulse is a quarter second away.
    float[] left = voice.left();
    assertThat(left[before + 12_000]).isGreaterThan(0.7f);
    assertThat(rig.songTime()).isBetween(2.75, 3.25);
  }

  @Test
  void a_pause_holds_the_song_and_what_follows_goes_on_where_it_was() {
    transport.setRunning(true);
    rig.turn(0.7);
    transport.setRunning(false);
    rig.turn(0.5);
    transport.setRunning(true);
    rig.turn(0.7);
    assertThat(voice.left()[24_000]).isGreaterThan(0.7f);
    assertThat(voice.left()[48_000]).isGreaterThan(0.7f);
  }

  @Test
  void the_end_comes_when_all_has_been_played() {
    transport.setRunning(true);
    transport.seekTo(3.5);
    // The clock runs out in real time, however fast the voice is turned.
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              rig.turn(0.01);
              return transport.ended();
            });
    assertThat(transport.running()).isFalse();
    assertThat(rig.songTime()).isCloseTo(4, within(1e-6));
    assertThat(voice.playedFrames).isEqualTo(RATE / 2);
  }

  @Test
  void the_end_comes_also_after_a_jump_to_less_than_a_frame_before_it() {
    transport.setRunning(true);
    transport.seekTo(4 - 0.2 / RATE);
    await()
        .until(
            () -> {
              rig.turn(0.01);
              return transport.ended();
            });
    assertThat(rig.songTime()).isCloseTo(4, within(1e-5));
  }

  @Test
  void a_song_whose_decoding_is_late_goes_on_where_it_was() {
    transport.setRunning(true);
    rig.turn(1);
    for (int i = 0; i < 200; i++) {
      voice.turn(512);
      rig.loop.tick();
    }
    double held = rig.songTime();
    rig.turn(1);
    assertThat(held).isBetween(0.9, 1.3);
    assertThat(rig.songTime()).isGreaterThanOrEqualTo(held);
    assertThat(rig.warnings).isEmpty();
  }

  @Test
  void a_song_whose_device_is_unplugged_runs_on_silently() {
    transport.setRunning(true);
    rig.turn(1);
    voice.unplugged = true;
    voice.turn(RATE);
    double lost = rig.songTime();
    rig.loop.tick();
    transport.seekTo(3.9);
    await()
        .until(
            () -> {
              rig.decode();
              rig.loop.tick();
              return transport.ended();
            });
    assertThat(rig.songTime()).isCloseTo(4, within(1e-6)).isGreaterThan(lost);
    assertThat(rig.warnings)
        .containsExactly("The sound device is gone, so the song runs on silently.");
  }

  @Test
  void nothing_is_allocated_while_a_song_plays() {
    transport.setRunning(true);
    rig.turn(2);
    transport.seekTo(0);
    rig.turn(0.1);
    assertThat(Allocations.of(() -> rig.turn(0.5))).isZero();
    assertThat(Allocations.of(this::readClock)).isZero();
  }

  private void readClock() {
    for (int i = 0; i < 10_000; i++) {
      rig.songTime();
    }
  }
}
