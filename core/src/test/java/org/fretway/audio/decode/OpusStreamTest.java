package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.util.Arrays;
import org.fretway.audio.decode.WavFixture.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpusStreamTest {
  private static final Sound TONE =
      (frame, channel) -> 0.3 * Math.sin(2 * Math.PI * (300 + 100 * channel) * frame / 48_000);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 6})
  void the_sound_comes_at_its_moment_in_its_channel_for_its_length(int channels)
      throws IOException {
    try (PcmStream stream = open(new OpusFixture(channels, 20_123, TONE).bytes())) {
      assertThat(stream.sampleRate()).isEqualTo(48_000);
      assertThat(stream.lengthFrames()).isEqualTo(20_123);
      float[] samples = PcmReads.all(stream);
      assertThat(samples).hasSize(20_123 * channels);
      for (int channel = 0; channel < channels; channel++) {
        double noise = 0;
        double signal = 0;
        for (int i = 2_000; i < 18_000; i++) {
          double expected = TONE.at(i, channel);
          signal += expected * expected;
          noise += Math.pow(samples[i * channels + channel] - expected, 2);
        }
        assertThat(10 * Math.log10(signal / noise)).as("channel %d", channel).isGreaterThan(15);
      }
    }
  }

  @Test
  void the_gain_of_the_header_is_applied() throws IOException {
    OpusFixture opus = new OpusFixture(2, 10_000, TONE);
    float[] plain;
    try (PcmStream stream = open(opus.bytes())) {
      plain = PcmReads.all(stream);
    }
    try (PcmStream stream = open(opus.gain(-6 * 256).bytes())) {
      float[] quieter = PcmReads.all(stream);
      for (int i = 0; i < plain.length; i++) {
        assertThat(quieter[i]).isEqualTo(plain[i] * 0.501187f, offset(1e-4f));
      }
    }
  }

  @Test
  void a_seek_starts_exactly_there() throws IOException {
    // Of noise, no two moments are alike.
    Sound noise = (frame, channel) -> 0.5 * Math.sin(frame * 78.233 * (frame % 331) + channel);
    try (PcmStream stream = open(new OpusFixture(2, 150_000, noise).bytes())) {
      PcmReads.assertSeeksExact(stream, 2e-2f, 0, 1, 959, 77_777, 149_000, 9_600, 50_000);
      stream.seek(150_000);
      assertThat(stream.read(new float[2], 1)).isZero();
    }
  }

  @Test
  void what_can_not_be_played_is_refused_with_the_reason() throws IOException {
    OpusFixture opus = new OpusFixture(2, 5_000, TONE);
    opus.head()[8] = 16;
    assertRefused(opus.bytes(), "of a later kind");
    opus.head()[8] = 1;
    opus.head()[9] = 0;
    assertRefused(opus.bytes(), "0 channels");
    opus.head()[9] = 9;
    assertRefused(opus.bytes(), "9 channels");
    opus.head()[9] = 5;
    assertRefused(opus.bytes(), "where its 5 channels belong");
    opus.head()[18] = 1;
    assertRefused(opus.bytes(), "ends too early");
    byte[] surround = new OpusFixture(6, 5_000, TONE).pages(1, 100).bytes();
    assertRefused(Arrays.copyOf(surround, 60), "ends within its headers");
    OpusFixture six = new OpusFixture(6, 5_000, TONE);
    six.head()[19] = 0;
    assertRefused(six.bytes(), "names a channel that is not");
    assertRefused(new byte[200], "no stream starts");
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> open(bytes))
        .isInstanceOf(AudioFormatException.class)
        .hasMessageContaining(reason);
  }

  private static PcmStream open(byte[] bytes) throws IOException {
    return OpusStream.open(new CountingChannel(bytes));
  }
}
