package org.fretway.desktop.highway.draw;

import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/** Draws nothing, which leaves the painters themselves to be measured. */
public final class NoSurface implements Surface {
  @Override
  public void alpha(double alpha) {}

  @Override
  public void fill(Paint paint) {}

  @Override
  public void stroke(Paint paint, double width) {}

  @Override
  public void font(Font font) {}

  @Override
  public void rectangle(double x, double y, double width, double height) {}

  @Override
  public void pill(double x, double y, double width, double height, double arc) {}

  @Override
  public void polygon(double[] xs, double[] ys, int count) {}

  @Override
  public void line(double fromX, double fromY, double toX, double toY) {}

  @Override
  public void polyline(double[] xs, double[] ys, int count) {}

  @Override
  public void text(String text, double x, double y) {}

  @Override
  public void centred(String text, double x, double y) {}

  @Override
  public void stretched(
      Image picture,
      double fromX,
      double fromY,
      double width,
      double height,
      double toX,
      double toY,
      double toWidth,
      double toHeight,
      double scale) {}
}
