package org.fretway.chart;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * By how much a song has to be raised so that it can be played on an instrument in standard tuning.
 *
 * @param semitones parts are cents; negative = lower
 * @param tuning what the instrument is in then: mostly "E Standard", "Drop D" where the song is in
 *     another drop tuning
 */
public record Retune(double semitones, String tuning) {
  /** The most that a song is raised or lowered by. */
  private static final double MAX_SEMITONES = 12;

  /** Less than a cent is not heard. */
  private static final double MIN_SEMITONES = 0.01;

  private static final double CENTS = 100;
  private static final double OCTAVE_CENTS = 1200;

  /**
   * Returns what has to be done for a chart; empty if nothing has to, or nothing can be.
   *
   * <p>Charts of basses are often an octave off, which says how they are written rather than how
   * they sound, so whole octaves of the offset in cents don't count.
   */
  public static Optional<Retune> of(Chart chart) {
    int common = mostCommon(chart.tuning());
    double cents = Math.IEEEremainder(chart.centOffset(), OCTAVE_CENTS);
    double semitones = -common - cents / CENTS + 0.0; // Makes 0 of -0.
    if (!(Math.abs(semitones) >= MIN_SEMITONES) || Math.abs(semitones) > MAX_SEMITONES) {
      return Optional.empty();
    }
    Tuning rest =
        new Tuning(chart.tuning().offsets().stream().map(offset -> offset - common).toList());
    return Optional.of(new Retune(semitones, TuningName.of(rest)));
  }

  /** Returns how far most strings are from standard; of several such, the nearest. */
  private static int mostCommon(Tuning tuning) {
    Map<Integer, Long> counts =
        tuning.offsets().stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Long>comparingByValue()
                .thenComparing(entry -> Math.abs(entry.getKey()), Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
