package org.fretway.desktop.highway.raster;

import javafx.scene.paint.LinearGradient;

/** Colours that change along a line. */
final class LinearShade implements Shade {
  private final LinearGradient gradient;
  private final GradientColors colors;
  private final double scale;
  private double originX;
  private double originY;
  private double perX;
  private double perY;

  /**
   * @param scale pixels of the raster to one of the gradient
   */
  LinearShade(LinearGradient gradient, double scale) {
    this.gradient = gradient;
    this.colors = new GradientColors(gradient.getStops(), gradient.getCycleMethod());
    this.scale = scale;
  }

  @Override
  public void fit(double x, double y, double width, double height) {
    boolean proportional = gradient.isProportional();
    double unitX = proportional ? width : scale;
    double unitY = proportional ? height : scale;
    originX = (proportional ? x : 0) + gradient.getStartX() * unitX;
    originY = (proportional ? y : 0) + gradient.getStartY() * unitY;
    double alongX = (gradient.getEndX() - gradient.getStartX()) * unitX;
    double alongY = (gradient.getEndY() - gradient.getStartY()) * unitY;
    double square = Math.max(alongX * alongX + alongY * alongY, Double.MIN_NORMAL);
    perX = alongX / square;
    perY = alongY / square;
  }

  @Override
  public void row(int y, int fromX, int toX, int[] row) {
    double place = (y + 0.5 - originY) * perY + (fromX + 0.5 - originX) * perX;
    for (int x = fromX; x < toX; x++) {
      row[x - fromX] = colors.at(place);
      place += perX;
    }
  }

  @Override
  public boolean isUpright() {
    return perY == 0;
  }
}
