package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.draw.Surface;

/** Draws slurs and ties: thick in the middle, thin at the ends. */
final class Arc {
  private static final int POINTS = 12;

  private final double[] xs = new double[2 * POINTS];
  private final double[] ys = new double[2 * POINTS];
  private final double thickness;

  /**
   * @param thickness in the middle, in pixels
   */
  Arc(double thickness) {
    this.thickness = thickness;
  }

  /**
   * Draws one in the present colour.
   *
   * @param height of the middle above the ends; negative = below
   */
  void draw(Surface surface, double from, double to, double y, double height) {
    double half = thickness / 2;
    for (int i = 0; i < POINTS; i++) {
      double part = i / (POINTS - 1.0);
      double bulge = 4 * part * (1 - part);
      double x = from + (to - from) * part;
      xs[i] = x;
      ys[i] = y - (height + half) * bulge;
      xs[2 * POINTS - 1 - i] = x;
      ys[2 * POINTS - 1 - i] = y - (height - half) * bulge;
    }
    surface.polygon(xs, ys, 2 * POINTS);
  }
}
