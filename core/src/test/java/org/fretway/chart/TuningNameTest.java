package org.fretway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuningNameTest {
  private static Tuning tuning(String offsets) {
    return new Tuning(Stream.of(offsets.split(" ")).map(Integer::valueOf).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 0 0 0 0, E Standard",
    "0 0 0 0, E Standard",
    "-1 -1 -1 -1 -1 -1, Eb Standard",
    "-2 -2 -2 -2, D Standard",
    "-3 -3 -3 -3 -3 -3, C# Standard",
    "-4 -4 -4 -4 -4 -4, C Standard",
    "0 0 0 0 0, B Standard",
    "0 0 0 0 0 0 0, B Standard",
    "-2 -2 -2 -2 -2 -2 -2, A Standard",
    "0 0 0 0 0 0 0 0, F# Standard",
    "-2 0 0 0 0 0, Drop D",
    "-2 0 0 0, Drop D",
    "-3 -1 -1 -1 -1 -1, Drop C#",
    "-4 -2 -2 -2 -2 -2, Drop C",
    "-2 0 0 0 0 0 0, Drop A",
    "-2 0 0 0 0, Drop A",
    "-3 -1 -1 -1, Drop C#",
    "-5 -5 -5 -5, B Standard",
    "-1 -1 -1 -1 -1, Bb Standard",
    "-1 -1 -1 -1 -1 -1 -1, Bb Standard",
    "-3 -1 -1 -1 -1 -1 -1, Drop Ab",
    "-2 -2 -2 -2 -2 -2 -2 -2, E Standard",
    "-2 0 0 0 0 0 0 0, Drop E",
    "-5 -3 -3 -3 -3 -3, Drop B",
    "0 2 2 1 0 0, Open E",
    "0 0 2 2 2 0, Open A",
    "-3 -3 -1 -1 -1 -3, Open F#",
    "-3 -1 -1 -2 -3 -3, Open C#",
    "-4 -2 -2 0 1 0, Open C",
    "-5 -3 -3 -1 0 -1, Open B",
    "-2 0 0 -2 -2 -2, Open D Minor",
    "0 2 2 0 0 0, Open E Minor",
    "-2 -2 0 0 -1 -2, Open G Minor",
    "0 0 2 2 1 0, Open A Minor",
    "-4 -2 -2 0 1 -1, Open C Minor",
    "-2 0 0 0 0 -2, Double Drop D",
    "-3 -1 -1 -1 -1 -3, Double Drop C#",
    "0 0 0 0 1 1, All Fourths",
    "0 0 0 0 0 1 1, All Fourths",
    "-5 -5 -5 -5 -4 -4, B E A D G C",
    "-4 -2 0 2 5 3, New Standard",
    "-4 0 0 0 0 0, C A D G B E",
    "2147483647 0 0 -1 -2 -2, B A D F# A D",
    "-2 -2 0 0 0 -2, Open G",
    "-2 0 0 -1 -2 -2, Open D",
    "-2 0 0 0 -2 -2, DADGAD",
    "-2 0 0 0 -4 0, D A D G G E",
    "0 0 0 -2147483648, E A D B",
  })
  void tunings_are_called_what_players_call_them(String offsets, String name) {
    assertThat(TuningName.of(tuning(offsets))).isEqualTo(name);
  }

  @Test
  void tunings_sort_from_the_lowest_up() {
    List<String> sorted =
        Arrays.asList(
            "0 0 0 0 0 0 0 0",
            "-2 0 0 0 0 0 0",
            "0 0 0 0 0 0 0",
            "-4 -4 -4 -4 -4 -4",
            "-4 -2 -2 -2 -2 -2",
            "-2 -2 -2 -2 -2 -2",
            "-2 0 0 0 0 0",
            "-1 -1 -1 -1 -1 -1",
            "0 0 0 0 0 0");

    assertThat(sorted)
        .isSortedAccordingTo(Comparator.comparingInt(text -> TuningName.order(tuning(text))));
    assertThat(TuningName.order(tuning("0 0 0 0")))
        .isEqualTo(TuningName.order(tuning("0 0 0 0 0 0")));
  }
}
