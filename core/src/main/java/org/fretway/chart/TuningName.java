package org.fretway.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What players call a tuning:
 *
 * <ul>
 *   <li>"E Standard" where all strings moved alike, named by the lowest string: a seven-string is
 *       in "B Standard", an eight-string in "F# Standard";
 *   <li>"Drop D" where the lowest alone went down two semitones more, on any number of strings;
 *   <li>"Open G", "Double Drop D" and the like where that is common, also with all strings moved
 *       alike on top: Open G half a step down is "Open F#";
 *   <li>else its notes from the lowest string up, such as "D A D G C E".
 * </ul>
 */
public final class TuningName {
  // By sharps and flats as players write them: "Eb Standard", but "C# Standard".
  private static final List<String> NOTES =
      List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");
  private static final int OCTAVE = 12;

  // MIDI pitches of six-string standard, E2 A2 D3 G3 B3 E4. Four and five strings are read an
  // octave too high for a bass, so that a bass and a guitar in E Standard are in one place.
  private static final List<Integer> STANDARD = List.of(40, 45, 50, 55, 59, 64);
  private static final int LOW_B = 35;
  private static final int LOW_F_SHARP = 30;
  private static final int HIGHEST_PITCH = 127;
  private static final int DROP = -2;
  private static final int ORDERED_STRINGS = 4;

  /** What a guitar of six strings in standard tuning is in. */
  public static final String E_STANDARD = "E Standard";

  /**
   * A tuning that has a name of its own.
   *
   * @param name before the note
   * @param root index of the string whose note the name ends in
   * @param suffix after the note
   */
  private record Named(String name, int root, String suffix) {}

  // Semitones from standard; all strings moved alike give the same name with another note, so each
  // shape is there once: Open E is Open D two semitones up, and Open A so of Open G.
  private static final Map<List<Integer>, Named> SHAPES =
      Map.of(
          List.of(-2, 0, 0, -1, -2, -2), new Named("Open ", 0, ""),
          List.of(-2, 0, 0, -2, -2, -2), new Named("Open ", 0, " Minor"),
          List.of(-2, -2, 0, 0, 0, -2), new Named("Open ", 1, ""),
          List.of(-2, -2, 0, 0, -1, -2), new Named("Open ", 1, " Minor"),
          List.of(-4, -2, -2, 0, 1, 0), new Named("Open ", 0, ""),
          List.of(-4, -2, -2, 0, 1, -1), new Named("Open ", 0, " Minor"),
          List.of(-2, 0, 0, 0, 0, -2), new Named("Double Drop ", 0, ""));

  // These are known by their own name at one pitch only.
  private static final Map<List<Integer>, String> FIXED =
      Map.of(
          List.of(-2, 0, 0, 0, -2, -2), "DADGAD",
          List.of(-4, -2, 0, 2, 5, 3), "New Standard",
          List.of(0, 0, 0, 0, 1, 1), "All Fourths",
          List.of(0, 0, 0, 0, 0, 1, 1), "All Fourths",
          List.of(0, 0, 0, 0, 0, 0, 1, 1), "All Fourths");

  private TuningName() {}

  /** Returns what players call the tuning. */
  public static String of(Tuning tuning) {
    List<Integer> offsets = tuning.offsets();
    List<Integer> upper = offsets.subList(1, offsets.size());
    if (upper.stream().distinct().count() == 1) {
      int step = offsets.getFirst() - upper.getFirst();
      if (step == 0) {
        return note(pitch(tuning, 0)) + " Standard";
      }
      if (step == DROP) {
        return "Drop " + note(pitch(tuning, 0));
      }
    }
    String fixed = FIXED.get(offsets);
    return fixed != null ? fixed : shape(tuning).orElseGet(() -> notes(tuning));
  }

  private static Optional<String> shape(Tuning tuning) {
    for (Map.Entry<List<Integer>, Named> shape : SHAPES.entrySet()) {
      if (isMoved(shape.getKey(), tuning.offsets())) {
        Named named = shape.getValue();
        return Optional.of(named.name() + note(pitch(tuning, named.root())) + named.suffix());
      }
    }
    return Optional.empty();
  }

  /** Returns whether all strings are the same distance from the shape. */
  private static boolean isMoved(List<Integer> shape, List<Integer> offsets) {
    return shape.size() == offsets.size()
        && IntStream.range(0, shape.size())
                .mapToLong(string -> (long) offsets.get(string) - shape.get(string))
                .distinct()
                .count()
            == 1;
  }

  /** Returns the notes of the strings, the lowest first, such as "D A D G B E". */
  public static String notes(Tuning tuning) {
    return IntStream.range(0, tuning.strings())
        .mapToObj(string -> note(pitch(tuning, string)))
        .collect(Collectors.joining(" "));
  }

  /**
   * Returns a number by which tunings sort from the lowest up: by the pitch of the lowest string,
   * then of the next three.
   */
  public static int order(Tuning tuning) {
    int order = 0;
    for (int string = 0; string < ORDERED_STRINGS; string++) {
      order = order * (HIGHEST_PITCH + 1) + Math.clamp(pitch(tuning, string), 0, HIGHEST_PITCH);
    }
    return order;
  }

  private static long pitch(Tuning tuning, int string) {
    return standardPitch(tuning.strings(), string) + (long) tuning.offsets().get(string);
  }

  /** Four strings are the lowest four; five add a low B, seven too, and eight a low F# below it. */
  static int standardPitch(int strings, int string) {
    int below =
        switch (strings) {
          case 5, 7 -> 1;
          case 8 -> 2;
          default -> 0;
        };
    int index = string - below;
    return switch (index) {
      case -1 -> LOW_B;
      case -2 -> LOW_F_SHARP;
      default -> STANDARD.get(index);
    };
  }

  private static String note(long pitch) {
    return NOTES.get((int) Math.floorMod(pitch, (long) OCTAVE));
  }
}
