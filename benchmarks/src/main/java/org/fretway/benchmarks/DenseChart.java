package org.fretway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Anchor;
import org.fretway.chart.Beat;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Section;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.Tuning;

/**
 * A chart denser than songs are: 20 single notes a second on six strings, a bend every second, a
 * chord twice a second, techniques, sustains, hand shapes, lyrics. Every second is like the others.
 */
final class DenseChart {
  private static final int NOTES_PER_SECOND = 20;
  private static final int STRINGS = 6;
  private static final int SECTION_SECONDS = 8;

  private DenseChart() {}

  /** Returns a chart of so many seconds. */
  static Chart lasting(int seconds) {
    List<Note> notes = new ArrayList<>();
    List<ChordStrike> chords = new ArrayList<>();
    List<Anchor> anchors = new ArrayList<>();
    List<HandShape> shapes = new ArrayList<>();
    List<Beat> beats = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    List<Lyric> lyrics = new ArrayList<>();
    for (int second = 0; second < seconds; second++) {
      for (int i = 0; i < NOTES_PER_SECOND; i++) {
        notes.add(note(second, i));
      }
      chords.add(new ChordStrike(second, 0, false, List.of()));
      chords.add(new ChordStrike(second + 0.5, 0, true, List.of()));
      anchors.add(new Anchor(second, 1 + second % 12, 4));
      shapes.add(new HandShape(0, second, second + 0.9, false));
      beats.add(new Beat(second, second / 2));
      beats.add(new Beat(second + 0.5, -1));
      lyrics.add(new Lyric(second, 0.4, "syllable"));
      lyrics.add(new Lyric(second + 0.5, 0.4, second % 2 == 0 ? "after" : "syllable+"));
      if (second % SECTION_SECONDS == 0) {
        sections.add(new Section("part", 1 + second / SECTION_SECONDS, second));
      }
    }
    return new Chart(
        "Dense",
        Tuning.GUITAR_STANDARD,
        0,
        0,
        notes,
        chords,
        List.of(new ChordTemplate("G", "G", fingering(3, 2, 0, 0, 0, 3), fingering(), false)),
        anchors,
        shapes,
        beats,
        sections,
        List.of(),
        lyrics,
        "",
        List.of());
  }

  private static Note note(int second, int i) {
    double time = second + (i + 0.5) / NOTES_PER_SECOND;
    boolean bent = i == 7;
    Techniques techniques =
        Techniques.NONE
            .with(Technique.PALM_MUTE, i % 5 == 0)
            .with(Technique.HAMMER_ON, i % 5 == 2)
            .with(Technique.VIBRATO, i == 13);
    return new Note(
        time,
        i % STRINGS,
        (second + i) % 20,
        bent || i == 13 || i % 4 == 0 ? 0.25 : 0,
        Note.UNSET,
        Note.UNSET,
        bent ? 2 : 0,
        bent ? List.of(new BendPoint(0, 0), new BendPoint(0.15, 2)) : List.of(),
        techniques,
        Note.UNSET);
  }

  private static List<Integer> fingering(Integer... frets) {
    return List.of(frets);
  }
}
