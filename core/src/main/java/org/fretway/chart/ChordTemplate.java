package org.fretway.chart;

import java.util.List;

/**
 * A named shape that chord strikes and hand shapes refer to.
 *
 * @param name canonical name, may be empty
 * @param displayName name to show; the canonical one where a source has no other
 * @param frets fret per string from the lowest, -1 = not played
 * @param fingers finger per string from the lowest, -1 = none
 * @param arpeggio whether its notes are played one after the other
 */
public record ChordTemplate(
    String name, String displayName, List<Integer> frets, List<Integer> fingers, boolean arpeggio) {
  /** Copies the lists. */
  public ChordTemplate {
    frets = List.copyOf(frets);
    fingers = List.copyOf(fingers);
  }
}
