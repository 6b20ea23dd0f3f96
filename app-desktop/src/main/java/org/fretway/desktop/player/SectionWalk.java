package org.fretway.desktop.player;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fretway.chart.Chart;
import org.fretway.chart.Division;
import org.fretway.chart.Passage;
import org.fretway.chart.Passages;

/**
 * Goes from section to section; where a song has none, from phrase to phrase. Moments are seconds
 * of song time.
 *
 * @param passages in order of time
 */
record SectionWalk(Passages passages) {
  /** A song without anything to go to. */
  static final SectionWalk NONE = new SectionWalk(Passages.NONE);

  /** Within this of the start of a section, going back leads to the one before. */
  private static final double JUST_BEGUN = 1.5;

  /** Less than this, in seconds, is no move. */
  private static final double SAME = 0.01;

  /** Returns the walk through a chart. */
  static SectionWalk of(Chart chart, double duration) {
    Passages sections = Passages.of(chart, Division.SECTIONS, duration);
    return new SectionWalk(
        sections.list().isEmpty() ? Passages.of(chart, Division.PHRASES, duration) : sections);
  }

  /** Returns where the section after the present one begins; empty if it is the last. */
  OptionalDouble next(double songTime) {
    return passages.list().stream()
        .mapToDouble(Passage::start)
        .filter(start -> start > songTime + SAME)
        .findFirst();
  }

  /** Returns where the present section begins, or the one before if it has only just begun. */
  double previous(double songTime) {
    return passages.list().stream()
        .mapToDouble(Passage::start)
        .filter(start -> start < songTime - JUST_BEGUN)
        .max()
        .orElse(0);
  }

  /** Returns the section that is played at a moment. */
  Optional<Passage> at(double songTime) {
    return passages.at(songTime);
  }

  /** Returns the sections in order. */
  List<Passage> all() {
    return passages.list();
  }
}
