package org.fretway.desktop.highway.draw;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a JavaFX canvas. */
public final class CanvasSurface implements Surface {
  private final GraphicsContext context;

  public CanvasSurface(GraphicsContext context) {
    this.context = context;
    context.setTextBaseline(VPos.CENTER);
    context.setLineCap(StrokeLineCap.ROUND);
    context.setLineJoin(StrokeLineJoin.ROUND);
  }

  @Override
  public void alpha(double alpha) {
    context.setGlobalAlpha(alpha);
  }

  @Override
  public void fill(Paint paint) {
    context.setFill(paint);
  }

  @Override
  public void stroke(Paint paint, double width) {
    context.setStroke(paint);
    context.setLineWidth(width);
  }

  @Override
  public void font(Font font) {
    context.setFont(font);
  }

  @Override
  public void rectangle(double x, double y, double width, double height) {
    context.fillRect(x, y, width, height);
  }

  @Override
  public void pill(double x, double y, double width, double height, double arc) {
    context.fillRoundRect(x, y, width, height, arc, arc);
  }

  @Override
  public void polygon(double[] xs, double[] ys, int count) {
    context.fillPolygon(xs, ys, count);
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY) {
    context.strokeLine(fromX, fromY, toX, toY);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count) {
    context.strokePolyline(xs, ys, count);
  }

  @Override
  public void text(String text, double x, double y) {
    context.setTextAlign(TextAlignment.LEFT);
    context.fillText(text, x, y);
  }

  @Override
  public void centred(String text, double x, double y) {
    context.setTextAlign(TextAlignment.CENTER);
    context.fillText(text, x, y);
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
    context.drawImage(
        picture,
        fromX * scale,
        fromY * scale,
        width * scale,
        height * scale,
        toX,
        toY,
        toWidth,
        toHeight);
  }
}
