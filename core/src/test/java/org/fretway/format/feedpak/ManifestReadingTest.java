package org.fretway.format.feedpak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fretway.chart.Chart;
import org.fretway.chart.Tuning;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.StemInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReadingTest {
  @TempDir Path folder;

  @Test
  void a_folder_and_an_archive_are_the_same_song() throws IOException {
    FeedpakFixture fixture = new FeedpakFixture();
    try (SongPackage zip = open(fixture.zip(folder, "zip.feedpak"));
        SongPackage plain = open(fixture.folder(folder, "folder.sloppak"))) {
      assertThat(zip.metadata()).isEqualTo(plain.metadata());
      assertThat(zip.chart(0)).isEqualTo(plain.chart(0));
      assertThat(zip.openStem(0).readAllBytes()).isEqualTo(plain.openStem(0).readAllBytes());
    }
  }

  @Test
  void songs_are_told_by_their_names_and_hidden_files_are_none() throws IOException {
    FeedpakSource source = new FeedpakSource();
    FeedpakFixture fixture = new FeedpakFixture();
    assertThat(source.accepts(fixture.zip(folder, "song.FEEDPAK"))).isTrue();
    assertThat(source.accepts(fixture.folder(folder, "song.sloppak"))).isTrue();
    assertThat(source.accepts(fixture.zip(folder, "._song.feedpak"))).isFalse();
    assertThat(source.accepts(fixture.zip(folder, "song.zip"))).isFalse();
    assertThat(source.accepts(folder.resolve("gone.feedpak"))).isFalse();
  }

  @Test
  void names_stay_as_they_are_written() throws IOException {
    try (SongPackage song =
        read(
            new FeedpakFixture()
                .inManifest("title: Fixture", "title: 1979")
                .inManifest("artist: The Testers", "artist: Yes")
                .inManifest("album: Assertions", "album: \"One\\nTwo\""))) {
      assertThat(song.metadata().title()).isEqualTo("1979");
      assertThat(song.metadata().artist()).isEqualTo("Yes");
      assertThat(song.metadata().album()).isEqualTo("One Two");
      assertThat(song.warnings()).isEmpty();
    }
  }

  @Test
  void a_song_without_names_gets_some_and_a_warning() throws IOException {
    try (SongPackage song =
        read(
            new FeedpakFixture()
                .inManifest("title: Fixture", "title: ''")
                .inManifest("artist: The Testers", "unknown_key: {any: [thing]}"))) {
      assertThat(song.metadata().title()).isEqualTo("Untitled");
      assertThat(song.metadata().artist()).isEqualTo("Unknown Artist");
      assertThat(song.warnings()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "1.99.3", "0.9.0", "1.2.0-beta.1"})
  void any_version_of_the_same_major_is_read(String version) throws IOException {
    try (SongPackage song = read(new FeedpakFixture().inManifest("1.0.0", version))) {
      assertThat(song.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "latest"})
  void a_version_that_is_none_counts_as_the_first(String version) throws IOException {
    try (SongPackage song = read(new FeedpakFixture().inManifest("1.0.0", version))) {
      assertThat(song.warnings()).singleElement().asString().contains("read as 1.0.0");
    }
  }

  @Test
  void a_song_without_a_version_is_read() throws IOException {
    try (SongPackage song =
        read(new FeedpakFixture().inManifest("feedpak_version: \"1.0.0\"\n", ""))) {
      assertThat(song.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"true,true", "false,false", "'\"on\"',true", "OFF,false", "\"Yes\",true", "no,false"})
  void stems_are_switched_in_every_spelling(String spelling, boolean on) throws IOException {
    try (SongPackage song =
        read(
            stems(
                "  - {id: full, file: stems/full.wav, default: true}",
                "  - {id: bass, file: stems/full.wav, default: " + spelling + "}"))) {
      assertThat(song.stems())
          .containsExactly(new StemInfo("full", true), new StemInfo("bass", on));
    }
  }

  @Test
  void a_song_with_no_stem_switched_on_plays_its_mix_or_all_of_them() throws IOException {
    try (SongPackage song =
        read(
            stems(
                "  - {id: bass, file: stems/full.wav}",
                "  - {id: full, file: stems/full.wav, default: no}"))) {
      assertThat(song.stems())
          .containsExactly(new StemInfo("bass", false), new StemInfo("full", true));
    }
    try (SongPackage song =
        read(
            stems(
                "  - {id: bass, file: stems/full.wav}", "  - {id: drums, file: stems/full.wav}"))) {
      assertThat(song.stems()).allMatch(StemInfo::enabledByDefault);
    }
  }

  @Test
  void a_missing_stem_is_left_out_with_a_warning() throws IOException {
    try (SongPackage song =
        read(
            stems(
                "  - {id: gone, file: stems/gone.ogg, default: true}",
                "  - {id: full, file: stems/full.wav, default: true}"))) {
      assertThat(song.stems()).containsExactly(new StemInfo("full", true));
      assertThat(song.warnings()).singleElement().asString().contains("'gone'", "stems/gone.ogg");
    }
  }

  @Test
  void what_the_manifest_says_of_the_instrument_wins() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .file(
                "arrangements/lead.json",
                "{\"tuning\": [1, 1, 1, 1], \"capo\": 1, \"centOffset\": 5.0}");
    try (SongPackage song =
        read(
            fixture.inManifest(
                "tuning: [0, 0, 0, 0, 0, 0]",
                "tuning: [-2, 0, 0, 0, 0, 0, 0, 0], capo: 3, centOffset: -1200.0"))) {
      Chart chart = song.chart(0);
      assertThat(chart.tuning().offsets()).containsExactly(-2, 0, 0, 0, 0, 0, 0, 0);
      assertThat(chart.capo()).isEqualTo(3);
      assertThat(chart.centOffset()).isEqualTo(-1200);
    }
    try (SongPackage song =
        read(
            fixture.inManifest(
                ", tuning: [-2, 0, 0, 0, 0, 0, 0, 0], capo: 3, centOffset: -1200.0", ""))) {
      Chart chart = song.chart(0);
      assertThat(song.metadata().tuning()).isEqualTo(new Tuning(List.of(1, 1, 1, 1)));
      assertThat(chart.capo()).isEqualTo(1);
      assertThat(chart.centOffset()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0, 0, 0]", "[0, 0, 0, 0, 0, 0, 0, 0, 0]", "[9999, 0, 0, 0]"})
  void a_tuning_of_no_instrument_becomes_the_standard_one(String tuning) throws IOException {
    try (SongPackage song = read(new FeedpakFixture().inManifest("[0, 0, 0, 0, 0, 0]", tuning))) {
      assertThat(song.metadata().tuning()).isEqualTo(Tuning.GUITAR_STANDARD);
      assertThat(song.warnings()).singleElement().asString().contains("Lead: the tuning");
    }
  }

  private static FeedpakFixture stems(String... lines) {
    return new FeedpakFixture()
        .inManifest(
            "  - {id: full, file: stems/full.wav, default: true}", String.join("\n", lines));
  }

  private SongPackage read(FeedpakFixture fixture) throws IOException {
    return open(fixture.zip(folder, "song.feedpak"));
  }

  private static SongPackage open(Path song) throws IOException {
    return SongFormats.standard().open(song);
  }
}
