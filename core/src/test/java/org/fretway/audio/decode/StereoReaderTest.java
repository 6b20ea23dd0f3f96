package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StereoReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "44100, 48000, 1000",
    "44100, 48000, 15000",
    "48000, 44100, 1000",
    "22050, 48000, 440",
    "8000, 48000, 440",
    "192000, 48000, 1000",
    "96000, 44100, 15000"
  })
  void a_tone_keeps_its_pitch_and_size_at_another_rate(int from, int to, double hertz)
      throws IOException {
    int frames = to / 2;
    float[] stereo = read(WavFixture.wav().encoding(3, 32).rate(from), from, hertz, to, frames);
    double noise = 0;
    double signal = 0;
    for (int i = frames / 4; i < frames / 2; i++) {
      double expected = WavFixture.sine(hertz, to).at(i, 0);
      signal += expected * expected;
      noise += Math.pow(stereo[2 * i] - expected, 2);
    }
    assertThat(10 * Math.log10(signal / noise)).as("signal to noise in dB").isGreaterThan(80);
  }

  @Test
  void what_the_new_rate_can_not_hold_is_removed() throws IOException {
    float[] stereo = read(WavFixture.wav().rate(96_000), 96_000, 30_000, 48_000, 24_000);
    for (int i = 6_000; i < 12_000; i++) {
      assertThat(stereo[2 * i]).isCloseTo(0, within(1e-4f));
    }
  }

  @Test
  void samples_at_the_wanted_rate_pass_unchanged() throws IOException {
    WavFixture.Sound noise = (frame, channel) -> Math.sin(frame * 12.9898 + channel * 78.233);
    Path file = WavFixture.wav().encoding(3, 32).write(folder.resolve("a.wav"), 5000, noise);
    try (StereoReader reader = open(file, 48_000)) {
      float[] stereo = new float[10_000];
      assertThat(reader.read(stereo, 5000)).isTrue();
      for (int i = 0; i < 10_000; i++) {
        assertThat(stereo[i]).isEqualTo((float) noise.at(i / 2, i % 2));
      }
      assertThat(reader.read(stereo, 1000)).as("sound is left").isFalse();
      assertThat(stereo[0]).isZero();
    }
  }

  @Test
  void an_impulse_stays_at_its_moment_whatever_the_rate() throws IOException {
    Path file =
        WavFixture.wav()
            .rate(44_100)
            .write(folder.resolve("a.wav"), 44_100, WavFixture.impulse(22_050, 0.9));
    try (StereoReader reader = open(file, 48_000)) {
      float[] stereo = new float[2 * 48_000];
      reader.read(stereo, 48_000);
      int loudest = 0;
      for (int i = 0; i < 48_000; i++) {
        loudest = stereo[2 * i] > stereo[2 * loudest] ? i : loudest;
      }
      assertThat(loudest).isEqualTo(24_000);
    }
  }

  @ParameterizedTest
  @CsvSource({"48000, 0", "48000, 1", "48000, 30000", "44100, 0", "44100, 7", "44100, 30001"})
  void a_seek_gives_the_same_samples_as_reading_up_to_there(int rate, int frame)
      throws IOException {
    Path file =
        WavFixture.wav()
            .rate(rate)
            .write(folder.resolve("a.wav"), 40_000, WavFixture.sine(333, rate));
    float[] whole = new float[2 * 35_000];
    float[] part = new float[2 * 1000];
    try (StereoReader reader = open(file, 48_000)) {
      reader.read(whole, 35_000);
      reader.seek(frame);
      reader.read(part, 1000);
    }
    assertThat(part).containsExactly(Arrays.copyOfRange(whole, 2 * frame, 2 * frame + 2000));
  }

  @Test
  void many_channels_become_two_and_one_goes_to_both_sides() throws IOException {
    WavFixture.Sound centreOnly = (frame, channel) -> channel == 2 ? 0.5 : 0;
    float[] centre = firstFrame(6, centreOnly);
    assertThat(centre[0]).isCloseTo(0.3536f, within(1e-3f)).isEqualTo(centre[1]);
    WavFixture.Sound rearLeftOnly = (frame, channel) -> channel == 4 ? 0.5 : 0;
    float[] rearLeft = firstFrame(8, rearLeftOnly);
    assertThat(rearLeft[0]).isCloseTo(0.3536f, within(1e-3f));
    assertThat(rearLeft[1]).isZero();
    assertThat(firstFrame(1, (frame, channel) -> 0.5)).containsExactly(0.5f, 0.5f);
  }

  @Test
  void a_sample_that_is_no_number_is_silent() throws IOException {
    WavFixture.Sound damaged = (frame, channel) -> channel == 0 ? Double.NaN : 1e30;
    assertThat(firstFrame(2, damaged)).containsExactly(0, 0);
  }

  private float[] firstFrame(int channels, WavFixture.Sound sound) throws IOException {
    WavFixture wav = WavFixture.wav().channels(channels).encoding(3, 32);
    try (StereoReader reader = open(wav.write(folder.resolve("a.wav"), 10, sound), 48_000)) {
      float[] stereo = new float[2];
      reader.read(stereo, 1);
      return stereo;
    }
  }

  private float[] read(WavFixture wav, int from, double hertz, int to, int frames)
      throws IOException {
    Path file = wav.write(folder.resolve("a.wav"), from, WavFixture.sine(hertz, from));
    try (StereoReader reader = open(file, to)) {
      float[] stereo = new float[2 * frames];
      reader.read(stereo, frames);
      return stereo;
    }
  }

  private static StereoReader open(Path file, int rate) throws IOException {
    return new StereoReader(WavStream.open(Files.newByteChannel(file)), rate);
  }
}
