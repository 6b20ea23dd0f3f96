package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Mp3StreamTest {
  @Test
  void the_length_is_that_of_the_frames() throws IOException {
    assertThat(length(Mp3Fixture.silence(20))).isEqualTo(20 * Mp3Fixture.FRAME_SAMPLES);
  }

  @Test
  void what_the_encoder_added_is_left_out() throws IOException {
    byte[] file = OggFixture.join(List.of(Mp3Fixture.info(576, 1_000), Mp3Fixture.silence(20)));
    int trimmed = 576 + 529 + (1_000 - 529);
    assertThat(length(file)).isEqualTo(20 * Mp3Fixture.FRAME_SAMPLES - trimmed);
  }

  @Test
  void tags_and_junk_of_any_size_are_stepped_over() throws IOException {
    byte[] junk = new byte[300_000];
    Arrays.fill(junk, (byte) 'x');
    byte[] file =
        OggFixture.join(
            List.of(
                Mp3Fixture.tag(5 << 20),
                Mp3Fixture.tag(100),
                junk,
                Mp3Fixture.silence(10),
                junk,
                Mp3Fixture.silence(10)));
    assertThat(length(file)).isEqualTo(20 * Mp3Fixture.FRAME_SAMPLES);
  }

  @Test
  void a_cut_file_ends_with_its_last_whole_frame() throws IOException {
    byte[] file = Mp3Fixture.silence(20);
    assertThat(length(Arrays.copyOf(file, file.length - 1)))
        .isEqualTo(19 * Mp3Fixture.FRAME_SAMPLES);
  }

  @Test
  void what_has_no_frames_is_refused() {
    byte[] junk = new byte[2 << 20];
    Arrays.fill(junk, (byte) 0xFF);
    for (byte[] wrong : List.of(junk, Mp3Fixture.tag(1_000), new byte[10])) {
      assertThatThrownBy(() -> length(wrong))
          .isInstanceOf(AudioFormatException.class)
          .hasMessageContaining("no sound frame");
    }
  }

  private static int length(byte[] file) throws IOException {
    try (PcmStream stream = Mp3Stream.open(new CountingChannel(file))) {
      float[] samples = PcmReads.all(stream);
      assertThat(samples.length / 2).isEqualTo((int) stream.lengthFrames());
      for (int i = 0; i < 3; i++) {
        stream.seek(stream.lengthFrames() * i / 3);
        assertThat(stream.read(new float[2], 1)).isEqualTo(1);
      }
      return samples.length / 2;
    }
  }
}
