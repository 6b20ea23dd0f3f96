package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fretway.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAudioTest {
  private static final String MP3 = "stems/editor_audio_Beethoven_-_For_Elise__WoO_59.mp3";

  @TempDir Path folder;

  @Test
  void ogg_vorbis_has_its_full_length() throws IOException {
    assertThat(lengthOfVorbis("note_detect_benchmark_v1.sloppak")).isEqualTo(6_115_200);
    assertThat(lengthOfVorbis("note_detect_benchmark_v2.sloppak")).isEqualTo(7_996_800);
    assertThat(lengthOfVorbis("beethoven-fur_elise.feedpak")).isEqualTo(748_606);
  }

  private long lengthOfVorbis(String song) throws IOException {
    try (PcmStream stream = vorbis(Files.write(folder.resolve("a.ogg"), vorbisOf(song)))) {
      assertThat(countFrames(stream)).isEqualTo(stream.lengthFrames());
      return stream.lengthFrames();
    }
  }

  @Test
  void mp3_has_its_full_length() throws IOException {
    try (PcmStream stream = mp3(mp3OfSample())) {
      assertThat(stream.layout()).hasSize(2);
      assertThat(stream.lengthFrames()).isEqualTo(5_657_600);
      assertThat(countFrames(stream)).isEqualTo(5_657_600);
    }
  }

  @Test
  void a_seek_in_ogg_vorbis_is_exact() throws IOException {
    Path file = Files.write(folder.resolve("a.ogg"), vorbisOf("beethoven-fur_elise.feedpak"));
    try (PcmStream stream = vorbis(file)) {
      assertSeekIsExact(stream, 0, 0, 1, 333_333, 748_000);
    }
  }

  @Test
  void a_seek_in_mp3_is_exact() throws IOException {
    try (PcmStream stream = mp3(mp3OfSample())) {
      assertSeekIsExact(stream, 1e-4f, 0, 1, 123_456, 300_000);
    }
  }

  @Test
  void a_truncated_ogg_plays_as_far_as_it_goes() throws IOException {
    byte[] whole = vorbisOf("note_detect_benchmark_v1.sloppak");
    Path half = Files.write(folder.resolve("half.ogg"), Arrays.copyOf(whole, whole.length / 2));
    try (PcmStream stream = vorbis(half)) {
      assertThat(countFrames(stream)).isBetween(1_000_000L, 5_000_000L);
    }
    Path head = Files.write(folder.resolve("head.ogg"), Arrays.copyOf(whole, 300));
    assertThatThrownBy(() -> vorbis(head))
        .isInstanceOf(AudioFormatException.class)
        .hasMessageContaining("ends within its headers");
  }

  @Test
  void a_damaged_mp3_stays_in_time() throws IOException {
    byte[] bytes = Arrays.copyOf(Files.readAllBytes(mp3OfSample()), 500_000);
    long whole = lengthOfMp3(bytes);
    Arrays.fill(bytes, 300_000, 301_000, (byte) 0xFF);
    assertThat(lengthOfMp3(bytes)).isBetween(whole - 10 * 1152, whole);
  }

  private long lengthOfMp3(byte[] bytes) throws IOException {
    try (PcmStream stream = mp3(Files.write(folder.resolve("a.mp3"), bytes))) {
      assertThat(countFrames(stream)).isEqualTo(stream.lengthFrames());
      return stream.lengthFrames();
    }
  }

  @Test
  void what_is_no_mp3_is_refused() throws IOException {
    Path tagOnly =
        Files.write(
            folder.resolve("a.mp3"), new byte[] {'I', 'D', '3', 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F});
    assertThatThrownBy(() -> mp3(tagOnly))
        .isInstanceOf(AudioFormatException.class)
        .hasMessageContaining("no sound frame");
  }

  private static void assertSeekIsExact(PcmStream stream, float precision, int... frames)
      throws IOException {
    int channels = stream.layout().size();
    float[] whole = readFully(stream, frames[frames.length - 1] + 500, channels);
    for (int frame : frames) {
      stream.seek(frame);
      assertThat(readFully(stream, 500, channels))
          .as("from frame %d", frame)
          .containsExactly(
              Arrays.copyOfRange(whole, frame * channels, (frame + 500) * channels),
              offset(precision));
    }
  }

  private static float[] readFully(PcmStream stream, int frames, int channels) throws IOException {
    float[] all = new float[frames * channels];
    float[] block = new float[1024 * channels];
    int filled = 0;
    while (filled < frames) {
      int read = stream.read(block, Math.min(1024, frames - filled));
      assertThat(read).isPositive();
      System.arraycopy(block, 0, all, filled * channels, read * channels);
      filled += read;
    }
    return all;
  }

  private static long countFrames(PcmStream stream) throws IOException {
    float[] block = new float[4096 * stream.layout().size()];
    long count = 0;
    for (int read = stream.read(block, 4096); read > 0; read = stream.read(block, 4096)) {
      count += read;
    }
    return count;
  }

  private static byte[] vorbisOf(String song) throws IOException {
    return entry(song, "stems/full.ogg");
  }

  private Path mp3OfSample() throws IOException {
    return Files.write(folder.resolve("song.mp3"), entry("beethoven-fur_elise.feedpak", MP3));
  }

  private static byte[] entry(String song, String name) throws IOException {
    try (FileSystem archive = FileSystems.newFileSystem(Samples.song(song))) {
      return Files.readAllBytes(archive.getPath(name));
    }
  }

  private static PcmStream vorbis(Path file) throws IOException {
    return VorbisStream.open(Files.newByteChannel(file));
  }

  private static PcmStream mp3(Path file) throws IOException {
    return Mp3Stream.open(Files.newByteChannel(file));
  }
}
