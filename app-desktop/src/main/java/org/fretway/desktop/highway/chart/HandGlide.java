package org.fretway.desktop.highway.chart;

/**
 * The window of frets that the hand covers, as a smooth movement: before a new position begins the
 * window glides there, so that the eye arrives before the hand has to.
 *
 * @param positions where the hand is
 */
public record HandGlide(Timeline<HandPosition> positions) {
  /** How long before a new position the window sets off, in seconds. */
  public static final double GLIDE = 0.35;

  /** Returns the index of the position at a moment, the first one before it begins, or -1. */
  public int indexAt(double songTime) {
    return positions.size() == 0 ? -1 : Math.max(0, positions.indexAtOrBefore(songTime));
  }

  /** Returns the wire at the window's left edge: one below its lowest fret. */
  public double low(double songTime) {
    int at = indexAt(songTime);
    double from = positions.get(at).low() - 1.0;
    return at + 1 < positions.size()
        ? from + (positions.get(at + 1).low() - 1.0 - from) * progress(at + 1, songTime)
        : from;
  }

  /** Returns the wire at the window's right edge. */
  public double high(double songTime) {
    int at = indexAt(songTime);
    double from = positions.get(at).high();
    return at + 1 < positions.size()
        ? from + (positions.get(at + 1).high() - from) * progress(at + 1, songTime)
        : from;
  }

  /** Returns how far the hand is on its way to a position: 0 to 1, slow at both ends. */
  private double progress(int next, double songTime) {
    double part = Math.clamp(1 - (positions.start(next) - songTime) / GLIDE, 0, 1);
    return part * part * (3 - 2 * part);
  }
}
