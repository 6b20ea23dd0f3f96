package org.fretway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Notes for every operation of a frame the rectangle that it covers, so that the same number of
 * rectangles of the same sizes can be filled for comparison.
 */
final class RectangleSurface implements Surface {
  /** How wide a character is on average, in multiples of the font's size. */
  private static final double CHARACTER = 0.6;

  private record Filled(Paint paint, double alpha, double x, double y, double w, double h) {}

  private final List<Filled> rectangles = new ArrayList<>();
  private double alpha = 1;
  private Paint fill = Color.BLACK;
  private Paint stroke = Color.BLACK;
  private double lineWidth = 1;
  private Font font = Font.getDefault();

  /** Clears a canvas and fills the rectangles. */
  void replay(GraphicsContext context, double width, double height) {
    context.setGlobalAlpha(1);
    context.clearRect(0, 0, width, height);
    for (Filled each : rectangles) {
      context.setGlobalAlpha(each.alpha());
      context.setFill(each.paint());
      context.fillRect(each.x(), each.y(), each.w(), each.h());
    }
  }

  /** Returns how many rectangles there are. */
  int count() {
    return rectangles.size();
  }

  private void add(Paint paint, double x, double y, double width, double height) {
    rectangles.add(new Filled(paint, alpha, x, y, width, height));
  }

  @Override
  public void alpha(double newAlpha) {
    alpha = newAlpha;
  }

  @Override
  public void fill(Paint paint) {
    fill = paint;
  }

  @Override
  public void stroke(Paint paint, double width) {
    stroke = paint;
    lineWidth = width;
  }

  @Override
  public void font(Font newFont) {
    font = newFont;
  }

  @Override
  public void rectangle(double x, double y, double width, double height) {
    add(fill, x, y, width, height);
  }

  @Override
  public void pill(double x, double y, double width, double height, double arc) {
    add(fill, x, y, width, height);
  }

  @Override
  public void polygon(double[] xs, double[] ys, int count) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      left = Math.min(left, xs[i]);
      right = Math.max(right, xs[i]);
      top = Math.min(top, ys[i]);
      bottom = Math.max(bottom, ys[i]);
    }
    if (count > 0) {
      add(fill, left, top, right - left, bottom - top);
    }
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY) {
    add(
        stroke,
        Math.min(fromX, toX),
        Math.min(fromY, toY) - lineWidth / 2,
        Math.abs(toX - fromX),
        Math.max(lineWidth, Math.abs(toY - fromY)));
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count) {
    if (count > 0) {
      add(stroke, xs[0], ys[0] - lineWidth / 2, xs[count - 1] - xs[0], lineWidth);
    }
  }

  @Override
  public void text(String text, double x, double y) {
    double size = font.getSize();
    add(fill, x, y - size / 2, text.length() * size * CHARACTER, size);
  }

  @Override
  public void centred(String text, double x, double y) {
    text(text, x - text.length() * font.getSize() * CHARACTER / 2, y);
  }

  @Override
  public void picture(
      Image picture,
      double fromX,
      double fromY,
      double width,
      double height,
      double toX,
      double toY,
      double scale) {
    add(fill, toX, toY, width, height);
  }

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
      double scale) {
    add(fill, toX, toY, toWidth, toHeight);
  }
}
