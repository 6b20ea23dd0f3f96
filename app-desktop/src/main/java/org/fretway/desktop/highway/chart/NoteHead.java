package org.fretway.desktop.highway.chart;

import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/** The form of a note's head, which tells at a glance how the string is stopped. */
public enum NoteHead {
  /** A filled pill with the fret. */
  FRETTED,
  /** A hollow pill: nothing is pressed. */
  OPEN,
  /** A grey pill with a cross: the string is damped. */
  MUTED,
  /** A diamond: a natural harmonic. */
  HARMONIC,
  /** A hollow diamond: a pinch harmonic. */
  PINCH,
  /** A slim hollow pill: the string sounds on from the note before, without a stroke. */
  TIED,
  /** None: the note belongs to a repeated chord, which is drawn as a bar. */
  NONE;

  /** Returns the form for a note; the rarer way of playing wins. */
  public static NoteHead of(Note note) {
    if (note.has(Technique.STRING_MUTE)) {
      return MUTED;
    }
    if (note.has(Technique.NATURAL_HARMONIC)) {
      return HARMONIC;
    }
    if (note.has(Technique.PINCH_HARMONIC)) {
      return PINCH;
    }
    return note.fret() == 0 ? OPEN : FRETTED;
  }
}
