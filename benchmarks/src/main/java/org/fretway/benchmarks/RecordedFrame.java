package org.fretway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Takes down what painters ask of a surface, to ask the same of another one without them: what a
 * frame costs if nobody had to think about it.
 */
final class RecordedFrame implements Surface {
  private final List<Operation> operations = new ArrayList<>();

  @FunctionalInterface
  private interface Operation {
    void on(Surface surface);
  }

  /** Asks everything of another surface. */
  void replay(Surface surface) {
    for (int i = 0; i < operations.size(); i++) {
      operations.get(i).on(surface);
    }
  }

  /** Returns how many operations there are. */
  int count() {
    return operations.size();
  }

  @Override
  public void alpha(double alpha) {
    operations.add(surface -> surface.alpha(alpha));
  }

  @Override
  public void fill(Paint paint) {
    operations.add(surface -> surface.fill(paint));
  }

  @Override
  public void stroke(Paint paint, double width) {
    operations.add(surface -> surface.stroke(paint, width));
  }

  @Override
  public void font(Font font) {
    operations.add(surface -> surface.font(font));
  }

  @Override
  public void rectangle(double x, double y, double width, double height) {
    operations.add(surface -> surface.rectangle(x, y, width, height));
  }

  @Override
  public void pill(double x, double y, double width, double height, double arc) {
    operations.add(surface -> surface.pill(x, y, width, height, arc));
  }

  @Override
  public void polygon(double[] xs, double[] ys, int count) {
    double[] keptXs = xs.clone();
    double[] keptYs = ys.clone();
    operations.add(surface -> surface.polygon(keptXs, keptYs, count));
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY) {
    operations.add(surface -> surface.line(fromX, fromY, toX, toY));
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count) {
    double[] keptXs = xs.clone();
    double[] keptYs = ys.clone();
    operations.add(surface -> surface.polyline(keptXs, keptYs, count));
  }

  @Override
  public void text(String text, double x, double y) {
    operations.add(surface -> surface.text(text, x, y));
  }

  @Override
  public void centred(String text, double x, double y) {
    operations.add(surface -> surface.centred(text, x, y));
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
    operations.add(
        surface ->
            surface.stretched(
                picture, fromX, fromY, width, height, toX, toY, toWidth, toHeight, scale));
  }
}
