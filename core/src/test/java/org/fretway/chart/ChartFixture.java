package org.fretway.chart;

import java.util.List;

/** Charts of which a test names only what matters to it. */
public final class ChartFixture {
  private ChartFixture() {}

  /** Returns a chart in standard tuning that has nothing but these. */
  public static Chart of(String name, List<Note> notes, List<ChordStrike> chords) {
    return chart(name, Tuning.GUITAR_STANDARD, 0, notes, chords, List.of(), List.of(), List.of());
  }

  /** Returns a chart in standard tuning that has nothing to play, but these times. */
  public static Chart timed(List<Beat> beats, List<Section> sections, List<Phrase> phrases) {
    return chart("", Tuning.GUITAR_STANDARD, 0, List.of(), List.of(), beats, sections, phrases);
  }

  /** Returns a chart with a tuning and notes. */
  public static Chart tuned(Tuning tuning, double centOffset, List<Note> notes) {
    return chart("", tuning, centOffset, notes, List.of(), List.of(), List.of(), List.of());
  }

  private static Chart chart(
      String name,
      Tuning tuning,
      double centOffset,
      List<Note> notes,
      List<ChordStrike> chords,
      List<Beat> beats,
      List<Section> sections,
      List<Phrase> phrases) {
    return new Chart(
        name,
        tuning,
        0,
        centOffset,
        notes,
        chords,
        List.of(),
        List.of(),
        List.of(),
        beats,
        sections,
        phrases,
        List.of(),
        "",
        List.of());
  }
}
