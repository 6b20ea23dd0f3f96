package org.fretway.desktop.highway;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import org.fretway.desktop.highway.draw.CanvasSurface;
import org.fretway.desktop.highway.draw.Surface;

/** A canvas, which JavaFX draws. */
final class CanvasScreen implements HighwayScreen {
  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());

  @Override
  public Node node() {
    return canvas;
  }

  @Override
  public double width() {
    return canvas.getWidth();
  }

  @Override
  public double height() {
    return canvas.getHeight();
  }

  @Override
  public void resize(double width, double height, double scale) {
    canvas.setWidth(width);
    canvas.setHeight(height);
  }

  @Override
  public Surface begin() {
    return surface;
  }

  @Override
  public void show() {}
}
