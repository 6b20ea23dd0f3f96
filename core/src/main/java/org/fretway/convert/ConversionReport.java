package org.fretway.convert;

import java.util.List;

/**
 * What became of all songs of a conversion.
 *
 * @param outcomes one for each song, in order; songs that were not reached have none
 * @param cancelled whether it was ended before its end
 */
public record ConversionReport(List<Outcome> outcomes, boolean cancelled) {
  /** Copies the list. */
  public ConversionReport {
    outcomes = List.copyOf(outcomes);
  }

  /** Returns the songs that were written. */
  public List<Outcome.Converted> converted() {
    return only(Outcome.Converted.class);
  }

  /** Returns the songs that were left alone. */
  public List<Outcome.Skipped> skipped() {
    return only(Outcome.Skipped.class);
  }

  /** Returns the songs that could not be converted. */
  public List<Outcome.Failed> failed() {
    return only(Outcome.Failed.class);
  }

  private <T extends Outcome> List<T> only(Class<T> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
