package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fretway.audio.decode.FlacFixture.Coding;
import org.fretway.audio.decode.WavFixture.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlacStreamTest {
  private static final Sound WAVES =
      (frame, channel) -> 0.4 * Math.sin(frame / 20.0 + channel) + 0.1 * Math.sin(frame * 1.7);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"VERBATIM", "FIXED", "LINEAR"})
  void every_way_of_coding_gives_the_exact_samples(Coding coding) throws IOException {
    assertExact(FlacFixture.flac().coding(coding), 3_500);
    assertExact(FlacFixture.flac().coding(coding).variable().block(777), 3_500);
  }

  @Test
  void a_constant_block_holds_its_value() throws IOException {
    Sound steps = (frame, channel) -> (frame / 1000 + channel) / 16.0;
    FlacFixture flac = FlacFixture.flac().coding(Coding.CONSTANT);
    try (PcmStream stream = open(flac.bytes(3_000, steps))) {
      float[] samples = PcmReads.all(stream);
      assertThat(samples).hasSize(6_000);
      assertThat(samples[2 * 1_999]).isEqualTo(1 / 16f);
      assertThat(samples[2 * 2_000 + 1]).isEqualTo(3 / 16f);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10})
  void two_channels_may_be_coded_by_their_difference(int code) throws IOException {
    assertExact(FlacFixture.flac().channelCode(code), 2_500);
    assertExact(FlacFixture.flac().channelCode(code).bits(32), 2_500);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8000, 8",
    "2, 192000, 24",
    "8, 48000, 16",
    "3, 11025, 12",
    "6, 96000, 20",
    "2, 44100, 32"
  })
  void extremes_of_rate_channels_and_size_are_read(int channels, int rate, int bits)
      throws IOException {
    byte[] file = assertExact(FlacFixture.flac().channels(channels).rate(rate).bits(bits), 2_000);
    try (PcmStream stream = open(file)) {
      assertThat(stream.layout()).hasSize(channels);
      assertThat(stream.sampleRate()).isEqualTo(rate);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 500, 4_096})
  void a_seek_is_exact_wherever_it_goes(int block) throws IOException {
    byte[] file = FlacFixture.flac().block(block).bytes(60_000, WAVES);
    try (PcmStream stream = open(file)) {
      PcmReads.assertSeeksExact(stream, 0, 0, 1, 15, 16, 59_000, 4_095, 4_096, 33_333, 10);
      stream.seek(60_000);
      assertThat(stream.read(new float[2], 1)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 4_000_000_000L})
  void the_length_is_what_there_is_whatever_the_file_claims(long claimed) throws IOException {
    byte[] file = FlacFixture.flac().claiming(claimed).bytes(5_500, WAVES);
    try (PcmStream stream = open(file)) {
      assertThat(stream.lengthFrames()).isEqualTo(5_500);
      assertThat(PcmReads.all(stream)).hasSize(11_000);
    }
  }

  @Test
  void a_truncated_file_plays_as_far_as_it_goes() throws IOException {
    byte[] whole = FlacFixture.flac().bytes(10_000, WAVES);
    try (PcmStream stream = open(Arrays.copyOf(whole, whole.length / 2))) {
      assertThat(stream.lengthFrames()).isEqualTo(4_000);
      assertThat(PcmReads.all(stream)).hasSize(8_000);
    }
  }

  @Test
  void damaged_frames_are_silent_and_what_follows_stays_in_time() throws IOException {
    byte[] file = FlacFixture.flac().bytes(10_000, WAVES);
    float[] whole;
    try (PcmStream stream = open(file)) {
      whole = PcmReads.all(stream);
    }
    int frameBytes = (file.length - 42) / 10;
    Arrays.fill(file, 42 + 3 * frameBytes + 100, 42 + 4 * frameBytes + 100, (byte) 0xFF);
    try (PcmStream stream = open(file)) {
      float[] damaged = PcmReads.all(stream);
      assertThat(damaged).hasSameSizeAs(whole);
      Arrays.fill(whole, 2 * 3_000, 2 * 5_000, 0);
      assertThat(damaged).containsExactly(whole);
      stream.seek(4_500);
      assertThat(PcmReads.frames(stream, 1_000))
          .containsExactly(Arrays.copyOfRange(whole, 9_000, 11_000));
    }
  }

  @Test
  void a_damaged_first_frame_shifts_nothing() throws IOException {
    byte[] file = FlacFixture.flac().bytes(3_000, WAVES);
    file[42] = 0;
    try (PcmStream stream = open(file)) {
      float[] samples = PcmReads.all(stream);
      assertThat(samples).hasSize(6_000);
      assertThat(samples[2 * 999]).isZero();
      assertThat(samples[2 * 1_001])
          .isEqualTo(FlacFixture.flac().quantised(1_001, 0, WAVES) / 0x1p15f);
    }
  }

  @Test
  void large_pictures_and_junk_behind_the_end_are_stepped_over_unread() throws IOException {
    byte[] file = FlacFixture.flac().picture(10 << 20).bytes(2_000, WAVES);
    CountingChannel channel = new CountingChannel(file);
    try (PcmStream stream = FlacStream.open(channel)) {
      assertThat(PcmReads.all(stream)).hasSize(4_000);
    }
    assertThat(channel.bytesRead()).isLessThan(1 << 20);
    byte[] tagged = Arrays.copyOf(FlacFixture.flac().bytes(2_000, WAVES), 200_000);
    try (PcmStream stream = open(tagged)) {
      assertThat(stream.lengthFrames()).isEqualTo(2_000);
    }
  }

  @Test
  void what_can_not_be_played_is_refused_with_the_reason() throws IOException {
    byte[] file = FlacFixture.flac().bytes(1_000, WAVES);
    assertRefused(Arrays.copyOf(file, 42), "holds no sound");
    assertRefused(Arrays.copyOf(file, 20), "lacks the description");
    assertRefused(Arrays.copyOf(file, 4), "ends within its headers");
    assertRefused(FlacFixture.flac().rate(4_000).bytes(100, WAVES), "4000 samples a second");
    assertRefused(FlacFixture.flac().block(8).bytes(8, WAVES), "blocks of 8 samples");
    assertRefused(new byte[100], "does not start with fLaC");
    assertRefused(new byte[0], "empty");
  }

  private void assertRefused(byte[] bytes, String reason) throws IOException {
    assertThatThrownBy(() -> open(bytes))
        .isInstanceOf(AudioFormatException.class)
        .hasMessageContaining(reason);
  }

  private byte[] assertExact(FlacFixture flac, int frames) throws IOException {
    byte[] file = flac.bytes(frames, WAVES);
    try (PcmStream stream = open(file)) {
      assertThat(stream.lengthFrames()).isEqualTo(frames);
      int channels = stream.layout().size();
      float[] samples = PcmReads.all(stream);
      assertThat(samples).hasSize(frames * channels);
      double full = flac.quantised(0, 0, (frame, channel) -> 0.5) * 2.0;
      for (int i = 0; i < samples.length; i++) {
        long expected = flac.quantised(i / channels, i % channels, WAVES);
        assertThat(samples[i]).isEqualTo((float) (expected / full));
      }
    }
    return file;
  }

  private PcmStream open(byte[] bytes) throws IOException {
    return FlacStream.open(Files.newByteChannel(Files.write(folder.resolve("sound.flac"), bytes)));
  }
}
