package org.fretway.audio.perform;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.Note;
import org.fretway.chart.Tuning;

/** Charts that nobody wrote: scales, riffs and chords. */
public final class MadeUpCharts {
  /** Six strings with the lowest a tone lower. */
  public static final Tuning DROP_D = new Tuning(List.of(-2, 0, 0, 0, 0, 0));

  /** Seven strings whose upper six are in drop C, above a low G. */
  public static final Tuning SEVEN_LOW = new Tuning(List.of(-4, -4, -2, -2, -2, -2, -2));

  /** A bass with a low B. */
  public static final Tuning BASS_FIVE = new Tuning(List.of(0, 0, 0, 0, 0));

  /** Chords that use open strings, on a guitar in standard tuning. */
  public static final List<List<Integer>> OPEN_CHORDS =
      List.of(
          List.of(0, 2, 2, 1, 0, 0),
          List.of(-1, 0, 2, 2, 2, 0),
          List.of(-1, -1, 0, 2, 3, 2),
          List.of(3, 2, 0, 0, 0, 3),
          List.of(-1, 3, 2, 0, 1, 0),
          List.of(0, 2, 2, 0, 0, 0),
          List.of(-1, 0, 2, 2, 1, 0));

  /** Chords of a root, its fifth and its octave. */
  public static final List<List<Integer>> POWER_CHORDS =
      List.of(
          List.of(0, 2, 2, -1, -1, -1),
          List.of(3, 5, 5, -1, -1, -1),
          List.of(-1, 5, 7, 7, -1, -1),
          List.of(8, 10, -1, -1, -1, -1),
          List.of(-1, -1, 2, 4, 5, -1),
          List.of(5, 7, 7, -1, -1, -1));

  /** Chords of which one finger lies over all strings. */
  public static final List<List<Integer>> BARRE_CHORDS =
      List.of(
          List.of(1, 3, 3, 2, 1, 1),
          List.of(5, 7, 7, 5, 5, 5),
          List.of(-1, 3, 5, 5, 5, 3),
          List.of(-1, 7, 9, 9, 8, 7),
          List.of(8, 10, 10, 9, 8, 8),
          List.of(-1, -1, 10, 9, 8, -1));

  /** When the first note comes, in seconds. */
  private static final double BEGIN = 1;

  private static final int[] FRETS_OF_A_SCALE = {0, 2, 3, 5};

  /** Frets on the lowest two strings, and how many steps each lasts. */
  private static final int[][] RIFF = {
    {0, 0, 1}, {0, 0, 1}, {0, 3, 1}, {0, 0, 1}, {1, 0, 1}, {0, 5, 2}, {0, 3, 1},
    {0, 0, 1}, {0, 0, 1}, {1, 2, 1}, {1, 0, 1}, {0, 6, 1}, {0, 5, 1}, {0, 3, 2}
  };

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

  /** Returns a riff on the two lowest strings, in which notes are struck again. */
  public static Chart riff(String name, Tuning tuning, double step, int count) {
    List<Note> notes = new ArrayList<>();
    double time = BEGIN;
    for (int i = 0; i < count; i++) {
      int[] played = RIFF[i % RIFF.length];
      notes.add(Note.plain(time, played[0], played[1], 0.9 * step * played[2]));
      time += step * played[2];
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
