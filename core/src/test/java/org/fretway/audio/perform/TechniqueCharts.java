package org.fretway.audio.perform;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.chart.Tuning;

/** Charts in which every note is played in a way of its own. */
public final class TechniqueCharts {
  private static final double BEGIN = 1;

  private final List<Note> notes = new ArrayList<>();
  private double time = BEGIN;

  private TechniqueCharts() {}

  /** Returns bends, slides, vibrato, slurs, mutes and harmonics, over and over. */
  public static Chart guitar(int rounds) {
    TechniqueCharts chart = new TechniqueCharts();
    for (int i = 0; i < rounds; i++) {
      chart.round(i % 4);
    }
    return MadeUpCharts.of("Techniques", Tuning.GUITAR_STANDARD, chart.notes);
  }

  /** Returns slaps and pulled strings on a bass. */
  public static Chart slap(int rounds) {
    TechniqueCharts chart = new TechniqueCharts();
    for (int i = 0; i < rounds; i++) {
      chart.note(0, 0, 0.3, Technique.SLAP);
      chart.note(2, 2, 0.25, Technique.PLUCK);
      chart.note(0, 3, 0.3, Technique.SLAP);
      chart.note(0, 0, 0.25, Technique.STRING_MUTE);
      chart.note(3, 4, 0.3, Technique.PLUCK);
      chart.note(1, 2, 0.5);
      chart.note(1, i % 5, 0.5, Technique.ACCENT);
    }
    return MadeUpCharts.of("Slap", Tuning.BASS_STANDARD, chart.notes);
  }

  private void round(int higher) {
    note(0, 0, 0.25, Technique.PALM_MUTE);
    note(0, 0, 0.25, Technique.PALM_MUTE);
    note(0, 3 + higher, 0.3, Technique.PALM_MUTE);
    note(2, 5 + higher, 0.4);
    note(2, 7 + higher, 0.4, Technique.HAMMER_ON);
    note(2, 5 + higher, 0.4, Technique.PULL_OFF);
    note(0, 0, 0.3, Technique.STRING_MUTE);
    note(1, 0, 0.3, Technique.STRING_MUTE);
    bend(2, 7 + higher, 1, 1);
    bend(3, 8 + higher, 1, 2);
    slide(1, 3 + higher, 7 + higher, 0.8);
    note(4, 8 + higher, 1, Technique.VIBRATO);
    note(2, 12, 0.6, Technique.NATURAL_HARMONIC);
    note(3, 7, 0.6, Technique.NATURAL_HARMONIC);
    note(1, 5, 0.6, Technique.NATURAL_HARMONIC);
    note(4, 5 + higher, 1, Technique.TREMOLO);
    note(1, 2 + higher, 0.4, Technique.ACCENT);
    time += 0.3;
  }

  private void note(int string, int fret, double seconds, Technique... techniques) {
    add(string, fret, seconds, Note.UNSET, 0, List.of(), techniques);
  }

  private void bend(int string, int fret, double seconds, double semitones) {
    List<BendPoint> curve =
        List.of(
            new BendPoint(0, 0),
            new BendPoint(0.1, 0),
            new BendPoint(0.35, semitones),
            new BendPoint(0.8 * seconds, semitones));
    add(string, fret, seconds, Note.UNSET, semitones, curve);
  }

  private void slide(int string, int fret, int to, double seconds) {
    add(string, fret, seconds, to, 0, List.of());
  }

  private void add(
      int string,
      int fret,
      double seconds,
      int slideTo,
      double bend,
      List<BendPoint> curve,
      Technique... techniques) {
    notes.add(
        new Note(
            time,
            string,
            fret,
            0.92 * seconds,
            slideTo,
            Note.UNSET,
            bend,
            curve,
            Techniques.of(techniques),
            Note.UNSET));
    time += seconds;
  }
}
