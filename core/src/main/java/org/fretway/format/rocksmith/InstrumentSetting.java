package org.fretway.format.rocksmith;

import java.util.Optional;
import org.fretway.chart.Tuning;

/**
 * What is known of an instrument from elsewhere than its chart, and wins over it.
 *
 * @param tuning if known; it also says how many strings there are
 * @param capo fret, if known
 * @param centOffset cents, if known
 */
public record InstrumentSetting(
    Optional<Tuning> tuning, Optional<Integer> capo, Optional<Double> centOffset) {
  /** Nothing known. */
  public static final InstrumentSetting UNKNOWN =
      new InstrumentSetting(Optional.empty(), Optional.empty(), Optional.empty());
}
