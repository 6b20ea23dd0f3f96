package org.fretway.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetuneTest {
  @ParameterizedTest
  @CsvSource({
    "-1 -1 -1 -1 -1 -1, 0, 1, E Standard",
    "2 2 2 2 2 2, 0, -2, E Standard",
    "-2 -2 -2 -2, 0, 2, E Standard",
    "-2 -2 -2 -2 -2 -2 -2, 0, 2, B Standard",
    "-3 -1 -1 -1 -1 -1, 0, 1, Drop D",
    "-4 -2 -2 -2 -2 -2, 0, 2, Drop D",
    "0 0 0 0 0 0, -40, 0.4, E Standard",
    "-1 -1 -1 -1 -1 -1, 30, 0.7, E Standard",
    "-1 -1 -1 -1, -1200, 1, E Standard",
    "0 0 0 0, -1185.5, -0.145, E Standard"
  })
  void a_song_is_moved_to_where_most_strings_are_in_standard(
      String offsets, double cents, double semitones, String tuning) {
    Retune retune = retune(offsets, cents).orElseThrow();

    assertThat(retune.semitones()).isEqualTo(semitones, within(1e-9));
    assertThat(retune.tuning()).isEqualTo(tuning);
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 0 0 0 0, 0",
    "-2 0 0 0 0 0, 0",
    "-2 0 0 0 -2 -2, 0",
    "0 0 0 0, 1200",
    "0 0 0 0, -1200",
    "0 0 0 0 0 0, 0.5",
    "0 0 0 0 0 0, NaN",
    "-24 -24 -24 -24 -24 -24, 0"
  })
  void nothing_is_offered_where_nothing_has_to_or_can_be_done(String offsets, double cents) {
    assertThat(retune(offsets, cents)).isEmpty();
  }

  @Test
  void what_remains_of_an_unusual_tuning_is_told_by_its_notes() {
    assertThat(retune("-1 -1 -1 -1 -1 1", 0)).contains(new Retune(1, "E A D G B F#"));
  }

  private static Optional<Retune> retune(String offsets, double cents) {
    Tuning tuning = new Tuning(Stream.of(offsets.split(" ")).map(Integer::valueOf).toList());
    return Retune.of(ChartFixture.tuned(tuning, cents, List.of()));
  }
}
