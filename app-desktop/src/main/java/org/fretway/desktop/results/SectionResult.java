package org.fretway.desktop.results;

import org.fretway.chart.Passage;

/**
 * What was hit in a section.
 *
 * @param section of the song
 * @param hits how many strikes were hit
 * @param strikes how many there are, at least 1
 */
public record SectionResult(Passage section, int hits, int strikes) {
  /** Returns which part was hit, 0 to 1. */
  public double share() {
    return (double) hits / strikes;
  }
}
