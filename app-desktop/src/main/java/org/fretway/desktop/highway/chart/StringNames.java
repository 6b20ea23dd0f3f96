package org.fretway.desktop.highway.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Tuning;

/** The names of the open strings. */
public final class StringNames {
  private static final List<String> PITCH_CLASSES =
      List.of("C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B");

  /** Pitch classes of an eight-string guitar in standard tuning: F♯ B E A D G B E. */
  private static final List<Integer> GUITAR = List.of(6, 11, 4, 9, 2, 7, 11, 4);

  /** Pitch classes of a five-string bass in standard tuning: B E A D G. */
  private static final List<Integer> BASS = List.of(11, 4, 9, 2, 7);

  private StringNames() {}

  /** Returns the name of each open string from the lowest; up to five strings are a bass. */
  public static List<String> of(Tuning tuning) {
    List<Integer> standard = tuning.strings() <= BASS.size() ? BASS : GUITAR;
    int first = standard.size() - tuning.strings();
    return IntStream.range(0, tuning.strings())
        .mapToObj(
            i ->
                PITCH_CLASSES.get(
                    Math.floorMod(standard.get(first + i) + tuning.offsets().get(i), 12)))
        .toList();
  }
}
