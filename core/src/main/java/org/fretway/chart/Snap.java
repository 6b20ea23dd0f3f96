package org.fretway.chart;

/** What a chosen moment of a song goes to. */
public enum Snap {
  /** It stays where it is. */
  OFF,
  /** The nearest beat. */
  BEAT,
  /** The nearest beginning of a measure. */
  MEASURE,
  /** The nearest beginning of a section. */
  SECTION
}
