package org.fretway.format.feedpak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fretway.chart.Beat;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.Section;
import org.fretway.chart.Technique;
import org.fretway.chart.Tuning;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.StemInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedpakReadingTest {
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

  @Test
  void every_technique_arrives() throws IOException {
    Chart chart =
        chart(
            """
            {"notes": [{"t": 1, "s": 2, "f": 7, "sus": 0.5, "sl": 9, "slu": 12, "bn": 1.5, "fg": 0,
              "ho": true, "po": true, "hm": true, "hp": true, "pm": true, "mt": true, "vb": true,
              "tr": true, "ac": true, "tp": true, "ln": true, "plk": true, "slp": true},
              {"t": 2, "s": 0, "f": 0, "fhm": true}]}
            """);
    Note note = chart.notes().get(0);
    assertThat(Technique.values()).allMatch(note::has);
    assertThat(note.slideTo()).isEqualTo(9);
    assertThat(note.slideUnpitchedTo()).isEqualTo(12);
    assertThat(note.bend()).isEqualTo(1.5);
    assertThat(note.finger()).isZero();
    assertThat(chart.notes().get(1).has(Technique.STRING_MUTE)).isTrue();
    assertThat(chart.notes().get(1).slideTo()).isEqualTo(Note.UNSET);
  }

  @Test
  void the_intent_of_a_bend_becomes_its_curve() throws IOException {
    Chart chart =
        chart(
            """
            {"notes": [{"t": 0, "s": 0, "f": 7, "sus": 1, "bn": 2},
                       {"t": 1, "s": 0, "f": 7, "sus": 1, "bn": 2, "bt": 2},
                       {"t": 2, "s": 0, "f": 7, "sus": 1, "bn": 2, "bt": 4}]}
            """);
    assertThat(chart.notes().get(0).bendCurve()).isEmpty();
    assertThat(chart.notes().get(1).bendCurve())
        .containsExactly(new BendPoint(0, 2), new BendPoint(1, 2));
    assertThat(chart.notes().get(2).bendCurve())
        .containsExactly(new BendPoint(0, 0), new BendPoint(0.5, 2), new BendPoint(1, 0));
  }

  @Test
  void notes_that_cannot_be_played_cost_one_warning_a_kind() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .file(
                "arrangements/lead.json",
                """
                {"notes": [{"t": NaN, "s": 0, "f": 0}, {"t": -1, "s": 0, "f": 0}, {"s": 0, "f": 0},
                           {"t": 1e999, "s": 0, "f": 0}, null,
                           {"t": 1, "s": 6, "f": 0}, {"t": 1, "s": -1, "f": 0},
                           {"t": 1, "s": 0, "f": 37}, {"t": 1, "s": 0, "f": -1},
                           {"t": 1.5, "s": 5, "f": 36, "sus": NaN, "bn": NaN, "sl": 99}]}
                """);
    try (SongPackage song = read(fixture)) {
      assertThat(song.chart(0).notes()).containsExactly(Note.plain(1.5, 5, 36, 0));
      assertThat(song.warnings())
          .containsExactly(
              "Lead: notes without a time in the song were left out (4).",
              "Lead: notes on strings that the tuning does not have were left out (2).",
              "Lead: notes on frets beyond 0 to 36 were left out (2).");
    }
  }

  @Test
  void a_chord_of_a_shape_that_is_not_there_keeps_its_notes() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .file(
                "arrangements/lead.json",
                """
                {"chords": [{"t": 1, "id": 7, "hd": true, "notes": [{"s": 0, "f": 3}]},
                            {"t": 2, "id": 0}, {"t": 3, "id": -1}, {"t": -3, "id": 0}],
                 "templates": [{"frets": [3, 99], "fingers": [2]}],
                 "handshapes": [{"chord_id": 5, "start_time": 0, "end_time": 1},
                                {"chord_id": 0, "start_time": 1, "end_time": 0}]}
                """);
    try (SongPackage song = read(fixture)) {
      Chart chart = song.chart(0);
      assertThat(chart.chords())
          .containsExactly(
              new ChordStrike(1, Note.UNSET, true, List.of(Note.plain(1, 0, 3, 0))),
              new ChordStrike(2, 0, false, List.of()));
      assertThat(chart.chordTemplates().get(0).frets()).containsExactly(3, -1, -1, -1, -1, -1);
      assertThat(chart.handShapes()).isEmpty();
      assertThat(song.warnings()).hasSize(4).allMatch(warning -> warning.startsWith("Lead: "));
    }
  }

  @Test
  void the_ladder_of_difficulties_is_kept() throws IOException {
    Chart chart =
        chart(
            """
            {"phrases": [{"start_time": 0, "end_time": 2, "max_difficulty": 1, "levels": [
               {"difficulty": 0, "notes": [{"t": 1, "s": 0, "f": 3}]},
               {"difficulty": 1, "notes": [{"t": 1, "s": 0, "f": 3}, {"t": 1.5, "s": 0, "f": 5}],
                "anchors": [{"time": 0, "fret": 3}]}]}]}
            """);
    Phrase phrase = chart.phrases().get(0);
    assertThat(phrase.maxDifficulty()).isEqualTo(1);
    assertThat(phrase.levels()).extracting(level -> level.notes().size()).containsExactly(1, 2);
    assertThat(phrase.levels().get(1).anchors()).hasSize(1);
  }

  @Test
  void comments_are_allowed_where_the_name_says_so() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .inManifest("lead.json", "lead.jsonc")
            .file(
                "arrangements/lead.jsonc",
                "// by hand\n{\"notes\": [/* one */ {\"t\": 1, \"s\": 0, \"f\": 0}]}");
    try (SongPackage song = read(fixture)) {
      assertThat(song.chart(0).notes()).hasSize(1);
    }
  }

  @Test
  void the_timeline_of_the_song_wins_over_those_of_its_charts() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .addToManifest("song_timeline: timeline.json\n")
            .file(
                "timeline.json",
                """
                {"version": 1, "beats": [{"time": 0.25, "measure": 1}],
                 "sections": [{"name": "solo", "time": 0}, {"name": "solo", "time": 1}]}
                """);
    try (SongPackage song = read(fixture)) {
      assertThat(song.chart(0).beats()).containsExactly(new Beat(0.25, 1));
      assertThat(song.chart(0).sections())
          .containsExactly(new Section("solo", 1, 0), new Section("solo", 2, 1));
    }
    try (SongPackage song = read(fixture.without("timeline.json"))) {
      assertThat(song.chart(0).beats()).hasSize(2);
      assertThat(song.warnings()).singleElement().asString().contains("timeline.json");
    }
  }

  @Test
  void beats_in_one_chart_serve_all_of_them() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .inManifest(
                "arrangements:\n",
                "arrangements:\n  - {id: bass, file: bass.json, tuning: [0, 0, 0, 0]}\n")
            .file("bass.json", "{\"name\": \"ignored\"}");
    try (SongPackage song = read(fixture)) {
      assertThat(song.arrangements()).extracting("name").containsExactly("bass", "Lead");
      assertThat(song.chart(0).beats()).hasSize(2);
      assertThat(song.chart(0).sections()).hasSize(1);
    }
  }

  @Test
  void the_sung_words_are_chosen_among_the_tracks() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture()
            .addToManifest(
                """
                language: ja
                lyric_tracks:
                  - {id: en, file: en.json, language: en, kind: translation}
                  - {id: de, file: de.json, language: de, kind: original}
                  - {id: ja, file: ja.json, language: ja, kind: original}
                """)
            .file("ja.json", "[{\"t\": 1, \"d\": 0.5, \"w\": \"hai+\"}, {\"t\": 2}]");
    try (SongPackage song = read(fixture)) {
      assertThat(song.metadata().hasLyrics()).isTrue();
      assertThat(song.chart(0).lyrics()).containsExactly(new Lyric(1, 0.5, "hai+"));
    }
  }

  @Test
  void missing_words_and_pictures_leave_a_warning_and_a_song() throws IOException {
    FeedpakFixture fixture =
        new FeedpakFixture().addToManifest("lyrics: gone.json\ncover: gone.png\n");
    try (SongPackage song = read(fixture)) {
      assertThat(song.metadata().hasLyrics()).isFalse();
      assertThat(song.openCover()).isEmpty();
      assertThat(song.chart(0).notes()).hasSize(2);
      assertThat(song.warnings())
          .containsExactly(
              "The lyrics were left out: gone.json: is missing from the song.",
              "The cover was left out: gone.png: is missing from the song.");
    }
  }

  private Chart chart(String json) throws IOException {
    try (SongPackage song = read(new FeedpakFixture().file("arrangements/lead.json", json))) {
      Chart chart = song.chart(0);
      assertThat(song.warnings()).isEmpty();
      return chart;
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
