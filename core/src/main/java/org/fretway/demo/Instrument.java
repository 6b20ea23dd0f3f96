package org.fretway.demo;

import java.util.List;
import org.fretway.chart.Tuning;

/**
 * A stringed instrument.
 *
 * @param tuning as charts state it
 * @param openStrings MIDI notes of the open strings, from the lowest
 */
record Instrument(Tuning tuning, List<Integer> openStrings) {
  static final Instrument GUITAR =
      new Instrument(Tuning.GUITAR_STANDARD, List.of(40, 45, 50, 55, 59, 64));
  static final Instrument BASS = new Instrument(Tuning.BASS_STANDARD, List.of(28, 33, 38, 43));

  private static final double A4_HERTZ = 440;
  private static final int A4_MIDI = 69;

  /** Returns the frequency of a fretted string in hertz; frets and semitones may be fractions. */
  double hertz(int string, double fret) {
    double semitones = openStrings.get(string) + fret - A4_MIDI;
    return A4_HERTZ * StrictMath.pow(2, semitones / 12);
  }
}
