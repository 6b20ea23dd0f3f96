package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fretway.audio.decode.AudioFormatException;
import org.fretway.audio.decode.WavFixture;
import org.fretway.audio.decode.WavStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixdownTest {
  private static final int RATE = 44_100;

  @TempDir Path folder;

  @Test
  void default_stems_are_summed_as_loud_as_they_are() throws IOException {
    float[] mix =
        mix(
            RATE,
            level("guitar", true, 0.25, RATE),
            level("bass", true, 0.5, RATE / 2),
            level("click", false, 0.9, RATE));
    assertThat(mix[100]).isCloseTo(0.75f, within(1e-4f));
    assertThat(mix[RATE + 100]).as("after the bass has ended").isCloseTo(0.25f, within(1e-4f));
  }

  @Test
  void all_stems_are_mixed_if_none_is_on_by_default() throws IOException {
    float[] mix = mix(RATE, level("a", false, 0.25, RATE), level("b", false, 0.5, RATE));
    assertThat(mix[100]).isCloseTo(0.75f, within(1e-4f));
  }

  @Test
  void a_mix_that_would_clip_becomes_as_loud_as_can_be() throws IOException {
    float[] mix = mix(RATE, level("a", true, 0.9, RATE), level("b", true, 0.8, RATE / 2));
    assertThat(mix[100]).isCloseTo(1, within(1e-4f));
    assertThat(mix[RATE + 100]).isCloseTo(0.9f / 1.7f, within(1e-4f));
  }

  @Test
  void a_stem_that_is_not_audio_is_named_and_left_out() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "This is no sound.");
    StemInput broken = new StemInput("drums", true, () -> Files.newByteChannel(text));
    Path out = folder.resolve("mix.wav");
    assertThat(Mixdown.toWav(List.of(broken, level("a", true, 0.5, 100)), out))
        .containsExactly(
            "The stem \"drums\" is left out. It is not Ogg Vorbis, Opus, FLAC, WAV or MP3.");
    assertThat(out).exists();
  }

  @Test
  void a_failed_mix_leaves_no_file_behind() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));
    StemInput broken = new StemInput("drums", true, () -> Files.newByteChannel(empty));
    Path out = folder.resolve("mix.wav");
    assertThatThrownBy(() -> Mixdown.toWav(List.of(broken), out))
        .isInstanceOf(AudioFormatException.class)
        .hasMessage("The stem \"drums\" is left out. It is empty.");
    assertThatThrownBy(() -> Mixdown.toWav(List.of(), out)).hasMessage("There is no stem to mix.");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(empty);
    }
  }

  private float[] mix(int expectedFrames, StemInput... stems) throws IOException {
    Path out = folder.resolve("mix.wav");
    assertThat(Mixdown.toWav(List.of(stems), out)).isEmpty();
    assertThat(Files.size(out)).isEqualTo(44 + 4L * expectedFrames);
    float[] samples = new float[2 * expectedFrames];
    try (WavStream stream = WavStream.open(Files.newByteChannel(out))) {
      assertThat(stream.sampleRate()).isEqualTo(RATE);
      float[] block = new float[4096];
      int filled = 0;
      for (int read = stream.read(block, 2048); read > 0; read = stream.read(block, 2048)) {
        System.arraycopy(block, 0, samples, filled, 2 * read);
        filled += 2 * read;
      }
    }
    return samples;
  }

  private StemInput level(String id, boolean enabled, double level, int frames) throws IOException {
    Path file = folder.resolve(id + ".wav");
    WavFixture.wav().rate(RATE).write(file, frames, (frame, channel) -> level);
    return new StemInput(id, enabled, () -> Files.newByteChannel(file));
  }
}
