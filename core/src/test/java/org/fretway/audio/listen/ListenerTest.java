package org.fretway.audio.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import org.fretway.audio.Allocations;
import org.fretway.audio.PlayedMoment;
import org.fretway.audio.input.Input;
import org.fretway.audio.perform.MadeUpCharts;
import org.fretway.audio.perform.Performance;
import org.fretway.audio.perform.Performer;
import org.fretway.chart.Strikes;
import org.fretway.chart.Tuning;
import org.junit.jupiter.api.Test;

/** What is told of sound that comes in while a song runs. */
class ListenerTest {
  private static final int RATE = Input.SAMPLE_RATE;
  private static final int BLOCK = 192;
  private static final double LATENCY = 0.03;
  private static final Strikes SCALE =
      Strikes.of(MadeUpCharts.scale("lead", Tuning.GUITAR_STANDARD, 0.3, 8));
  private static final Performance PLAYED = Performer.play(SCALE, 5);

  private final Song song = new Song();
  private final Heard heard = new Heard(SCALE);
  private final ListenerReading reading = new ListenerReading();

  /** A song that began at no time at all, told a little unevenly. */
  private static final class Song {
    private final Random random = new Random(4);
    private boolean playing = true;
    private double jitter;

    private void momentAt(long nanos, PlayedMoment moment) {
      moment.playing = playing;
      moment.rate = 1;
      moment.run = 1;
      moment.songTime = playing ? nanos / 1e9 + jitter * (2 * random.nextDouble() - 1) : 1.6;
    }
  }

  private Listener start(int channels, EarOptions options) {
    return Listener.start(song::momentAt, channels, LATENCY, SCALE, heard, options);
  }

  /** Lets the performance come in as late as the latency says, on one of the channels. */
  private void play(Listener listener, int channels, int channel) {
    float[] sound = PLAYED.sound();
    float[] block = new float[channels * BLOCK];
    for (int from = 0; from + BLOCK <= sound.length; from += BLOCK) {
      for (int i = 0; i < BLOCK; i++) {
        block[i * channels + channel] = sound[from + i];
      }
      listener.heard(block, BLOCK, from, nanosAt(from + BLOCK));
      if (from % (BLOCK * 100) == 0) {
        catchUp(listener);
      }
    }
    catchUp(listener);
  }

  private static long nanosAt(long frame) {
    return (long) ((frame / (double) RATE + LATENCY) * 1e9);
  }

  private static void catchUp(Listener listener) {
    await()
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(30))
        .until(listener::caughtUp);
  }

  @Test
  void notes_are_told_at_their_song_time_less_the_latency_however_uneven_the_moments() {
    song.jitter = 0.002;
    try (Listener listener = start(1, EarOptions.USUAL)) {
      play(listener, 1, 0);
    }
    for (int strike = 0; strike < SCALE.count(); strike++) {
      double onset = PLAYED.truth().get(strike).onset();
      assertThat(heard.onsets).anyMatch(it -> Math.abs(it.songTime() - onset) < 0.003);
    }
  }

  @Test
  void the_chosen_channel_alone_is_heard() {
    try (Listener listener = start(2, EarOptions.USUAL.withChannel(EarOptions.Channel.LEFT))) {
      play(listener, 2, 1);
    }
    assertThat(heard.onsets).isEmpty();
    try (Listener listener = start(2, EarOptions.USUAL.withChannel(EarOptions.Channel.RIGHT))) {
      play(listener, 2, 1);
    }
    assertThat(heard.onsets).hasSizeGreaterThanOrEqualTo(SCALE.count());
  }

  @Test
  void a_halted_song_is_listened_to_as_well() {
    song.playing = false;
    try (Listener listener = start(1, EarOptions.USUAL)) {
      play(listener, 1, 0);
    }
    assertThat(heard.onsets)
        .hasSizeGreaterThanOrEqualTo(SCALE.count())
        .allMatch(it -> it.songTime() == 1.6);
  }

  @Test
  void what_is_heard_now_can_be_read_at_any_time() {
    try (Listener listener = start(1, EarOptions.USUAL)) {
      listener.read(reading);
      assertThat(reading.level).isZero();
      assertThat(reading.midi).isNaN();
      float[] tone = new float[BLOCK];
      for (int from = 0; from < RATE / 2; from += BLOCK) {
        for (int i = 0; i < BLOCK; i++) {
          tone[i] = (float) (0.3 * Math.sin(2 * Math.PI * 220 * (from + i) / RATE));
        }
        listener.heard(tone, BLOCK, from, nanosAt(from + BLOCK));
      }
      await()
          .pollInterval(Duration.ofMillis(2))
          .atMost(Duration.ofSeconds(30))
          .until(() -> rings(listener));
      assertThat(reading.midi).isCloseTo(57, within(0.05));
      assertThat(reading.level).isCloseTo(0.3, within(0.02));
      assertThat(reading.clipped).isFalse();
    }
  }

  private boolean rings(Listener listener) {
    listener.read(reading);
    return reading.open && reading.clarity > 0.95;
  }

  @Test
  void a_device_that_is_gone_leaves_silence() {
    try (Listener listener = start(1, EarOptions.USUAL)) {
      play(listener, 1, 0);
      await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(Duration.ofSeconds(30))
          .until(() -> isSilent(listener));
    }
  }

  private boolean isSilent(Listener listener) {
    listener.read(reading);
    return reading.level == 0 && !reading.open;
  }

  @Test
  void handing_a_block_over_allocates_nothing() {
    float[] block = new float[BLOCK];
    try (Listener listener = start(1, EarOptions.USUAL)) {
      long[] frame = new long[1];
      Runnable task =
          () -> {
            listener.heard(block, BLOCK, frame[0], nanosAt(frame[0] + BLOCK));
            frame[0] += BLOCK;
          };
      assertThat(Allocations.of(task)).isZero();
    }
  }

  @Test
  void after_closing_nothing_is_taken_any_more() {
    Listener listener = start(1, EarOptions.USUAL);
    listener.close();
    play(listener, 1, 0);
    assertThat(heard.onsets).isEmpty();
  }
}
