package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.fretway.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VorbisHeaderCheckTest {
  /** An Ogg page with one packet has a header of 28 bytes; "vorbis" and its type take 7. */
  private static final int IDENTIFICATION = 28 + 7;

  private static final int CHANNELS = IDENTIFICATION + 4;
  private static final int BLOCK_SIZES = IDENTIFICATION + 21;

  private byte[] file = {};

  @BeforeEach
  void read() throws IOException {
    file = Files.readAllBytes(Samples.song("minimal.feedpak").resolve("stems/full.ogg"));
  }

  @Test
  void sound_headers_pass() {
    assertThatCode(() -> VorbisHeaderCheck.check(ByteBuffer.wrap(file))).doesNotThrowAnyException();
  }

  @Test
  void a_damaged_identification_is_refused() {
    file[CHANNELS] = 9;
    assertRefused("9 channels");
    file[CHANNELS] = 1;
    file[BLOCK_SIZES] = (byte) 0xFF;
    assertRefused("block sizes");
  }

  @Test
  void comments_that_claim_more_than_there_is_are_refused() {
    int comments = indexOf("\u0003vorbis") + 7;
    file[comments + 2] = 0x7F;
    assertRefused("ends too early");
    file[comments + 3] = (byte) 0x80;
    assertRefused("more than 31 bits");
  }

  @Test
  void damaged_codebooks_are_refused() {
    int setup = indexOf("\u0005vorbis") + 7;
    file[setup + 1] = 'X';
    assertRefused("start of a codebook");
    file[setup + 1] = 'B';
    file[setup + 8] = (byte) 0xFF;
    assertRefused("codebooks of more than");
  }

  @Test
  void headers_without_an_end_are_refused() {
    file = Arrays.copyOf(file, 1000);
    assertRefused("no end");
    file = Arrays.copyOf(file, 40);
    assertRefused("no end");
  }

  @Test
  void another_stream_among_the_headers_is_refused() {
    int secondPage = indexOf("\u0003vorbis") - 28;
    while (file[secondPage] != 'O') {
      secondPage--;
    }
    file[secondPage + 14]++;
    assertRefused("more than one stream");
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(() -> VorbisHeaderCheck.check(ByteBuffer.wrap(file)))
        .isInstanceOf(AudioFormatException.class)
        .hasMessageContaining(reason);
  }

  private int indexOf(String text) {
    String all = new String(file, StandardCharsets.ISO_8859_1);
    assertThat(all).contains(text);
    return all.indexOf(text);
  }
}
