package org.fretway.desktop.tuner;

import org.fretway.chart.Chart;
import org.fretway.chart.OpenStrings;
import org.jspecify.annotations.Nullable;

/**
 * What the instrument has been tuned to since the program began, as far as songs tell. One for all
 * players of a window; used from one thread.
 */
public final class LastTuning {
  private @Nullable OpenStrings last;

  /** Creates one of an instrument that nobody has tuned yet. */
  public LastTuning() {}

  /** Returns whether a chart needs another tuning than the song before, or is the first. */
  public boolean isOther(Chart chart) {
    return !OpenStrings.of(chart).equals(last);
  }

  /** Takes note that the instrument is tuned for a chart now. */
  public void now(Chart chart) {
    last = OpenStrings.of(chart);
  }
}
