package org.fretway.format.loose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.fretway.chart.Chart;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.SongPackage.StemInfo;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.format.rocksmith.RocksmithXmlFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loose folders with a manifest, which wins over what the files say. */
class LooseManifestTest {
  @TempDir Path folder;

  @Test
  void what_the_manifest_says_wins() throws IOException {
    LooseFixture fixture =
        new LooseFixture()
            .file("charts/other.xml", new RocksmithXmlFixture().bytes())
            .file("drums.wav", FeedpakFixture.silentWav(2))
            .file("art.png", "art")
            .file(
                "manifest.yaml",
                """
                title: From the manifest
                artist: Its artist
                album: Its album
                year: 1999
                duration: 33.5
                cover: art.png
                arrangements:
                  - {id: b, name: Bass guitar, file: PART REAL_BASS_RS2.xml, capo: 2}
                  - id: x
                    name: Other
                    file: charts/other.xml
                    tuning: [1, 1, 1, 1, 1, 1]
                    centOffset: 12.5
                stems:
                  - {id: drums, file: drums.wav, default: on}
                  - {id: lost, file: lost.wav}
                """);
    try (SongPackage song = open(fixture)) {
      assertThat(song.metadata().title()).isEqualTo("From the manifest");
      assertThat(song.metadata().artist()).isEqualTo("Its artist");
      assertThat(song.metadata().album()).isEqualTo("Its album");
      assertThat(song.metadata().year()).contains(1999);
      assertThat(song.metadata().duration()).isEqualTo(33.5);
      assertThat(song.arrangements())
          .containsExactly(
              new ArrangementInfo("b", "Bass guitar"),
              new ArrangementInfo("x", "Other"),
              new ArrangementInfo("PART REAL_GUITAR_RS2", "Lead"));
      assertThat(song.chart(0).capo()).isEqualTo(2);
      Chart other = song.chart(1);
      assertThat(other.tuning().offsets()).containsOnly(1);
      assertThat(other.centOffset()).isEqualTo(12.5);
      assertThat(song.stems()).containsExactly(new StemInfo("drums", true));
      assertThat(text(song.openCover())).isEqualTo("art");
      assertThat(song.warnings())
          .contains("The stem 'lost' was left out: lost.wav: is missing from the song.");
    }
  }

  @Test
  void what_the_manifest_does_not_list_is_found() throws IOException {
    try (SongPackage song = open(new LooseFixture().file("manifest.yaml", "title: Only this\n"))) {
      assertThat(song.metadata().title()).isEqualTo("Only this");
      assertThat(song.metadata().artist()).isEqualTo("The Testers");
      assertThat(song.arrangements()).hasSize(2);
      assertThat(song.stems()).hasSize(1);
      assertThat(song.openCover()).isPresent();
      assertThat(song.warnings()).isEmpty();
    }
  }

  @Test
  void a_broken_manifest_costs_the_manifest_only() throws IOException {
    try (SongPackage song = open(new LooseFixture().file("manifest.yaml", "title: [\n"))) {
      assertThat(song.metadata().title()).isEqualTo("Fixture");
      assertThat(song.warnings())
          .singleElement()
          .asString()
          .startsWith("The manifest was left out: manifest.yaml: is no YAML");
    }
  }

  @Test
  void a_manifest_that_leads_out_of_the_folder_is_left_out() throws IOException {
    try (SongPackage song =
        open(new LooseFixture().file("manifest.yaml", "cover: ../../etc/passwd\n"))) {
      assertThat(song.warnings()).singleElement().asString().contains("is no path inside the song");
      assertThat(text(song.openCover())).isEqualTo("no real picture");
    }
  }

  @Test
  void a_tuning_that_is_none_is_left_to_the_chart() throws IOException {
    LooseFixture fixture =
        new LooseFixture()
            .file(
                "manifest.yaml",
                """
                arrangements:
                  - {name: Lead, file: PART REAL_GUITAR_RS2.xml, tuning: [0, 900, 0], capo: 99}
                """);
    try (SongPackage song = open(fixture)) {
      assertThat(song.metadata().tuning().offsets()).containsExactly(-2, 0, 0, 0, 0, 0);
      assertThat(song.chart(0).capo()).isZero();
      assertThat(song.warnings())
          .containsExactly(
              "Lead: the tuning of the manifest is none of 4 to 8 strings; that of the chart"
                  + " counts.",
              "Lead: the capo is off the neck and was left out (1).");
    }
  }

  private SongPackage open(LooseFixture fixture) throws IOException {
    return SongFormats.standard().open(fixture.folder(folder, "song"));
  }

  private static String text(Optional<InputStream> in) throws IOException {
    try (InputStream open = in.orElseThrow()) {
      return new String(open.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
