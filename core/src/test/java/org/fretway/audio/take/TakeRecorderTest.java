package org.fretway.audio.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fretway.audio.Allocations;
import org.fretway.audio.Placement;
import org.fretway.audio.PlayedMoment;
import org.fretway.audio.decode.WavStream;
import org.fretway.audio.input.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded, and where in the song it is put. */
class TakeRecorderTest {
  private static final int RATE = Input.SAMPLE_RATE;
  private static final int BLOCK = 240;
  private static final double LATENCY = 0.040;

  @TempDir Path folder;
  private final Song song = new Song();
  private final Kept kept = new Kept();
  private final List<String> ends = new CopyOnWriteArrayList<>();
  private final float[] block = new float[BLOCK];
  private long frame;

  /** A song that is where the test says, and is told a little wrong, as real clocks are. */
  private static final class Song {
    final Random random = new Random(3);
    boolean playing = true;
    double begin = 10;
    double beganAt;
    double rate = 1;
    long run = 1;
    double jitter;

    void momentAt(long nanos, PlayedMoment moment) {
      moment.playing = playing;
      moment.rate = rate;
      moment.run = run;
      double error = jitter * (2 * random.nextDouble() - 1);
      moment.songTime = begin + rate * (nanos / 1e9 - beganAt) + error;
    }

    void jump(double songTime, double now) {
      run++;
      begin = songTime;
      beganAt = now;
    }
  }

  private record Take(Path file, Placement placement, long frames) {}

  private final class Kept implements TakeKeeper {
    final List<Take> takes = new CopyOnWriteArrayList<>();
    final List<Path> discarded = new CopyOnWriteArrayList<>();
    private int begun;
    private long room = Long.MAX_VALUE;

    @Override
    public Path begin(Placement placement, int channels) {
      return folder.resolve("take" + begun++ + ".wav");
    }

    @Override
    public void keep(Path file, Placement placement, long frames) {
      takes.add(new Take(file, placement, frames));
    }

    @Override
    public void discard(Path file) throws IOException {
      Files.delete(file);
      discarded.add(file);
    }

    @Override
    public void claim(long bytes) throws IOException {
      room -= bytes;
      if (room < 0) {
        throw new IOException("The disk is full.");
      }
    }
  }

  private TakeRecorder start() {
    return TakeRecorder.start(song::momentAt, 1, LATENCY, kept, ends::add);
  }

  /** Lets so many seconds be recorded: a ramp, so that each sample tells its place. */
  private void record(TakeRecorder recorder, double seconds) {
    for (long end = frame + Math.round(seconds * RATE); frame < end; frame += BLOCK) {
      for (int i = 0; i < BLOCK; i++) {
        block[i] = sample(frame + i);
      }
      recorder.heard(block, BLOCK, frame, nanosAt(frame + BLOCK));
      if (frame % RATE == 0) {
        await().pollInterval(Duration.ofMillis(5)).until(recorder::caughtUp);
      }
    }
  }

  private static float sample(long frame) {
    return frame % RATE / (float) RATE - 0.5f;
  }

  private static long nanosAt(long frame) {
    return (long) (frame * 1e9 / RATE);
  }

  @Test
  void a_take_is_put_where_it_was_heard_however_uneven_the_moments() throws IOException {
    song.jitter = 0.006;
    try (TakeRecorder recorder = start()) {
      record(recorder, 3);
    }
    Take take = kept.takes.getFirst();
    assertThat(kept.takes).hasSize(1);
    assertThat(take.placement().start()).isCloseTo(10 - LATENCY, within(0.001));
    assertThat(take.frames()).isEqualTo(3L * RATE);
    try (WavStream wav = WavStream.open(Files.newByteChannel(take.file()))) {
      assertThat(wav.lengthFrames()).isEqualTo(3L * RATE);
      wav.seek(1_234);
      float[] read = new float[1];
      wav.read(read, 1);
      assertThat(read[0]).isCloseTo(sample(1_234), within(1e-6f));
    }
  }

  @Test
  void each_pass_through_a_loop_is_a_take() {
    try (TakeRecorder recorder = start()) {
      record(recorder, 2);
      song.jump(10, 2 - LATENCY);
      record(recorder, 2);
      song.jump(10, 4 - LATENCY);
      record(recorder, 2);
    }
    assertThat(kept.takes).hasSize(3);
    assertThat(kept.takes.get(2).placement().start()).isCloseTo(10, within(0.001));
  }

  @Test
  void another_speed_begins_another_take() {
    try (TakeRecorder recorder = start()) {
      record(recorder, 2);
      song.begin = 10 + 2 - LATENCY;
      song.beganAt = 2 - LATENCY;
      song.rate = 0.5;
      record(recorder, 2);
    }
    assertThat(kept.takes).hasSize(2);
    assertThat(kept.takes.get(1).placement().rate()).isEqualTo(0.5);
    assertThat(kept.takes.get(1).placement().start()).isCloseTo(12 - LATENCY, within(0.005));
  }

  @Test
  void what_is_played_while_the_song_is_paused_is_not_kept() {
    song.playing = false;
    try (TakeRecorder recorder = start()) {
      record(recorder, 2);
    }
    assertThat(kept.takes).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_lasts_less_than_a_second_is_thrown_away() {
    try (TakeRecorder recorder = start()) {
      record(recorder, 0.5);
    }
    assertThat(kept.takes).isEmpty();
    assertThat(kept.discarded).hasSize(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void lost_sound_begins_another_take_so_that_what_follows_is_in_time() {
    try (TakeRecorder recorder = start()) {
      record(recorder, 1.5);
      frame += 10L * BLOCK;
      record(recorder, 1.5);
    }
    assertThat(kept.takes).hasSize(2);
    assertThat(kept.takes.get(1).placement().start()).isCloseTo(11.55 - LATENCY, within(0.001));
  }

  @Test
  void a_full_disk_ends_recording_with_a_sentence_and_keeps_what_there_is() {
    kept.room = 2L * RATE * 3;
    try (TakeRecorder recorder = start()) {
      record(recorder, 2.5);
      await().until(() -> !ends.isEmpty());
      record(recorder, 0.5);
    }
    assertThat(ends).containsExactly("Recording has ended. The disk is full.");
    assertThat(kept.takes).hasSize(1);
    assertThat(kept.takes.getFirst().frames()).isEqualTo(2L * RATE);
  }

  @Test
  void the_thread_that_records_allocates_nothing() {
    try (TakeRecorder recorder = start()) {
      assertThat(Allocations.of(() -> recorder.heard(block, BLOCK, 0, 0))).isZero();
    }
  }
}
