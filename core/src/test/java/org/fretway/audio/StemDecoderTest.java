package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fretway.audio.decode.AudioFormatException;
import org.fretway.audio.decode.CountingChannel;
import org.fretway.audio.decode.FlacFixture;
import org.fretway.audio.decode.Mp3Fixture;
import org.fretway.audio.decode.OpusFixture;
import org.fretway.audio.decode.PcmStream;
import org.fretway.audio.decode.WavFixture;
import org.fretway.format.wem.WemFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StemDecoderTest {
  private static final WavFixture.Sound TONE = WavFixture.sine(440, 48_000);

  static Stream<Arguments> stems() throws IOException {
    return Stream.of(
        Arguments.of(AudioCodec.VORBIS, WemFixture.ogg(0.5), "audio/ogg"),
        Arguments.of(AudioCodec.OPUS, new OpusFixture(2, 24_000, TONE).bytes(), "audio/ogg"),
        Arguments.of(AudioCodec.FLAC, FlacFixture.flac().bytes(24_000, TONE), "audio/flac"),
        Arguments.of(AudioCodec.WAV, WavFixture.wav().bytes(24_000, TONE), "audio/wav"),
        Arguments.of(AudioCodec.MP3, Mp3Fixture.noise(21), "audio/mpeg"));
  }

  @ParameterizedTest
  @MethodSource("stems")
  void each_codec_is_told_by_its_first_bytes_and_decoded(
      AudioCodec codec, byte[] file, String contentType) throws IOException {
    byte[] head = Arrays.copyOf(file, AudioFormatSniffer.HEAD_BYTES);
    assertThat(AudioFormatSniffer.detect(head)).contains(codec);
    assertThat(codec.contentType()).isEqualTo(contentType);
    CountingChannel channel = new CountingChannel(file);
    try (PcmStream stream = StemDecoder.open(new StemInput("full", true, () -> channel))) {
      assertThat((double) stream.lengthFrames() / stream.sampleRate()).isBetween(0.49, 0.56);
      assertThat(stream.read(new float[200], 100)).isPositive();
    }
    assertThat(channel.isOpen()).as("still open").isFalse();
  }

  @ParameterizedTest
  @MethodSource("stems")
  void what_is_cut_within_its_headers_is_refused_and_closed(
      AudioCodec codec, byte[] file, String contentType) {
    CountingChannel channel = new CountingChannel(Arrays.copyOf(file, 40));
    assertThatThrownBy(() -> StemDecoder.open(new StemInput("full", true, () -> channel)))
        .as("%s, %s", codec, contentType)
        .isInstanceOf(AudioFormatException.class)
        .hasMessageEndingWith(".");
    assertThat(channel.isOpen()).as("still open").isFalse();
  }
}
