package org.fretway.chart;

import java.util.List;

/**
 * A stretch of the song with its own ladder of difficulties.
 *
 * @param name as written in the source, may be empty
 * @param maxDifficulty the level of the full chart
 * @param disparity whether its level moves apart from the others
 * @param solo whether it is a solo
 * @param ignore whether it is left out of scoring
 * @param startTime seconds of song time
 * @param endTime seconds of song time
 * @param levels from the easiest up
 */
public record Phrase(
    String name,
    int maxDifficulty,
    boolean disparity,
    boolean solo,
    boolean ignore,
    double startTime,
    double endTime,
    List<PhraseLevel> levels) {
  /** Copies the levels. */
  public Phrase {
    levels = List.copyOf(levels);
  }
}
