package org.fretway.desktop.highway.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

/** A short chart in which everything that the highway can show happens. */
public final class ShowcaseChart {
  private ShowcaseChart() {}

  /** Returns the chart: 12 seconds at 120 beats a minute on so many strings. */
  public static Chart withStrings(int strings) {
    return new Chart(
        "Lead",
        new Tuning(IntStream.range(0, strings).mapToObj(i -> 0).toList()),
        0,
        0,
        notes(strings),
        chords(strings),
        List.of(
            new ChordTemplate("Em", "Em", frets(strings, 0, 2, 2, 0), fingers(strings), false),
            new ChordTemplate("G5", "G5", frets(strings, 3, 5, 5, -1), fingers(strings), false),
            new ChordTemplate("", "Am7", frets(strings, 5, 7, 5, 5), fingers(strings), true)),
        List.of(
            new Anchor(0, 1, 4),
            new Anchor(3, 3, 4),
            new Anchor(5.5, 7, 5),
            new Anchor(8, 12, 4),
            new Anchor(10, 5, 4)),
        List.of(new HandShape(1, 3, 4.5, false), new HandShape(2, 10, 11.5, true)),
        IntStream.range(0, 25)
            .mapToObj(i -> new Beat(i / 2.0, i % 4 == 0 ? i / 4 + 1 : -1))
            .toList(),
        List.of(new Section("intro", 1, 0), new Section("verse", 1, 4), new Section("solo", 2, 8)),
        List.of(),
        List.of(
            new Lyric(1, 0.4, "First"),
            new Lyric(1.5, 0.4, "steps"),
            new Lyric(2, 0.4, "on"),
            new Lyric(2.5, 0.2, "a"),
            new Lyric(2.8, 0.3, "high-"),
            new Lyric(3.1, 0.8, "way+"),
            new Lyric(5, 0.5, "every"),
            new Lyric(5.6, 0.5, "string"),
            new Lyric(6.2, 0.9, "sings+")),
        "",
        List.of());
  }

  private static List<Note> notes(int strings) {
    List<Note> notes = new ArrayList<>();
    int top = strings - 1;
    notes.add(Note.plain(0.5, 0, 0, 0));
    notes.add(Note.plain(0.75, 1, 2, 0.6));
    notes.add(technique(1, 2, 3, 0, Technique.HAMMER_ON));
    notes.add(technique(1.25, 2, 2, 0, Technique.PULL_OFF));
    notes.add(technique(1.5, 3, 12, 0, Technique.NATURAL_HARMONIC));
    notes.add(technique(1.75, 3, 5, 0, Technique.PINCH_HARMONIC));
    notes.add(technique(2, 0, 0, 0, Technique.PALM_MUTE));
    notes.add(technique(2.25, 0, 3, 0, Technique.STRING_MUTE));
    notes.add(technique(2.5, 1, 3, 0, Technique.ACCENT));
    notes.add(technique(2.75, top, 15, 0, Technique.TAP));
    notes.add(technique(5.5, 0, 7, 1, Technique.VIBRATO));
    notes.add(technique(5.6, 1, 8, 1, Technique.TREMOLO));
    notes.add(bend(6, top, 10, 2, List.of()));
    notes.add(
        bend(
            6.2,
            2,
            9,
            1,
            List.of(new BendPoint(0, 0), new BendPoint(0.3, 1), new BendPoint(0.9, 0))));
    notes.add(slide(7, 3, 7, 12, Note.UNSET));
    notes.add(slide(7.2, 0, 9, Note.UNSET, 3));
    for (int i = 0; i < 16; i++) {
      notes.add(Note.plain(8 + i / 8.0, i % strings, 12 + i % 4, 0));
    }
    return notes;
  }

  private static List<ChordStrike> chords(int strings) {
    List<ChordStrike> chords = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      chords.add(new ChordStrike(3 + i / 4.0, 1, i > 0, List.of()));
    }
    chords.add(
        new ChordStrike(
            4.5,
            0,
            false,
            IntStream.range(0, Math.min(4, strings))
                .mapToObj(string -> Note.plain(4.5, string, string == 1 ? 2 : 0, 0.8))
                .toList()));
    return chords;
  }

  private static Note technique(double time, int string, int fret, double sustain, Technique how) {
    return new Note(
        time, string, fret, sustain, -1, -1, 0, List.of(), Techniques.of(how), Note.UNSET);
  }

  private static Note bend(
      double time, int string, int fret, double semitones, List<BendPoint> curve) {
    return new Note(time, string, fret, 1, -1, -1, semitones, curve, Techniques.NONE, Note.UNSET);
  }

  private static Note slide(double time, int string, int fret, int to, int unpitchedTo) {
    return new Note(
        time, string, fret, 0.6, to, unpitchedTo, 0, List.of(), Techniques.NONE, Note.UNSET);
  }

  private static List<Integer> frets(int strings, int... lowest) {
    return IntStream.range(0, strings).mapToObj(i -> i < lowest.length ? lowest[i] : -1).toList();
  }

  private static List<Integer> fingers(int strings) {
    return IntStream.range(0, strings).mapToObj(i -> -1).toList();
  }
}
