package org.fretway.desktop.display;

/** A sign of the highway that the legend explains, in the order in which it does. */
public enum LegendEntry {
  NOTE,
  OPEN_STRING,
  SUSTAIN,
  LINKED_NOTE,
  HAMMER_ON,
  PULL_OFF,
  TAP,
  SLAP,
  POP,
  SLIDE,
  UNPITCHED_SLIDE,
  BEND,
  BEND_AND_RELEASE,
  UNISON_BEND,
  VIBRATO,
  TREMOLO,
  PALM_MUTE,
  STRING_MUTE,
  NATURAL_HARMONIC,
  PINCH_HARMONIC,
  ACCENT,
  PICK_STROKES,
  DOUBLE_STOP,
  CHORD,
  REPEATED_CHORD,
  MUTED_CHORD,
  HAND_SHAPE,
  ARPEGGIO,
  HAND_POSITION;

  /** How long each is shown, in seconds. */
  static final double SECONDS = 4;

  /** Returns when it begins in {@link LegendChart}, in seconds of song time. */
  @SuppressWarnings("EnumOrdinal") // The order of the legend is that of its chart.
  public double start() {
    return ordinal() * SECONDS;
  }
}
