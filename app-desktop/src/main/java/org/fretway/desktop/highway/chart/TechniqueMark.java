package org.fretway.desktop.highway.chart;

import java.util.Arrays;
import java.util.List;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/**
 * A small picture beside a note that says how it is played. What the head, the tail or the frame
 * around several notes show already has none.
 */
public enum TechniqueMark {
  /** The picking hand damps the string at the bridge. */
  PALM_MUTE(Technique.PALM_MUTE, "PM"),
  /** A finger comes down on the string. */
  HAMMER_ON(Technique.HAMMER_ON, "H"),
  /** A finger leaves the string. */
  PULL_OFF(Technique.PULL_OFF, "P"),
  /** A finger of the picking hand comes down on the fretboard. */
  TAP(Technique.TAP, "T"),
  /** The thumb strikes the string. */
  SLAP(Technique.SLAP, "S"),
  /** A finger pulls the string and lets it snap back. */
  POP(Technique.PLUCK, "PL"),
  /** The thumb touches the string as it is picked. */
  PINCH_HARMONIC(Technique.PINCH_HARMONIC, "PH"),
  /** The string is picked as fast as possible. */
  TREMOLO(Technique.TREMOLO, "TR"),
  /** The pitch wavers. */
  VIBRATO(Technique.VIBRATO, "V"),
  /** Louder than its neighbours. */
  ACCENT(Technique.ACCENT, ">"),
  /** Picked downwards. */
  PICK_DOWN(Technique.PICK_DOWN, "⊓"),
  /** Picked upwards. */
  PICK_UP(Technique.PICK_UP, "∨");

  private final Technique technique;
  private final String text;

  TechniqueMark(Technique technique, String text) {
    this.technique = technique;
    this.text = text;
  }

  /** Returns the technique that it stands for. */
  public Technique technique() {
    return technique;
  }

  /** Returns the letters by which tablature writes it. */
  public String text() {
    return text;
  }

  /** Returns the marks of a note, in the order in which they are shown. */
  static List<TechniqueMark> of(Note note) {
    return Arrays.stream(values()).filter(mark -> note.has(mark.technique)).toList();
  }
}
