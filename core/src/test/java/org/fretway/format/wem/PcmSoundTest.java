package org.fretway.format.wem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fretway.audio.decode.PcmStream;
import org.fretway.audio.decode.WavStream;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcmSoundTest {
  private static final int HEADER_BYTES = 44;
  private static final byte[] SAMPLES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  @TempDir Path folder;

  @Test
  void samples_become_a_plain_wav_file() throws IOException {
    byte[] wav = Wem.play(WemFixture.pcm(0.5), FormatAids.NONE);
    ByteBuffer header = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(header.getInt(4)).isEqualTo(wav.length - 8);
    assertThat(header.getInt(40)).isEqualTo(wav.length - HEADER_BYTES);
    Path file = Files.write(folder.resolve("a.wav"), wav);
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        PcmStream stream = WavStream.open(channel)) {
      assertThat(stream.lengthFrames()).isEqualTo(24_000);
      assertThat(stream.sampleRate()).isEqualTo(48_000);
    }
  }

  @Test
  void samples_are_copied_as_they_are() throws IOException {
    assertSamples(ByteOrder.LITTLE_ENDIAN, WemFile.TAG_EXTENSIBLE, 16, 1, SAMPLES);
    assertSamples(ByteOrder.LITTLE_ENDIAN, WemFile.TAG_PCM, 32, 1, SAMPLES);
    assertSamples(ByteOrder.LITTLE_ENDIAN, WemFile.TAG_FLOAT, 32, 3, SAMPLES);
    assertSamples(ByteOrder.LITTLE_ENDIAN, WemFile.TAG_EXTENSIBLE, 32, 3, SAMPLES);
  }

  @Test
  void a_frame_that_is_not_whole_is_left_out() throws IOException {
    byte[] whole = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    assertSamples(ByteOrder.LITTLE_ENDIAN, WemFile.TAG_PCM, 24, 1, whole);
  }

  @Test
  void samples_of_big_endian_files_are_turned() throws IOException {
    byte[] of16 = {2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15};
    assertSamples(ByteOrder.BIG_ENDIAN, WemFile.TAG_PCM, 16, 1, of16);
    byte[] of24 = {3, 2, 1, 6, 5, 4, 9, 8, 7, 12, 11, 10};
    assertSamples(ByteOrder.BIG_ENDIAN, WemFile.TAG_PCM, 24, 1, of24);
  }

  private static void assertSamples(ByteOrder order, int tag, int bits, int wavTag, byte[] expected)
      throws IOException {
    byte[] wav = Wem.play(WemFixture.pcm(order, tag, bits, SAMPLES), FormatAids.NONE);
    assertThat(wav[20]).isEqualTo((byte) wavTag);
    assertThat(wav[34]).isEqualTo((byte) bits);
    assertThat(wav).hasSize(HEADER_BYTES + expected.length).endsWith(expected);
  }

  @Test
  void samples_of_an_odd_size_are_refused() {
    byte[] wem = WemFixture.pcm(ByteOrder.LITTLE_ENDIAN, WemFile.TAG_PCM, 12, SAMPLES);
    assertThat(Wem.refusal(wem, FormatAids.NONE)).hasMessageContaining("12 bits");
  }

  @Test
  void a_cut_file_says_so() {
    byte[] wem = WemFixture.pcm(0.1);
    byte[] cut = Arrays.copyOf(wem, wem.length / 2);
    assertThat(Wem.refusal(cut, FormatAids.NONE)).hasMessageContaining("ends too early");
  }

  @Test
  void a_codec_that_only_vgmstream_knows_asks_for_it() throws IOException {
    FormatException refusal = Wem.refusal(WemFixture.codec(0x3041), FormatAids.NONE);
    assertThat(refusal).hasMessageContaining("Opus").hasMessageContaining("vgmstream-cli");
    assertThat(refusal.shortfall()).map(Shortfall::need).contains(Shortfall.Need.CODEBOOKS);
    assertThat(
            WemAudio.shortfall(
                Wem.context(),
                Wem.PLACE,
                new ByteArrayInputStream(WemFixture.codec(0x8311)),
                Wem.vgmstream(folder)))
        .isEmpty();
  }

  @Test
  void what_is_no_wem_is_refused() {
    assertThat(Wem.refusal(new byte[0], FormatAids.NONE)).hasMessageContaining("no WEM file");
    assertThat(Wem.refusal("RIFF1234".getBytes(StandardCharsets.US_ASCII), FormatAids.NONE))
        .hasMessageContaining("ends too early");
  }
}
