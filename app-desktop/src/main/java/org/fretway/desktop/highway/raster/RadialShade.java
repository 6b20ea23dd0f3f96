package org.fretway.desktop.highway.raster;

import javafx.scene.paint.RadialGradient;

/** Colours that change from a point outwards. */
final class RadialShade implements Shade {
  private final RadialGradient gradient;
  private final GradientColors colors;
  private final double scale;
  private double focusX;
  private double focusY;
  private double unitX;
  private double unitY;

  /**
   * @param scale pixels of the raster to one of the gradient
   */
  RadialShade(RadialGradient gradient, double scale) {
    this.gradient = gradient;
    this.colors = new GradientColors(gradient.getStops(), gradient.getCycleMethod());
    this.scale = scale;
  }

  @Override
  public void fit(double x, double y, double width, double height) {
    boolean proportional = gradient.isProportional();
    double sideX = proportional ? width : scale;
    double sideY = proportional ? height : scale;
    unitX = Math.max(gradient.getRadius() * sideX, Double.MIN_NORMAL);
    unitY = Math.max(gradient.getRadius() * sideY, Double.MIN_NORMAL);
    focusX = (proportional ? x : 0) + gradient.getCenterX() * sideX + awayX() * unitX;
    focusY = (proportional ? y : 0) + gradient.getCenterY() * sideY + awayY() * unitY;
  }

  private double awayX() {
    return gradient.getFocusDistance() * Math.cos(Math.toRadians(gradient.getFocusAngle()));
  }

  private double awayY() {
    return gradient.getFocusDistance() * Math.sin(Math.toRadians(gradient.getFocusAngle()));
  }

  /**
   * A place t has a circle of radius t around a point that goes from the focus (t = 0) to the
   * centre (t = 1); a pixel has the t of the circle that it lies on.
   */
  @Override
  public void row(int y, int fromX, int toX, int[] row) {
    double centreX = -awayX();
    double centreY = -awayY();
    double a = centreX * centreX + centreY * centreY - 1;
    double down = (y + 0.5 - focusY) / unitY;
    for (int x = fromX; x < toX; x++) {
      double across = (x + 0.5 - focusX) / unitX;
      double b = across * centreX + down * centreY;
      double c = across * across + down * down;
      double root = Math.sqrt(Math.max(0, b * b - a * c));
      row[x - fromX] = colors.at(a < 0 ? (b - root) / a : 1);
    }
  }

  @Override
  public boolean isUpright() {
    return false;
  }
}
