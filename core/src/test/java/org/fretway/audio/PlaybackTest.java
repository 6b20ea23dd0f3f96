package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.decode.WavFixture;
import org.fretway.audio.output.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decoding, mixing and the clock together, on a device that the test turns by hand. */
class PlaybackTest {
  private static final int RATE = HandCrankedVoice.SAMPLE_RATE;

  @TempDir Path folder;
  private final HandCrankedVoice voice = new HandCrankedVoice();
  private final List<String> warnings = new ArrayList<>();
  private final List<Optional<StereoReader>> readers = new ArrayList<>();
  private final SongClock clock = new SongClock();
  private final Transport transport = new Transport(2);
  private final SongLength length = SongLength.ofSeconds(4, RATE);
  private final BlockRing ring = new BlockRing(20, 2, Voice.BLOCK_FRAMES);
  private StemFeeder feeder;
  private PlaybackLoop loop;

  /** Two stems of different rates with an impulse every half second. */
  @BeforeEach
  void load() throws IOException {
    for (int rate : new int[] {48_000, 24_000}) {
      Path file = folder.resolve(rate + ".wav");
      WavFixture.wav()
          .rate(rate)
          .write(file, 4 * rate, (frame, channel) -> frame % (rate / 2) == 0 ? 0.4 : 0);
      StemInput stem = new StemInput("s", true, () -> Files.newByteChannel(file));
      readers.add(Optional.of(new StereoReader(StemDecoder.open(stem), RATE)));
    }
    transport.setVolume(0, 1);
    transport.setVolume(1, 1);
    feeder =
        new StemFeeder(
            readers, List.of("a", "b"), transport, ring, length, Voice.BLOCK_FRAMES, warnings::add);
    loop = new PlaybackLoop(transport, ring, 4, length, clock, new Mixer(2), voice, warnings::add);
  }

  @AfterEach
  void close() {
    readers.forEach(reader -> reader.ifPresent(StereoReader::close));
  }

  @Test
  void stems_stay_together_on_the_sample() {
    transport.setRunning(true);
    turn(2);
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
    turn(1);
    double taken = voice.takenFrames() / (double) RATE;
    assertThat(clock.read(System.nanoTime(), transport.seek())).isLessThan(taken);
  }

  @Test
  void a_jump_plays_from_there_at_once() {
    transport.setRunning(true);
    turn(1);
    int before = (int) voice.takenFrames();
    transport.seekTo(2.75);
    turn(0.5);
    // From 2.75 s, the next impulse is a quarter second away.
    float[] left = voice.left();
    assertThat(left[before + 12_000]).isGreaterThan(0.7f);
    assertThat(clock.read(System.nanoTime(), transport.seek())).isBetween(2.75, 3.25);
  }

  @Test
  void a_pause_holds_the_song_and_what_follows_goes_on_where_it_was() {
    transport.setRunning(true);
    turn(0.7);
    transport.setRunning(false);
    turn(0.5);
    transport.setRunning(true);
    turn(0.7);
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
              turn(0.01);
              return transport.ended();
            });
    assertThat(transport.running()).isFalse();
    assertThat(clock.read(System.nanoTime(), transport.seek())).isEqualTo(4);
    assertThat(voice.playedFrames).isEqualTo(RATE / 2);
  }

  @Test
  void a_song_whose_decoding_is_late_goes_on_where_it_was() {
    transport.setRunning(true);
    turn(1);
    for (int i = 0; i < 200; i++) {
      voice.turn(512);
      loop.tick();
    }
    double held = clock.read(System.nanoTime(), transport.seek());
    turn(1);
    assertThat(held).isBetween(0.9, 1.3);
    assertThat(clock.read(System.nanoTime(), transport.seek())).isGreaterThanOrEqualTo(held);
    assertThat(warnings).isEmpty();
  }

  @Test
  void a_song_whose_device_is_unplugged_runs_on_silently() {
    transport.setRunning(true);
    turn(1);
    voice.unplugged = true;
    voice.turn(RATE);
    double lost = clock.read(System.nanoTime(), transport.seek());
    loop.tick();
    transport.seekTo(3.9);
    await()
        .until(
            () -> {
              feeder.step();
              loop.tick();
              return transport.ended();
            });
    assertThat(clock.read(System.nanoTime(), transport.seek())).isEqualTo(4).isGreaterThan(lost);
    assertThat(warnings).containsExactly("The sound device is gone, so the song runs on silently.");
  }

  @Test
  void nothing_is_allocated_while_a_song_plays() {
    transport.setRunning(true);
    turn(2);
    transport.seekTo(0);
    turn(0.1);
    assertThat(allocatedBy(() -> turn(0.5))).isZero();
    Transport.Seek seek = transport.seek();
    assertThat(allocatedBy(() -> readClock(seek))).isZero();
  }

  private void readClock(Transport.Seek seek) {
    for (int i = 0; i < 10_000; i++) {
      clock.read(i, seek);
    }
  }

  /** The least of several runs, since the JVM now and then allocates on the thread by itself. */
  private static long allocatedBy(Runnable task) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    task.run();
    long start = threads.getCurrentThreadAllocatedBytes();
    long ofAsking = threads.getCurrentThreadAllocatedBytes() - start;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      task.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before - ofAsking);
    }
    return least;
  }

  /** Lets the device play so many seconds, with decoding and playing in between. */
  private void turn(double seconds) {
    for (int i = 0; i < seconds * RATE / 256; i++) {
      while (feeder.step()) {
        // Until the ring is full.
      }
      loop.tick();
      voice.turn(256);
    }
  }
}
