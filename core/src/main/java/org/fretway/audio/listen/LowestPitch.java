package org.fretway.audio.listen;

import org.fretway.chart.Strikes;

/** How low the instrument of a chart sounds. */
final class LowestPitch {
  /** Of a chart that asks for nothing: a guitar in standard tuning. */
  private static final double USUAL_HERTZ = 82.4;

  private static final double LEAST_HERTZ = 27.5;
  private static final double A4_HERTZ = 440;
  private static final double A4_MIDI = 69;
  private static final double OCTAVE = 12;

  /** Below a guitar's lowest string by more than a drop tuning: other strings are heard too. */
  private static final double SPARE_SEMITONES = 2;

  private LowestPitch() {}

  static double hertz(double midi) {
    return A4_HERTZ * Math.pow(2, (midi - A4_MIDI) / OCTAVE);
  }

  static double midi(double hertz) {
    return A4_MIDI + OCTAVE * Math.log(hertz / A4_HERTZ) / Math.log(2);
  }

  /** Returns the lowest pitch that has to be reckoned with, in Hz. */
  static double hertz(Strikes strikes) {
    double lowest = Double.NaN;
    for (int strike = 0; strike < strikes.count(); strike++) {
      for (int string = 0; string < strikes.strings(); string++) {
        double midi = strikes.midi(strike, string);
        if (!(midi >= lowest)) {
          lowest = Double.isNaN(midi) ? lowest : midi;
        }
      }
    }
    return Double.isNaN(lowest)
        ? USUAL_HERTZ
        : Math.clamp(hertz(lowest - SPARE_SEMITONES), LEAST_HERTZ, USUAL_HERTZ);
  }
}
