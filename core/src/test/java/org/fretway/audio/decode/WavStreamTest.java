package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fretway.audio.decode.WavFixture.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavStreamTest {
  private static final Sound RAMP = (frame, channel) -> frame / 1000.0 * (channel == 0 ? 1 : -1);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1, 8, 0.01", "1, 16, 1e-4", "1, 24, 1e-6", "1, 32, 1e-7", "3, 32, 1e-7"})
  void every_usual_encoding_is_read(int tag, int bits, float precision) throws IOException {
    Path file = file(WavFixture.wav().encoding(tag, bits).bytes(1000, RAMP));
    try (PcmStream stream = open(file)) {
      assertThat(stream.lengthFrames()).isEqualTo(1000);
      float[] samples = new float[2000];
      assertThat(stream.read(samples, 1000)).isEqualTo(1000);
      assertThat(samples[2 * 700]).isCloseTo(0.7f, within(precision));
      assertThat(samples[2 * 700 + 1]).isCloseTo(-0.7f, within(precision));
      assertThat(stream.read(samples, 1000)).isZero();
    }
  }

  @Test
  void a_read_after_a_seek_starts_at_that_frame() throws IOException {
    try (PcmStream stream = open(file(WavFixture.wav().bytes(1000, RAMP)))) {
      float[] samples = new float[2];
      stream.seek(500);
      stream.read(samples, 1);
      assertThat(samples[0]).isCloseTo(0.5f, within(1e-4f));
      stream.seek(5000);
      assertThat(stream.read(samples, 1)).isZero();
    }
  }

  @Test
  void a_file_that_claims_more_than_it_holds_ends_with_what_it_holds() throws IOException {
    byte[] lying = WavFixture.wav().claiming(Integer.MAX_VALUE).bytes(1000, RAMP);
    try (PcmStream stream = open(file(lying))) {
      assertThat(stream.lengthFrames()).isEqualTo(1000);
    }
    byte[] truncated = Arrays.copyOf(WavFixture.wav().bytes(1000, RAMP), 44 + 4 * 600);
    try (PcmStream stream = open(file(truncated))) {
      assertThat(stream.lengthFrames()).isEqualTo(600);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 8000", "2, 192000", "8, 48000"})
  void extremes_of_rate_and_channels_are_read(int channels, int rate) throws IOException {
    Path file = file(WavFixture.wav().channels(channels).rate(rate).bytes(rate / 10, RAMP));
    try (PcmStream stream = open(file)) {
      assertThat(stream.layout()).hasSize(channels);
      assertThat(stream.sampleRate()).isEqualTo(rate);
      assertThat(stream.lengthFrames()).isEqualTo(rate / 10);
    }
  }

  @Test
  void what_can_not_be_played_is_refused_with_the_reason() throws IOException {
    assertRefused(WavFixture.wav().channels(9).bytes(10, RAMP), "9 channels");
    assertRefused(WavFixture.wav().channels(0).bytes(0, RAMP), "0 channels");
    assertRefused(WavFixture.wav().rate(4000).bytes(10, RAMP), "4000 samples a second");
    assertRefused(WavFixture.wav().rate(-1).bytes(10, RAMP), "-1 samples a second");
    assertRefused(WavFixture.wav().encoding(2, 16).bytes(10, RAMP), "tag 2, 16 bits");
    assertRefused(Arrays.copyOf(WavFixture.wav().bytes(10, RAMP), 30), "ends within its header");
    assertRefused(Arrays.copyOf(WavFixture.wav().bytes(10, RAMP), 36), "lacks a data chunk");
    byte[] contradictory = WavFixture.wav().bytes(10, RAMP);
    contradictory[32] = 7;
    assertRefused(contradictory, "contradicts itself");
  }

  private void assertRefused(byte[] bytes, String reason) throws IOException {
    Path file = file(bytes);
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(AudioFormatException.class)
        .hasMessageContaining(reason);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("sound.wav"), bytes);
  }

  private static PcmStream open(Path file) throws IOException {
    return WavStream.open(Files.newByteChannel(file));
  }
}
