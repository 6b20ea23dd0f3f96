package org.fretway.format.feedpak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.Technique;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartReadingTest {
  @TempDir Path folder;

  @Test
  void every_technique_arrives() throws IOException {
    Chart chart =
        chart(
            """
            {"notes": [{"t": 1, "s": 2, "f": 7, "sus": 0.5, "sl": 9, "slu": 12, "bn": 1.5, "fg": 0,
              "ho": true, "po": true, "hm": true, "hp": true, "pm": true, "mt": true, "vb": true,
              "tr": true, "ac": true, "tp": true, "ln": true, "plk": true, "slp": true, "pkd": 1, "ig": true},
              {"t": 2, "s": 0, "f": 0, "fhm": true, "pkd": 0}]}
            """);
    Note note = chart.notes().get(0);
    assertThat(Technique.values())
        .allMatch(technique -> technique == Technique.PICK_DOWN || note.has(technique));
    assertThat(chart.notes().get(1).has(Technique.PICK_DOWN)).isTrue();
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

  private Chart chart(String json) throws IOException {
    try (SongPackage song = read(new FeedpakFixture().file("arrangements/lead.json", json))) {
      Chart chart = song.chart(0);
      assertThat(song.warnings()).isEmpty();
      return chart;
    }
  }

  private SongPackage read(FeedpakFixture fixture) throws IOException {
    return open(fixture.zip(folder, "song.feedpak"));
  }

  private static SongPackage open(Path song) throws IOException {
    return SongFormats.standard().open(song);
  }
}
