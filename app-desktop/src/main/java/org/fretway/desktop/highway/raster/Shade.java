package org.fretway.desktop.highway.raster;

/** A paint that has not the same colour everywhere. */
interface Shade {
  /**
   * Fits the paint to the shape that is to be filled.
   *
   * @param x left edge of the shape, in pixels of the raster, as all here
   */
  void fit(double x, double y, double width, double height);

  /** Writes the premultiplied colours of a part of a row of pixels from the start of an array. */
  void row(int y, int fromX, int toX, int[] colors);

  /** Returns whether all rows are alike. */
  boolean isUpright();
}
