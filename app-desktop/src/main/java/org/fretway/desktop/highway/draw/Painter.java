package org.fretway.desktop.highway.draw;

/** One layer of the highway. A painter is made for one chart and one layout, and keeps no state. */
@FunctionalInterface
public interface Painter {
  /**
   * Draws the layer at a moment, without allocating.
   *
   * @param songTime what is being heard, in seconds
   */
  void paint(Surface surface, double songTime);
}
