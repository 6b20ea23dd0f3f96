package org.fretway.chart;

import java.util.List;

/**
 * How far each string is from standard tuning.
 *
 * @param offsets semitones from standard, per string from the lowest; 4 to 8 strings
 */
public record Tuning(List<Integer> offsets) {
  /** The fewest strings of an instrument. */
  public static final int MIN_STRINGS = 4;

  /** The most strings of an instrument. */
  public static final int MAX_STRINGS = 8;

  /** Six strings in standard tuning, E A D G B e. */
  public static final Tuning GUITAR_STANDARD = new Tuning(List.of(0, 0, 0, 0, 0, 0));

  /** Four strings in standard tuning, E A D G. */
  public static final Tuning BASS_STANDARD = new Tuning(List.of(0, 0, 0, 0));

  /**
   * Copies the offsets.
   *
   * @throws IllegalArgumentException if there are fewer than 4 or more than 8 strings
   */
  public Tuning {
    offsets = List.copyOf(offsets);
    if (offsets.size() < MIN_STRINGS || offsets.size() > MAX_STRINGS) {
      throw new IllegalArgumentException(
          "a tuning has %d to %d strings, not %d"
              .formatted(MIN_STRINGS, MAX_STRINGS, offsets.size()));
    }
  }

  /** Returns the number of strings. */
  public int strings() {
    return offsets.size();
  }
}
