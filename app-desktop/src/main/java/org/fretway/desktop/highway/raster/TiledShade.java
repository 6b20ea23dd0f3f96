package org.fretway.desktop.highway.raster;

import javafx.scene.paint.ImagePattern;

/** A picture again and again. */
final class TiledShade implements Shade {
  private final ImagePattern pattern;
  private final Pixels picture;
  private final double scale;
  private double left;
  private double top;
  private double tileWidth = 1;
  private double tileHeight = 1;

  /**
   * @param scale pixels of the raster to one of the pattern
   */
  TiledShade(ImagePattern pattern, double scale) {
    this.pattern = pattern;
    this.picture = Pixels.of(pattern.getImage());
    this.scale = scale;
  }

  @Override
  public void fit(double x, double y, double width, double height) {
    boolean proportional = pattern.isProportional();
    double unitX = proportional ? width : scale;
    double unitY = proportional ? height : scale;
    left = (proportional ? x : 0) + pattern.getX() * unitX;
    top = (proportional ? y : 0) + pattern.getY() * unitY;
    tileWidth = Math.max(1, pattern.getWidth() * unitX);
    tileHeight = Math.max(1, pattern.getHeight() * unitY);
  }

  @Override
  public void row(int y, int fromX, int toX, int[] row) {
    int line = place(y + 0.5 - top, tileHeight, picture.height) * picture.width;
    for (int x = fromX; x < toX; x++) {
      row[x - fromX] = picture.argb[line + place(x + 0.5 - left, tileWidth, picture.width)];
    }
  }

  private static int place(double offset, double tile, int count) {
    double part = offset / tile - Math.floor(offset / tile);
    return Math.min(count - 1, (int) (part * count));
  }

  @Override
  public boolean isUpright() {
    return false;
  }
}
