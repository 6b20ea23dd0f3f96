package org.fretway.desktop.take;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.fretway.chart.Chart;
import org.fretway.chart.Passage;
import org.fretway.practice.judge.Tolerance;

/**
 * What the review of takes needs of the song that is open. Asked on the user-interface executor.
 *
 * @param shown the arrangement that is shown; empty before there is one
 * @param sections of the song
 * @param tolerance how exactly one has to play
 * @param play plays from a moment of the song, in seconds
 */
public record ReviewSong(
    Supplier<Optional<ShownChart>> shown,
    Supplier<List<Passage>> sections,
    Supplier<Tolerance> tolerance,
    DoubleConsumer play) {
  /**
   * An arrangement that is shown.
   *
   * @param name of the arrangement
   * @param full the chart in full
   * @param mastery how much of it is shown, in percent
   */
  public record ShownChart(String name, Chart full, int mastery) {}
}
