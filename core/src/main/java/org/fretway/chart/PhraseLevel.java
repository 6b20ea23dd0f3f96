package org.fretway.chart;

import java.util.List;

/**
 * One difficulty of one phrase.
 *
 * @param difficulty from 0 = easiest
 * @param notes in order of time
 * @param chords in order of time
 * @param anchors in order of time
 * @param handShapes in order of start time
 */
public record PhraseLevel(
    int difficulty,
    List<Note> notes,
    List<ChordStrike> chords,
    List<Anchor> anchors,
    List<HandShape> handShapes) {
  /** Copies the lists. */
  public PhraseLevel {
    notes = List.copyOf(notes);
    chords = List.copyOf(chords);
    anchors = List.copyOf(anchors);
    handShapes = List.copyOf(handShapes);
  }
}
