package org.fretway.format.loose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Tuning;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.SongFormats;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.SongPackage.StemInfo;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.format.rocksmith.RocksmithXmlFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of arrangement XML and audio. */
class LooseFolderTest {
  @TempDir Path folder;

  @Test
  void a_folder_is_a_song_with_everything_that_is_in_it() throws IOException {
    try (SongPackage song = open(new LooseFixture())) {
      assertThat(song.metadata())
          .isEqualTo(
              new SongMetadata(
                  "Fixture",
                  "The Testers",
                  "Assertions",
                  Optional.of(2014),
                  20,
                  new Tuning(List.of(-2, 0, 0, 0, 0, 0)),
                  true));
      assertThat(song.arrangements())
          .containsExactly(
              new ArrangementInfo("PART REAL_GUITAR_RS2", "Lead"),
              new ArrangementInfo("PART REAL_BASS_RS2", "Bass"));
      assertThat(song.chart(0).notes()).hasSize(18);
      assertThat(song.chart(0).name()).isEqualTo("Lead");
      assertThat(song.chart(0).lyrics()).hasSize(3);
      assertThat(song.chart(1).tuning().strings()).isEqualTo(4);
      assertThat(song.stems()).containsExactly(new StemInfo("full", true));
      assertThat(bytes(song.openStem(0))).hasSize(44 + 16_000);
      assertThat(text(song.openCover())).isEqualTo("no real picture");
      assertThat(song.openPreview()).isEmpty();
      assertThat(song.shortfall()).isEmpty();
    }
  }

  @Test
  void arrangements_of_one_name_are_numbered() throws IOException {
    LooseFixture fixture =
        new LooseFixture()
            .file("b.xml", new RocksmithXmlFixture().bytes())
            .file("c.xml", new RocksmithXmlFixture().about("arrangement", "").bytes());
    try (SongPackage song = open(fixture)) {
      assertThat(song.arrangements())
          .extracting(ArrangementInfo::name)
          .containsExactly("Lead", "Lead 2", "Bass", "c");
    }
  }

  @Test
  void the_folders_name_says_what_the_charts_do_not() throws IOException {
    byte[] nameless =
        new RocksmithXmlFixture()
            .without("title")
            .without("artistName")
            .without("albumName")
            .about("albumYear", "0")
            .about("songLength", "0")
            .bytes();
    LooseFixture fixture =
        new LooseFixture()
            .without("PART REAL_BASS_RS2.xml")
            .without("PART VOCALS_RS2.xml")
            .file("PART REAL_GUITAR_RS2.xml", nameless);
    try (SongPackage song = SongFormats.standard().open(fixture.folder(folder, "Band - Tune"))) {
      assertThat(song.metadata().artist()).isEqualTo("Band");
      assertThat(song.metadata().title()).isEqualTo("Tune");
      assertThat(song.metadata().year()).isEmpty();
      assertThat(song.metadata().hasLyrics()).isFalse();
      assertThat(song.metadata().duration()).isEqualTo(14.734);
    }
    try (SongPackage song = SongFormats.standard().open(fixture.folder(folder, "Tune"))) {
      assertThat(song.metadata().artist()).isEqualTo("Unknown Artist");
      assertThat(song.metadata().title()).isEqualTo("Tune");
    }
  }

  @Test
  void a_folder_without_audio_is_a_silent_song() throws IOException {
    try (SongPackage song = open(new LooseFixture().without("audio.wav"))) {
      assertThat(song.stems()).isEmpty();
      assertThat(song.warnings())
          .as("that is said of songs of every format, by what reads them")
          .isEmpty();
    }
  }

  @Test
  void the_only_image_is_the_cover_and_of_several_the_one_named_so() throws IOException {
    LooseFixture one = new LooseFixture().without("cover.png").file("IMG_1.jpg", "one");
    try (SongPackage song = SongFormats.standard().open(one.folder(folder, "one"))) {
      assertThat(text(song.openCover())).isEqualTo("one");
    }
    LooseFixture two = one.file("IMG_2.jpg", "two");
    try (SongPackage song = SongFormats.standard().open(two.folder(folder, "two"))) {
      assertThat(song.openCover()).isEmpty();
    }
    LooseFixture named = two.file("Album_256.dds", "album").file("Front.webp", "front");
    try (SongPackage song = SongFormats.standard().open(named.folder(folder, "named"))) {
      assertThat(text(song.openCover())).isEqualTo("album");
    }
  }

  @Test
  void a_broken_arrangement_among_good_ones_is_left_out() throws IOException {
    try (SongPackage song = open(new LooseFixture().file("bad.xml", "<song><title>"))) {
      assertThat(song.arrangements()).hasSize(2);
      assertThat(song.warnings())
          .singleElement()
          .asString()
          .startsWith("An arrangement was left out: bad.xml, line 1: is no XML");
    }
  }

  @Test
  void broken_lyrics_cost_the_lyrics_only() throws IOException {
    try (SongPackage song = open(new LooseFixture().file("PART VOCALS_RS2.xml", "<vocals><a>"))) {
      assertThat(song.metadata().hasLyrics()).isFalse();
      assertThat(song.warnings()).singleElement().asString().startsWith("The lyrics were left out");
    }
  }

  @Test
  void a_folder_without_a_whole_arrangement_is_refused() throws IOException {
    Path song = new LooseFixture().folder(folder, "song");
    Files.writeString(song.resolve("PART REAL_BASS_RS2.xml"), "<song><");
    Files.writeString(song.resolve("PART REAL_GUITAR_RS2.xml"), "<song><");
    assertThatThrownBy(() -> SongFormats.standard().open(song))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("PART REAL_BASS_RS2.xml, line 1");
  }

  @Test
  void a_file_of_the_folder_that_leads_out_of_it_is_not_read() throws IOException {
    Path song = new LooseFixture().folder(folder, "song");
    Path secret = Files.write(folder.resolve("secret.xml"), new RocksmithXmlFixture().bytes());
    Files.createSymbolicLink(song.resolve("link.xml"), secret);
    try (SongPackage opened = SongFormats.standard().open(song)) {
      assertThat(opened.arrangements()).hasSize(2);
      assertThat(opened.warnings()).anyMatch(warning -> warning.contains("leads out of the song"));
    }
  }

  @Test
  void only_folders_with_an_arrangement_are_songs() throws IOException {
    LooseSource source = new LooseSource(() -> FormatAids.NONE);
    LooseFixture fixture = new LooseFixture();
    assertThat(source.accepts(fixture.folder(folder, "Song"))).isTrue();
    assertThat(source.accepts(fixture.folder(folder, ".hidden"))).isFalse();
    assertThat(source.accepts(fixture.folder(folder, "Song.feedpak"))).isFalse();
    assertThat(source.accepts(fixture.folder(folder, "Song.Sloppak"))).isFalse();
    assertThat(source.accepts(folder)).isFalse();
    assertThat(source.accepts(folder.resolve("Song/audio.wav"))).isFalse();
    assertThat(source.accepts(folder.resolve("nowhere"))).isFalse();
    assertThat(source.accepts(Path.of("/"))).isFalse();
    LooseFixture other =
        new LooseFixture()
            .without("PART REAL_BASS_RS2.xml")
            .without("PART REAL_GUITAR_RS2.xml")
            .file("pom.xml", "<project/>")
            .file("manifest.yaml", "apiVersion: v1\n");
    assertThat(source.accepts(other.folder(folder, "other"))).isFalse();
    Path library = fixture.folder(folder, "library");
    new FeedpakFixture().zip(library, "inside.feedpak");
    assertThat(source.accepts(library)).isFalse();
  }

  @Test
  void a_feedpak_that_lacks_its_ending_is_read_as_one() throws IOException {
    Path song = new FeedpakFixture().folder(folder, "plain folder");
    try (SongPackage opened = SongFormats.standard().open(song)) {
      assertThat(opened.metadata().artist()).isEqualTo("The Testers");
      assertThat(opened.metadata().duration()).isEqualTo(2);
      assertThat(opened.chart(0).notes()).hasSize(2);
    }
  }

  private SongPackage open(LooseFixture fixture) throws IOException {
    return SongFormats.standard().open(fixture.folder(folder, "The Folder - Its Name"));
  }

  private static byte[] bytes(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }

  private static String text(Optional<InputStream> in) throws IOException {
    return new String(bytes(in.orElseThrow()), StandardCharsets.UTF_8);
  }
}
