package org.fretway.desktop.highway.draw;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** Round pictures in the colour of a string, drawn around the origin. */
public final class Lights {
  private Lights() {}

  /** Draws light that fades outwards. */
  public static void glow(GraphicsContext context, Color color, double radius) {
    context.setFill(
        new RadialGradient(
            0,
            0,
            0,
            0,
            radius,
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, Color.WHITE.interpolate(color, 0.35)),
            new Stop(0.28, fade(color, 0.8)),
            new Stop(0.6, fade(color, 0.25)),
            new Stop(1, fade(color, 0))));
    context.fillOval(-radius, -radius, 2 * radius, 2 * radius);
  }

  /** Draws a bead. */
  public static void dot(GraphicsContext context, Color color, double radius) {
    context.setFill(
        new RadialGradient(
            0,
            0,
            -radius * 0.3,
            -radius * 0.35,
            radius * 1.25,
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, Color.WHITE.interpolate(color, 0.5)),
            new Stop(0.5, color),
            new Stop(1, color.deriveColor(0, 1, 0.6, 1))));
    context.fillOval(-radius, -radius, 2 * radius, 2 * radius);
  }

  /** Returns the colour with another opacity, from 0 to 1. */
  public static Color fade(Color color, double opacity) {
    return Color.color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
  }
}
