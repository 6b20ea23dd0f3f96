package org.fretway.format.feedpak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fretway.Samples;
import org.fretway.chart.Beat;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.HandShape;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Section;
import org.fretway.chart.Technique;
import org.fretway.chart.ToneChange;
import org.fretway.chart.Tuning;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.SongPackage.ArrangementInfo;
import org.fretway.format.SongPackage.StemInfo;
import org.junit.jupiter.api.Test;

class SampleSongsTest {
  @Test
  void the_smallest_song_has_four_notes_and_no_more() throws IOException {
    try (SongPackage song = open("minimal.feedpak")) {
      assertThat(song.metadata().title()).isEqualTo("Untitled Demo");
      assertThat(song.metadata().artist()).isEqualTo("Example Artist");
      assertThat(song.metadata().album()).isEmpty();
      assertThat(song.metadata().year()).isEmpty();
      assertThat(song.metadata().duration()).isEqualTo(2.0);
      assertThat(song.metadata().hasLyrics()).isFalse();
      assertThat(song.arrangements()).containsExactly(new ArrangementInfo("lead", "Lead"));
      assertThat(song.stems()).containsExactly(new StemInfo("full", true));
      assertThat(song.openCover()).isEmpty();

      Chart chart = song.chart(0);
      assertThat(chart.tuning()).isEqualTo(Tuning.GUITAR_STANDARD);
      assertThat(chart.notes()).hasSize(4);
      assertThat(chart.notes().get(0)).isEqualTo(Note.plain(0, 0, 0, 0.25));
      assertThat(chart.notes().get(2).has(Technique.HAMMER_ON)).isTrue();
      assertThat(chart.notes().get(3).bend()).isEqualTo(1.0);
      assertThat(chart.beats()).isEmpty();
      assertThat(song.warnings()).isEmpty();
    }
  }

  @Test
  void the_extended_song_shows_all_that_the_player_knows_and_ignores_the_rest() throws IOException {
    try (SongPackage song = open("extended.feedpak")) {
      assertThat(song.metadata().album()).isEqualTo("Spec Examples");
      assertThat(song.metadata().year()).contains(2026);
      assertThat(song.metadata().hasLyrics()).isTrue();
      // The third has notation only.
      assertThat(song.arrangements())
          .extracting(ArrangementInfo::name)
          .containsExactly("Lead", "Bass");
      assertThat(song.openCover()).isPresent();

      Chart lead = song.chart(0);
      assertThat(lead.notes()).hasSize(6);
      Note bent = lead.notes().get(1);
      assertThat(bent.bend()).isEqualTo(1.0);
      assertThat(bent.bendCurve())
          .containsExactly(new BendPoint(0, 0), new BendPoint(0.25, 1), new BendPoint(0.5, 0));
      assertThat(bent.finger()).isEqualTo(3);
      assertThat(lead.chords()).hasSize(1);
      assertThat(lead.chords().get(0).notes()).hasSize(3).allMatch(note -> note.time() == 2.0);
      assertThat(lead.chordTemplates().get(0).name()).isEqualTo("Em");
      assertThat(lead.chordTemplates().get(0).fingers()).containsExactly(-1, 2, 1, -1, -1, -1);
      assertThat(lead.handShapes()).containsExactly(new HandShape(0, 2, 3, false));
      assertThat(lead.toneChanges()).containsExactly(new ToneChange(48, "Lead Drive"));
      assertThat(lead.beats()).hasSize(8).contains(new Beat(2.0, 2), new Beat(3.5, -1));
      assertThat(lead.sections())
          .containsExactly(new Section("intro", 1, 0), new Section("verse", 1, 2));
      assertThat(lead.lyrics()).hasSize(6).first().extracting(Lyric::text).isEqualTo("Hel");

      Chart bass = song.chart(1);
      assertThat(bass.tuning()).isEqualTo(Tuning.BASS_STANDARD);
      assertThat(bass.notes().get(2).has(Technique.SLAP)).isTrue();
      assertThat(song.warnings()).isEmpty();
    }
  }

  @Test
  void the_first_benchmark_is_read_from_its_archive() throws IOException {
    try (SongPackage song = open("note_detect_benchmark_v1.sloppak")) {
      assertThat(song.metadata().duration()).isEqualTo(138.667);
      Chart chart = song.chart(0);
      assertThat(chart.notes()).hasSize(49);
      assertThat(chart.chords()).hasSize(16);
      assertThat(chart.noteCount()).isEqualTo(65);
      assertThat(chart.chordTemplates()).hasSize(8);
      assertThat(chart.beats()).hasSize(208);
      assertThat(chart.sections()).hasSize(8);
      assertThat(chart.notes()).filteredOn(note -> note.has(Technique.PULL_OFF)).hasSize(4);
      assertThat(chart.notes()).filteredOn(note -> note.bend() > 0).hasSize(4);
      try (InputStream stem = song.openStem(0)) {
        assertThat(stem.readAllBytes()).hasSize(99_349).startsWith('O', 'g', 'g', 'S');
      }
      assertThat(song.warnings()).isEmpty();
    }
  }

  @Test
  void the_second_benchmark_is_read_from_its_archive() throws IOException {
    try (SongPackage song = open("note_detect_benchmark_v2.sloppak")) {
      Chart chart = song.chart(0);
      assertThat(chart.notes()).hasSize(21);
      assertThat(chart.chords()).hasSize(40);
      assertThat(chart.beats()).hasSize(273);
      assertThat(chart.chords().get(0).end()).isCloseTo(69.333 + 1.067, within(1e-9));
      assertThat(song.warnings()).isEmpty();
    }
  }

  @Test
  void an_edited_song_sounds_although_no_stem_is_on_by_default() throws IOException {
    try (SongPackage song = open("beethoven-fur_elise.feedpak")) {
      assertThat(song.metadata().title()).isEqualTo("Für Elise");
      assertThat(song.metadata().year()).contains(1810);
      assertThat(song.stems()).isEqualTo(List.of(new StemInfo("full", true)));
      Chart chart = song.chart(0);
      assertThat(chart.name()).isEqualTo("Keys");
      assertThat(chart.notes()).hasSize(634);
      assertThat(chart.chords()).hasSize(141);
      assertThat(chart.anchors()).hasSize(641);
      assertThat(chart.beats()).hasSize(378);
      try (InputStream stem = song.openStem(0)) {
        assertThat(stem.readAllBytes()).hasSize(3_080_920);
      }
      assertThat(song.warnings()).isEmpty();
    }
  }

  private static SongPackage open(String name) throws IOException {
    return SongFormats.standard().open(Samples.song(name));
  }
}
