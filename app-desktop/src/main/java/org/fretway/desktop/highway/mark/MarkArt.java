package org.fretway.desktop.highway.mark;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.fretway.desktop.highway.chart.PlayedNotes.Sign;

/**
 * Draws the signs around the origin. Each has a form of its own, so that none is known by its
 * colour alone; all stand on a dark disc, so that they are seen on any ground.
 */
final class MarkArt {
  private static final Color DISC = Color.web("#10141f", 0.94);
  private static final Color TIME = Color.web("#ffc234");
  private static final Color PITCH = Color.web("#6cc4ff");
  private static final Color WRONG = Color.web("#ff7a5c");
  private static final Color NOTHING = Color.web("#e4e9f2");
  private static final double RIM = 0.13;
  private static final double PEN = 0.2;

  private final double radius;

  /**
   * @param radius of the disc in pixels
   */
  MarkArt(double radius) {
    this.radius = radius;
  }

  /** Draws the sign of a note that was hit. */
  void hit(GraphicsContext context, Color string) {
    disc(context, DISC, radius);
    disc(context, string, radius * (1 - RIM));
    pen(context, dark(string) ? Color.WHITE : Color.web("#10141f"));
    line(context, -0.46, 0.04, -0.12, 0.38, 0.48, -0.36);
  }

  private static boolean dark(Color ground) {
    // Rec. 709 luma: how bright the eye takes the colour to be.
    return 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue() < 0.5;
  }

  /** Draws any other sign. */
  void draw(GraphicsContext context, Sign sign) {
    disc(context, DISC, radius);
    switch (sign) {
      case NOT_PLAYED -> {
        pen(context, NOTHING);
        ring(context, NOTHING, 0.58, PEN * 0.9);
      }
      case EARLY -> arrow(context, -1);
      case LATE -> arrow(context, 1);
      case FLAT -> {
        rim(context, PITCH);
        line(context, -0.22, -0.62, -0.22, 0.5, 0.12, 0.34, 0.28, 0.04, 0.06, -0.12, -0.22, 0.06);
      }
      case SHARP -> {
        rim(context, PITCH);
        line(context, -0.18, -0.5, -0.18, 0.56);
        line(context, 0.2, -0.56, 0.2, 0.5);
        line(context, -0.46, -0.08, 0.46, -0.26);
        line(context, -0.46, 0.3, 0.46, 0.12);
      }
      case WRONG -> {
        rim(context, WRONG);
        line(context, -0.36, -0.36, 0.36, 0.36);
        line(context, -0.36, 0.36, 0.36, -0.36);
      }
      case NONE, HIT -> {}
    }
  }

  /** An arrow in the direction in which the note was off: to the left is early. */
  private void arrow(GraphicsContext context, double way) {
    rim(context, TIME);
    line(context, -0.5 * way, 0, 0.46 * way, 0);
    line(context, 0.06 * way, -0.42, 0.5 * way, 0, 0.06 * way, 0.42);
  }

  private void rim(GraphicsContext context, Color color) {
    ring(context, color, 1 - RIM, RIM);
    pen(context, color);
  }

  private void ring(GraphicsContext context, Color color, double size, double thick) {
    context.setStroke(color);
    context.setLineWidth(thick * radius);
    context.strokeOval(-size * radius, -size * radius, 2 * size * radius, 2 * size * radius);
  }

  private void disc(GraphicsContext context, Color color, double size) {
    context.setFill(color);
    context.fillOval(-size, -size, 2 * size, 2 * size);
  }

  private void pen(GraphicsContext context, Color color) {
    context.setStroke(color);
    context.setLineWidth(Math.max(1.2, PEN * radius));
    context.setLineCap(StrokeLineCap.ROUND);
    context.setLineJoin(StrokeLineJoin.ROUND);
  }

  /** Draws a line through points, in parts of the radius. */
  private void line(GraphicsContext context, double... points) {
    context.beginPath();
    context.moveTo(points[0] * radius, points[1] * radius);
    for (int i = 2; i < points.length; i += 2) {
      context.lineTo(points[i] * radius, points[i + 1] * radius);
    }
    context.stroke();
  }
}
