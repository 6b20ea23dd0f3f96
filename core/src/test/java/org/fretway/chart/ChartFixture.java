package org.fretway.chart;

import java.util.List;

/** Charts of which a test names only what matters to it. */
public final class ChartFixture {
  private ChartFixture() {}

  /** Returns a chart in standard tuning that has nothing but these. */
  public static Chart of(String name, List<Note> notes, List<ChordStrike> chords) {
    return new Chart(
        name,
        Tuning.GUITAR_STANDARD,
        0,
        0,
        notes,
        chords,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of());
  }
}
