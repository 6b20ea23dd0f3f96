package org.fretway.audio.perform;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.Note;
import org.fretway.chart.Tuning;

/** Charts that nobody wrote: scales and chords. */
public final class MadeUpCharts {
  /** When the first note comes, in seconds. */
  private static final double BEGIN = 1;

  private static final int[] FRETS_OF_A_SCALE = {0, 2, 3, 5};

  private MadeUpCharts() {}

  /** Returns a chart of single notes. */
  public static Chart of(String name, Tuning tuning, List<Note> notes) {
    return of(name, tuning, notes, List.of());
  }

  /** Returns a chart of notes and chords. */
  public static Chart of(String name, Tuning tuning, List<Note> notes, List<ChordStrike> chords) {
    return new Chart(
        name, tuning, 0, 0, notes, chords, List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), "", List.of());
  }

  /** Returns a scale up and down over all strings, up the neck each time. */
  public static Chart scale(String name, Tuning tuning, double step, int count) {
    List<Note> notes = new ArrayList<>();
    int around = 2 * tuning.strings() * FRETS_OF_A_SCALE.length;
    for (int i = 0; i < count; i++) {
      int place = i % around;
      int up = Math.min(place, around - 1 - place);
      int string = up / FRETS_OF_A_SCALE.length;
      int fret = FRETS_OF_A_SCALE[up % FRETS_OF_A_SCALE.length] + 7 * (i / around % 3);
      notes.add(Note.plain(BEGIN + i * step, string, fret, 0.9 * step));
    }
    return of(name, tuning, notes);
  }

  /**
   * Returns chords, each for so long.
   *
   * @param shapes the frets of each, from the lowest string; -1 = not played
   */
  public static Chart chords(
      String name, Tuning tuning, double step, int count, List<List<Integer>> shapes) {
    List<ChordStrike> strikes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double time = BEGIN + i * step;
      List<Integer> shape = shapes.get(i % shapes.size());
      List<Note> notes = new ArrayList<>();
      for (int string = 0; string < shape.size(); string++) {
        if (shape.get(string) >= 0) {
          notes.add(Note.plain(time, string, shape.get(string), 0.9 * step));
        }
      }
      strikes.add(new ChordStrike(time, Note.UNSET, false, notes));
    }
    return of(name, tuning, List.of(), strikes);
  }
}
