package org.fretway.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What players call a tuning: "E Standard" where all strings moved alike (named by the lowest
 * string, so a seven-string is in "B Standard"), "Drop D" where the lowest alone went down two
 * semitones more, "Open G" and the like where that is common, and else its notes from the lowest
 * string up, such as "D A D G C E".
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

  private static final Map<List<Integer>, String> OPEN_SIX_STRING =
      Map.ofEntries(
          Map.entry(List.of(-2, 0, 0, 0, -2, -2), "DADGAD"),
          Map.entry(List.of(-2, 0, 0, -1, -2, -2), "Open D"),
          Map.entry(List.of(0, 2, 2, 1, 0, 0), "Open E"),
          Map.entry(List.of(-2, -2, 0, 0, 0, -2), "Open G"),
          Map.entry(List.of(0, 0, 2, 2, 2, 0), "Open A"),
          Map.entry(List.of(-4, -2, -2, 0, 1, 0), "Open C"),
          Map.entry(List.of(-2, 0, 0, 0, 0, -2), "Double Drop D"));

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
    String open = OPEN_SIX_STRING.get(offsets);
    return open != null
        ? open
        : IntStream.range(0, tuning.strings())
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
  private static int standardPitch(int strings, int string) {
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
