package org.fretway.practice.judge;

/**
 * How exactly one has to play.
 *
 * @param seconds by how much a strike may come early or late, on the clock at any speed
 * @param cents by how much a note may be off
 * @param chordShare which part of a chord's strings must be heard, 0 to 1
 */
public record Tolerance(double seconds, double cents, double chordShare) {
  /** For beginners. */
  public static final Tolerance RELAXED = new Tolerance(0.15, 60, 0.5);

  /** For most. */
  public static final Tolerance USUAL = new Tolerance(0.1, 45, 0.6);

  /** For those who want to know. */
  public static final Tolerance STRICT = new Tolerance(0.05, 30, 1);
}
