package org.fretway.chart;

/** How a song is cut into {@link Passages}. */
public enum Division {
  /** By its named parts: verse, chorus. */
  SECTIONS,
  /** By its phrases, which are mostly shorter. */
  PHRASES,
  /** Every four measures, which works for any song with beats. */
  MEASURES
}
