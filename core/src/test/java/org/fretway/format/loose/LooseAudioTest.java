package org.fretway.format.loose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fretway.format.Shortfall;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.feedpak.Manifest;
import org.fretway.format.loose.LooseFolder.LooseFile;
import org.fretway.format.reading.PackagePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which audio file of a folder is the song. */
class LooseAudioTest {
  @Test
  void the_best_codec_wins_and_then_the_biggest_file() {
    assertThat(played("a.wem", "b.mp3", "c.wav", "d.ogg")).containsExactly("full d.ogg on");
    assertThat(played("a.wem", "b.MP3", "c.wav")).containsExactly("full c.wav on");
    assertThat(played("a.wem", "b.mp3")).containsExactly("full b.mp3 on");
    assertThat(played("short.ogg", "much longer name.ogg"))
        .containsExactly("full much longer name.ogg on");
    assertThat(played()).isEmpty();
  }

  @Test
  void a_preview_is_not_the_song() {
    List<LooseFile> files = files("song_preview.ogg", "song.wem", "Preview of it.wav");
    assertThat(LooseAudio.preview(files)).contains(new PackagePath("song_preview.ogg"));
    assertThat(LooseAudio.stems(files)).extracting(Manifest.Stem::id).containsExactly("full");
    assertThat(LooseAudio.stems(files).getFirst().file()).isEqualTo(new PackagePath("song.wem"));
  }

  @Test
  void files_named_like_stems_are_stems() {
    assertThat(played("guitar.ogg", "My Song - Drums.ogg", "stem_bass.ogg", "x.wav"))
        .containsExactly(
            "drums My Song - Drums.ogg on", "guitar guitar.ogg on", "bass stem_bass.ogg on");
    assertThat(played("full.wav", "vocals.wav"))
        .containsExactly("full full.wav on", "vocals vocals.wav off");
  }

  @Test
  void files_of_which_one_is_no_stem_are_one_song() {
    assertThat(played("guitar.ogg", "The whole of the song by them.ogg"))
        .containsExactly("full The whole of the song by them.ogg on");
    assertThat(played("a guitar.ogg", "my guitar.ogg")).containsExactly("full my guitar.ogg on");
  }

  @Test
  void wwise_audio_without_codebooks_is_left_out_and_says_so(@TempDir Path folder)
      throws IOException {
    LooseFixture fixture =
        new LooseFixture().without("audio.wav").file("song.wem", "RIFF and so on");
    try (SongPackage song = SongFormats.standard().open(fixture.folder(folder, "song"))) {
      assertThat(song.stems()).isEmpty();
      assertThat(song.shortfall().isPresent() || !song.warnings().isEmpty()).isTrue();
      song.shortfall()
          .ifPresent(lacking -> assertThat(lacking.need()).isEqualTo(Shortfall.Need.CODEBOOKS));
    }
  }

  private static List<String> played(String... names) {
    return LooseAudio.stems(files(names)).stream()
        .map(
            stem ->
                "%s %s %s"
                    .formatted(stem.id(), stem.file(), stem.enabledByDefault() ? "on" : "off"))
        .toList();
  }

  /** Files are as big as their names are long. */
  private static List<LooseFile> files(String... names) {
    return Stream.of(names)
        .map(name -> new LooseFile(new PackagePath(name), name.length()))
        .toList();
  }
}
