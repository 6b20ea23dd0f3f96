package org.fretway.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The notes that the strings of an instrument sound, from the lowest, when none is fretted and no
 * capo is on it.
 *
 * @param notes number of each note as MIDI counts, 69 = A4; parts of one are cents
 */
public record OpenStrings(List<Double> notes) {
  /** More strings than this make a guitar, unless the arrangement's name says otherwise. */
  private static final int BASS_STRINGS = 5;

  private static final int OCTAVE = 12;
  private static final double CENTS = 100;
  private static final double OCTAVE_CENTS = 1200;

  /** Copies the list. */
  public OpenStrings {
    notes = List.copyOf(notes);
  }

  /**
   * Returns the notes that a chart asks for.
   *
   * <p>Up to five strings are a bass, an octave below a guitar's; so are more in an arrangement
   * called bass. Whole octaves of the offset in cents say how a chart is written rather than how it
   * sounds, so they don't count.
   */
  public static OpenStrings of(Chart chart) {
    Tuning tuning = chart.tuning();
    int octave = isBass(chart) ? -OCTAVE : 0;
    double cents = Math.IEEEremainder(chart.centOffset(), OCTAVE_CENTS);
    return new OpenStrings(
        IntStream.range(0, tuning.strings())
            .mapToObj(
                string ->
                    TuningName.standardPitch(tuning.strings(), string)
                        + tuning.offsets().get(string)
                        + octave
                        + cents / CENTS)
            .toList());
  }

  private static boolean isBass(Chart chart) {
    return chart.tuning().strings() <= BASS_STRINGS
        || chart.name().toLowerCase(Locale.ROOT).contains("bass");
  }

  /** Returns the notes raised by some semitones, such as those of a capo; parts are cents. */
  public OpenStrings raised(double semitones) {
    return new OpenStrings(notes.stream().map(note -> note + semitones).toList());
  }
}
