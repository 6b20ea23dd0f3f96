package org.fretway.chart;

/** A way of playing a note, or of taking it, as marked in the chart. A note can carry several. */
public enum Technique {
  /** Sounded by a fretting finger coming down, without a pick stroke. */
  HAMMER_ON,
  /** Sounded by a fretting finger leaving the string, without a pick stroke. */
  PULL_OFF,
  /** The string is touched, not pressed, above a node. */
  NATURAL_HARMONIC,
  /** The picking thumb touches the string as it is picked. */
  PINCH_HARMONIC,
  /** The pitch wavers while the note sounds. */
  VIBRATO,
  /** Sounded by a finger of the picking hand on the fretboard. */
  TAP,
  /** Damped by the picking hand at the bridge. */
  PALM_MUTE,
  /** Damped by the fretting hand; no pitch. */
  STRING_MUTE,
  /** Picked again and again as fast as possible while the note lasts. */
  TREMOLO,
  /** Played louder than its neighbours. */
  ACCENT,
  /** Sounds on into the next note of the same string without a new stroke. */
  LINK_NEXT,
  /** Bass: struck with the thumb. */
  SLAP,
  /** Bass: pulled with a finger and let snap back. */
  PLUCK,
  /** Picked downwards. */
  PICK_DOWN,
  /** Picked upwards. */
  PICK_UP,
  /** Shown, but not judged. */
  IGNORED;

  @SuppressWarnings("EnumOrdinal") // A mask lives in one process only; it is never stored.
  int bit() {
    return 1 << ordinal();
  }
}
