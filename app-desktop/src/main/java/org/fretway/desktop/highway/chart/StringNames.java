package org.fretway.desktop.highway.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Tuning;

/** The names of the open strings. */
public final class StringNames {
  private static final List<String> PITCH_CLASSES =
      List.of("C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B");

  /** An eight-string guitar in standard tuning as MIDI notes: F♯ B E A D G B E. */
  private static final List<Integer> GUITAR = List.of(30, 35, 40, 45, 50, 55, 59, 64);

  /** A five-string bass in standard tuning as MIDI notes: B E A D G. */
  private static final List<Integer> BASS = List.of(23, 28, 33, 38, 43);

  private StringNames() {}

  /** Returns the name of each open string from the lowest; up to five strings are a bass. */
  public static List<String> of(Tuning tuning) {
    return IntStream.range(0, tuning.strings())
        .mapToObj(
            string ->
                PITCH_CLASSES.get(
                    Math.floorMod(
                        standardPitch(tuning.strings(), string) + tuning.offsets().get(string),
                        PITCH_CLASSES.size())))
        .toList();
  }

  /** Returns the note of an open string in standard tuning, in MIDI's numbers. */
  static int standardPitch(int strings, int string) {
    List<Integer> standard = strings <= BASS.size() ? BASS : GUITAR;
    return standard.get(standard.size() - strings + string);
  }
}
