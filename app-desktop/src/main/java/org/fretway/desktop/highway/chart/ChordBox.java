package org.fretway.desktop.highway.chart;

/**
 * A chord strike as the highway shows it.
 *
 * @param time onset in seconds of song time
 * @param lowest lowest string struck, counted from 0
 * @param highest highest string struck
 * @param repeat whether it repeats the strike before it, and is drawn as a bar
 * @param muted whether every string of it is damped
 * @param name text above it; empty where a hand shape or the strike before it shows the same
 * @param shape how the hand holds it
 */
public record ChordBox(
    double time,
    int lowest,
    int highest,
    boolean repeat,
    boolean muted,
    String name,
    ChordShape shape) {
  /** Returns whether exactly two strings are struck, without a name of a chord. */
  public boolean isDoubleStop() {
    if (!shape.name().isEmpty()) {
      return false;
    }
    int struck = 0;
    for (int string = 0; string < shape.frets().size(); string++) {
      if (shape.frets().get(string) >= 0) {
        struck++;
      }
    }
    return struck == 2;
  }
}
