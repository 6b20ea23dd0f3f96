package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fretway.audio.decode.WavFixture;
import org.fretway.audio.decode.WavStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that stand somewhere in a song. */
class PlacedStreamTest {
  private static final int RATE = 48_000;

  @TempDir Path folder;

  /** Two seconds with an impulse after one. */
  private PlacedStream placed(double start, double rate) throws IOException {
    Path file = folder.resolve("take.wav");
    WavFixture.wav().rate(RATE).write(file, 2 * RATE, WavFixture.impulse(RATE, 0.5));
    return new PlacedStream(WavStream.open(Files.newByteChannel(file)), new Placement(start, rate));
  }

  private static int loudest(float[] stereo) {
    int loudest = 0;
    for (int i = 0; i < stereo.length / 2; i++) {
      if (Math.abs(stereo[2 * i]) > Math.abs(stereo[2 * loudest])) {
        loudest = i;
      }
    }
    return loudest;
  }

  private static float[] read(PlacedStream stream, int frames) throws IOException {
    float[] stereo = new float[2 * frames];
    assertThat(stream.read(stereo, frames)).isEqualTo(frames);
    return stereo;
  }

  @Test
  void it_is_silent_up_to_its_place_and_then_as_recorded() throws IOException {
    try (PlacedStream stream = placed(3, 1)) {
      assertThat(stream.lengthFrames()).isEqualTo(5L * RATE);
      float[] all = read(stream, 5 * RATE);
      assertThat(loudest(all)).isEqualTo(4 * RATE);
      assertThat(all[2 * 4 * RATE]).isCloseTo(0.5f, within(1e-3f));
      assertThat(stream.read(all, 10)).isZero();
    }
  }

  @Test
  void what_was_recorded_before_the_song_is_left_out() throws IOException {
    try (PlacedStream stream = placed(-0.25, 1)) {
      stream.seek(0);
      assertThat(loudest(read(stream, RATE))).isEqualTo(RATE * 3 / 4);
    }
  }

  @Test
  void a_recording_of_a_slowed_song_is_as_fast_as_the_song_itself() throws IOException {
    for (double rate : new double[] {0.25, 0.5, 0.75, 1.5}) {
      try (PlacedStream stream = placed(1, rate)) {
        assertThat(stream.lengthFrames()).isEqualTo(RATE + Math.round(2 * rate * RATE));
        float[] all = read(stream, (int) stream.lengthFrames());
        assertThat(loudest(all) / (double) RATE).isCloseTo(1 + rate, within(0.003));
      }
    }
  }

  @Test
  void after_a_seek_it_goes_on_from_there() throws IOException {
    try (PlacedStream stream = placed(1, 0.5)) {
      stream.seek(RATE * 14L / 10);
      assertThat(loudest(read(stream, RATE / 4)) / (double) RATE).isCloseTo(0.1, within(0.003));
    }
  }
}
