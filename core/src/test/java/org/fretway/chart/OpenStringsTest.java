package org.fretway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenStringsTest {
  private static List<Double> notes(String name, String offsets, double cents) {
    Tuning tuning = new Tuning(Stream.of(offsets.split(" ")).map(Integer::valueOf).toList());
    Chart chart =
        new Chart(
            name, tuning, 0, cents, List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), "", List.of());
    return OpenStrings.of(chart).notes();
  }

  @ParameterizedTest
  @CsvSource({
    "Lead, 0 0 0 0 0 0, 40 45 50 55 59 64",
    "Lead, -2 0 0 0 0 0, 38 45 50 55 59 64",
    "Rhythm, 0 0 0 0 0 0 0, 35 40 45 50 55 59 64",
    "Lead, 0 0 0 0 0 0 0 0, 30 35 40 45 50 55 59 64",
    "Bass, 0 0 0 0, 28 33 38 43",
    "Low, -2 -2 -2 -2, 26 31 36 41",
    "Bass, 0 0 0 0 0, 23 28 33 38 43",
    "Bass 2, 0 0 0 0 0 0, 28 33 38 43 47 52"
  })
  void each_string_sounds_its_standard_and_what_it_is_off(
      String name, String offsets, String expected) {
    assertThat(notes(name, offsets, 0))
        .containsExactlyElementsOf(Stream.of(expected.split(" ")).map(Double::valueOf).toList());
  }

  @Test
  void cents_count_but_whole_octaves_of_them_do_not() {
    assertThat(notes("Lead", "0 0 0 0 0 0", -40)).startsWith(39.6, 44.6);
    assertThat(notes("Bass", "0 0 0 0", -1200)).startsWith(28.0, 33.0);
  }

  @Test
  void a_capo_or_another_pitch_raises_all() {
    assertThat(new OpenStrings(List.of(40.0, 45.0)).raised(1.5).notes())
        .containsExactly(41.5, 46.5);
  }
}
