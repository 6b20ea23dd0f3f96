package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Tuning;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.Shortfall.Need;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormats;
import org.fretway.format.SongMetadata;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.rocksmith.PsarcFixture.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What archives say of their songs. */
class PsarcSongsTest {
  private static final RocksmithKeys KEYS = PsarcFixture.keys(1);

  @TempDir Path folder;

  @Test
  void a_song_says_what_its_manifests_say() throws IOException {
    Path path = song("One").addTo(new PsarcFixture()).write(path());
    try (SongBundle bundle = open(path);
        SongPackage song = bundle.song(bundle.keys().getFirst())) {
      assertThat(bundle.keys()).hasSize(1);
      assertThat(song.metadata())
          .isEqualTo(
              new SongMetadata(
                  "One",
                  "The Testers",
                  "Assertions",
                  Optional.of(2014),
                  RocksmithSong.LENGTH,
                  new Tuning(List.of(-2, 0, 0, 0, 0, 0)),
                  true));
      assertThat(song.arrangements())
          .containsExactly(
              new ArrangementInfo("lead", "Lead"), new ArrangementInfo("bass", "Bass"));
      assertThat(song.warnings()).isEmpty();
      assertThat(song.shortfall().filter(lack -> lack.need() == Need.KEYS)).isEmpty();
    }
  }

  @Test
  void arrangements_are_in_the_order_of_their_parts_and_named_by_their_use() throws IOException {
    String alternate = "\"represent\": 0, \"bonusArr\": 0";
    String bonus = "\"represent\": 0, \"bonusArr\": 1";
    Path path =
        new RocksmithSong("One")
            .with("Bass")
            .with("Lead", bonus)
            .with("Lead", alternate)
            .with("Combo")
            .with("Lead")
            .with("Rhythm", alternate)
            .with("Lead")
            .with("Vocals")
            .with("ShowLights")
            .with("Banjo")
            .with("Lead", alternate)
            .addTo(new PsarcFixture())
            .write(path());
    try (SongPackage song = only(path)) {
      assertThat(song.arrangements())
          .extracting(ArrangementInfo::name)
          .containsExactly(
              "Lead",
              "Lead 2",
              "Alternate Lead",
              "Alternate Lead 2",
              "Bonus Lead",
              "Rhythm",
              "Combo",
              "Bass",
              "Banjo");
      assertThat(song.arrangements())
          .extracting(ArrangementInfo::id)
          .startsWith("lead", "lead-2", "alternate-lead", "alternate-lead-2", "bonus-lead");
    }
  }

  @Test
  void several_songs_are_told_apart_by_their_keys() throws IOException {
    PsarcFixture archive = new PsarcFixture().encrypted(KEYS);
    song("Second").named("B side", "Others").addTo(archive);
    song("First").sound(5000, new byte[0], new byte[0]).addTo(archive);
    try (SongBundle bundle = open(archive.write(path()))) {
      assertThat(bundle.keys()).containsExactly("Second", "First");
      assertThat(bundle.song("Second").metadata().title()).isEqualTo("B side");
      assertThat(bundle.song("First").metadata().title()).isEqualTo("First");
      assertThatThrownBy(() -> bundle.song("Third")).isInstanceOf(FormatException.class);
      assertThatThrownBy(() -> bundle.song(SongBundle.ONLY)).isInstanceOf(FormatException.class);
    }
  }

  @Test
  void one_song_that_can_not_be_read_leaves_the_others() throws IOException {
    PsarcFixture archive = new PsarcFixture();
    song("Good").addTo(archive);
    song("Bad").addTo(archive).without("arr/bad_lead.xml").without("arr/bad_bass1.xml");
    try (SongBundle bundle = open(archive.write(path()))) {
      assertThat(bundle.song("Good").arrangements()).hasSize(2);
      assertThatThrownBy(() -> bundle.song("Bad"))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("no chart of any arrangement of 'Bad'");
    }
  }

  @Test
  void the_short_manifest_stands_in_for_detailed_ones() throws IOException {
    PsarcFixture archive = song("One").addTo(new PsarcFixture()).without(".json");
    archive.file(
        "manifests/songs_dlc_one/songs_dlc_one.hsan",
        """
        {"Entries": {
          "A": {"Attributes": {"ArrangementName": "Bass", "SongKey": "One", "SongName": "One",
            "ArtistName": "X", "SongLength": 8, "SongYear": 1999, "CapoFret": 0.0,
            "ManifestUrn": "urn:database:json-db:one_bass1", "Tuning": {"string0": -2}}},
          "B": {"Attributes": {"ArrangementName": "Lead", "SongKey": "One", "SongName": "One",
            "ManifestUrn": "urn:database:json-db:one_lead", "Representative": 1}}
        }}
        """);
    try (SongPackage song = only(archive.write(path()))) {
      assertThat(song.metadata().artist()).isEqualTo("X");
      assertThat(song.metadata().year()).contains(1999);
      assertThat(song.arrangements())
          .extracting(ArrangementInfo::id)
          .containsExactly("lead", "bass");
      assertThat(song.toneDefinitions(0)).isEmpty();
    }
  }

  @Test
  void tones_are_given_as_they_are_written() throws IOException {
    PsarcFixture archive = song("Ünder").addTo(new PsarcFixture());
    try (SongPackage song = only(archive.write(path()))) {
      assertThat(song.toneDefinitions(0))
          .containsExactly(
              "{\"Key\": \"Clean\", \"Volume\": \"-12.10\"}",
              "{\"Key\": \"Lead\", \"GearList\": {\"Amp\": {}}}");
    }
  }

  @Test
  void tones_that_are_too_big_or_no_objects_are_left_out() throws IOException {
    Path path =
        oneManifest(
            "\"Tones\": [3, null, [\"a\"], {\"Key\": \"%s\"}, {\"Key\": \"small\"}]"
                .formatted("x".repeat(70_000)));
    try (SongPackage song = only(path)) {
      assertThat(song.toneDefinitions(0)).containsExactly("{\"Key\": \"small\"}");
      assertThat(song.warnings()).anyMatch(warning -> warning.contains("tone"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"SongYear\": 0; -1",
        "\"SongYear\": \"2001\"; 2001",
        "\"SongYear\": 1987.0; 1987",
        "\"SongYear\": null; -1",
        "\"SongYear\": {}; -1",
        "\"SongYear\": 1e30; -1",
        "\"SongYear\": NaN; -1"
      })
  void a_year_may_be_written_in_any_way(String attribute, int year) throws IOException {
    try (SongPackage song = only(oneManifest(attribute))) {
      assertThat(song.metadata().year().orElse(-1)).isEqualTo(year);
    }
  }

  @Test
  void what_a_manifest_does_not_say_is_stood_in_for() throws IOException {
    try (SongPackage song = only(oneManifest("\"Tuning\": {\"string0\": 99, \"string1\": 1}"))) {
      assertThat(song.metadata().title()).isEqualTo("Key");
      assertThat(song.metadata().artist()).isEqualTo("Unknown Artist");
      assertThat(song.metadata().duration()).isZero();
      assertThat(song.metadata().tuning().offsets()).containsExactly(0, 1, 0, 0, 0, 0);
      assertThat(song.warnings()).hasSize(3);
    }
  }

  @Test
  void a_damaged_manifest_costs_its_arrangement_only() throws IOException {
    PsarcFixture archive = song("One").addTo(new PsarcFixture());
    archive.file("manifests/songs_dlc_one/x.json", "{\"Entries\": [}");
    try (SongPackage song = only(archive.write(path()))) {
      assertThat(song.arrangements()).hasSize(2);
      assertThat(song.warnings()).singleElement().asString().contains("x.json, line 1");
    }
  }

  @Test
  void an_archive_without_a_song_says_so() throws IOException {
    Path path = new PsarcFixture().file("cache/data.7z", "7z").write(path());
    assertThatThrownBy(() -> open(path))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("holds no song");
  }

  @Test
  void an_archive_of_vocals_alone_says_so() throws IOException {
    Path path = new RocksmithSong("One").with("Vocals").addTo(new PsarcFixture()).write(path());
    assertThatThrownBy(() -> open(path)).hasMessageContaining("holds no song");
  }

  @Test
  void metadata_needs_nothing_but_contents_names_and_manifests() throws IOException {
    Path path = song("One").addTo(new PsarcFixture()).encrypted(KEYS).write(path());
    destroyAllButManifests(path);
    try (SongPackage song = only(path)) {
      assertThat(song.metadata().title()).isEqualTo("One");
      assertThat(song.arrangements()).hasSize(2);
      assertThatThrownBy(() -> song.openCover().orElseThrow().readAllBytes())
          .isInstanceOf(FormatException.class);
    }
  }

  private static void destroyAllButManifests(Path path) throws IOException {
    try (PsarcArchive archive =
            PsarcArchive.open(new ReadContext(path, Limits.DEFAULT), Optional.of(KEYS));
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      for (PsarcEntry entry : archive.entries()) {
        if (!entry.name().startsWith("manifests/")) {
          file.seek(entry.offset());
          file.write("?".repeat((int) entry.stored()).getBytes(UTF_8));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Artist - Some Title_p.psarc;          Artist;         Some Title",
        "The-Band_My-Song_v1_2_DD_p.psarc;     The Band;       My Song",
        "songkey_m.psarc;                      Unknown Artist; songkey",
        "The_Band - A_Title.psarc;             The Band;       A Title",
        "_p.psarc;                             Unknown Artist; Untitled"
      })
  void a_locked_archive_is_known_by_its_name(String name, String artist, String title)
      throws IOException {
    Path path = song("One").addTo(new PsarcFixture()).encrypted(KEYS).write(folder.resolve(name));
    FormatAids none = FormatAids.NONE;
    try (SongBundle bundle = new PsarcSource(() -> none, Limits.DEFAULT).open(path);
        SongPackage song = bundle.song(SongBundle.ONLY)) {
      assertThat(bundle.keys()).containsExactly(SongBundle.ONLY);
      assertThat(song.metadata().title()).isEqualTo(title);
      assertThat(song.metadata().artist()).isEqualTo(artist);
      assertThat(song.metadata().duration()).isZero();
      assertThat(song.arrangements()).isEmpty();
      assertThat(song.stems()).isEmpty();
      assertThat(song.openCover()).isEmpty();
      assertThat(song.shortfall().orElseThrow().need()).isEqualTo(Need.KEYS);
      assertThat(song.shortfall().orElseThrow().message()).contains("Settings, Formats");
    }
  }

  @Test
  void keys_of_another_archive_leave_it_locked_and_say_so() throws IOException {
    Path path = song("One").addTo(new PsarcFixture()).encrypted(PsarcFixture.keys(9)).write(path());
    try (SongPackage song = only(path)) {
      assertThat(song.shortfall().orElseThrow().message()).contains("do not fit");
    }
  }

  @Test
  void only_visible_files_of_the_right_name_are_accepted() throws IOException {
    PsarcSource source = new PsarcSource(() -> FormatAids.NONE, Limits.DEFAULT);
    assertThat(source.accepts(Files.createFile(folder.resolve("A.PSARC")))).isTrue();
    assertThat(source.accepts(Files.createFile(folder.resolve("._a.psarc")))).isFalse();
    assertThat(source.accepts(Files.createFile(folder.resolve("a.zip")))).isFalse();
    assertThat(source.accepts(Files.createDirectory(folder.resolve("d.psarc")))).isFalse();
    assertThat(source.accepts(folder.resolve("missing.psarc"))).isFalse();
  }

  /** An archive whose one manifest has only what it must, and one attribute more. */
  private Path oneManifest(String attribute) throws IOException {
    return new PsarcFixture()
        .file(
            "manifests/songs/key.json",
            "\uFEFF{\"Entries\": {\"1\": {\"Attributes\": {\"ArrangementName\": \"Lead\","
                + "\"SongKey\": \"Key\", \"SongXml\": \"urn:application:xml:key\", "
                + attribute
                + "}}}}")
        .file("songs/arr/key.xml", Packing.STORED, "<song/>".getBytes(UTF_8))
        .write(path());
  }

  private static RocksmithSong song(String key) {
    return new RocksmithSong(key).with("Lead").with("Bass").with("Vocals");
  }

  private Path path() {
    return folder.resolve("song_p.psarc");
  }

  private static SongBundle open(Path path) throws IOException {
    FormatAids aids = new FormatAids(Optional.of(KEYS), Optional.empty(), Optional.empty());
    return new PsarcSource(() -> aids, Limits.DEFAULT).open(path);
  }

  private static SongPackage only(Path path) throws IOException {
    FormatAids aids = new FormatAids(Optional.of(KEYS), Optional.empty(), Optional.empty());
    return new SongFormats(List.of(new PsarcSource(() -> aids, Limits.DEFAULT))).open(path);
  }
}
