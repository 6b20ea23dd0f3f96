package org.fretway.desktop.highway.chart;

import java.util.List;

/**
 * How the hand holds a chord.
 *
 * @param name as shown, may be empty
 * @param frets fret per string from the lowest, as many as the instrument has strings; -1 = not
 *     played
 * @param fingers finger per string: 0 thumb, 1 to 4 index to little finger, -1 = none or unknown
 * @param arpeggio whether its notes are played one after the other
 */
public record ChordShape(
    String name, List<Integer> frets, List<Integer> fingers, boolean arpeggio) {
  /** Returns the lowest fret that is pressed, or 0 if none is. */
  public int lowestFret() {
    return frets.stream().filter(fret -> fret > 0).min(Integer::compare).orElse(0);
  }

  /** Returns the highest fret that is pressed, or 0 if none is. */
  public int highestFret() {
    return frets.stream().filter(fret -> fret > 0).max(Integer::compare).orElse(0);
  }

  /** Returns whether it is a chord that a player looks up, rather than two notes together. */
  public boolean isChord() {
    long struck = frets.stream().filter(fret -> fret >= 0).count();
    return struck > 2 || (struck == 2 && !name.isEmpty());
  }
}
