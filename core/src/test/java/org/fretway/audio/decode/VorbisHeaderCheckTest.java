package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.fretway.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VorbisHeaderCheckTest {
  /** "vorbis" and its type take 7 bytes. */
  private static final int START = 7;

  private static final int CHANNELS = START + 4;
  private static final int BLOCK_SIZES = START + 21;

  private byte[] identification = {};
  private byte[] setup = {};

  @BeforeEach
  void read() throws IOException {
    byte[] file = Files.readAllBytes(Samples.song("minimal.feedpak").resolve("stems/full.ogg"));
    FileWindow window = new FileWindow(new CountingChannel(file), OggPages.MAX_BYTES);
    OggPackets packets = OggPackets.open(window, "\u0001vorbis", "Vorbis");
    identification = packets.header("Vorbis");
    packets.header("Vorbis");
    setup = packets.header("Vorbis");
  }

  @Test
  void sound_headers_pass() throws IOException {
    VorbisModes modes = VorbisHeaderCheck.check(identification, setup);
    assertThat(modes.sampleRate()).isEqualTo(44_100);
    assertThat(modes.shortBlock()).isLessThan(modes.longBlock());
    assertThat(modes.isLong()).containsExactly(false, true);
  }

  @Test
  void a_damaged_identification_is_refused() {
    identification[CHANNELS] = 9;
    assertRefused("9 channels");
    identification[CHANNELS] = 1;
    identification[BLOCK_SIZES] = (byte) 0xFF;
    assertRefused("block sizes");
  }

  @Test
  void damaged_codebooks_are_refused() {
    setup[START + 1] = 'X';
    assertRefused("start of a codebook");
    setup[START + 1] = 'B';
    setup[START + 8] = (byte) 0xFF;
    assertRefused("codebooks of more than");
  }

  @Test
  void headers_that_end_too_early_are_refused() {
    setup = Arrays.copyOf(setup, 1_000);
    assertRefused("ends too early");
    identification = Arrays.copyOf(identification, 3);
    assertRefused("ends too early");
    setup[0] = 3;
    identification = new byte[30];
    assertRefused("a header is missing");
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(() -> VorbisHeaderCheck.check(identification, setup))
        .isInstanceOf(AudioFormatException.class)
        .hasMessageContaining(reason);
  }
}
