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
 * @param heroLevels difficulties of the three hero levels, from the easiest; empty where the source
 *     has none
 * @param linkGroup phrases of one group change difficulty together; {@link Note#UNSET} = on its own
 */
public record Phrase(
    String name,
    int maxDifficulty,
    boolean disparity,
    boolean solo,
    boolean ignore,
    double startTime,
    double endTime,
    List<PhraseLevel> levels,
    List<Integer> heroLevels,
    int linkGroup) {
  /** Copies the lists. */
  public Phrase {
    levels = List.copyOf(levels);
    heroLevels = List.copyOf(heroLevels);
  }
}
