package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/** One layer of one row. */
@FunctionalInterface
interface RowPainter {
  /**
   * Draws the layer in a row at a moment, without allocating.
   *
   * @param songTime what is being heard, in seconds
   */
  void paint(Surface surface, double songTime, int row);

  /** Returns the layer in all rows. */
  default Painter inRows(int rows) {
    return (surface, songTime) -> {
      for (int row = 0; row < rows; row++) {
        paint(surface, songTime, row);
      }
    };
  }
}
