package org.fretway.desktop.highway.perspective;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.draw.HighwayTheme;

/**
 * Draws the heads of notes around the origin, without their frets, for the sprites: blocks lit from
 * above.
 *
 * @param width of a block
 * @param height of a block
 */
record BlockArt(HighwayTheme theme, double width, double height) {
  /** What lies around a block, to its height: a dark edge that parts it from what is behind it. */
  private static final double AROUND = 0.09;

  /** How high the head of a note is that is not struck. */
  private static final double TIED = 0.62;

  private static final double RIM = 0.085;
  private static final double ARC = 0.42;
  private static final Color EDGE = Color.color(0.02, 0.03, 0.06, 0.85);

  /** Returns the heads at another size. */
  BlockArt times(double size) {
    return new BlockArt(theme, width * size, height * size);
  }

  /** Returns the width of a picture that holds any head. */
  double pictureWidth() {
    return width + 2 * AROUND * height;
  }

  /** Returns the height of a picture that holds any head. */
  double pictureHeight() {
    return height * (1 + 2 * AROUND);
  }

  void draw(GraphicsContext context, NoteHead form, Color color) {
    switch (form) {
      case FRETTED, OPEN -> block(context, glossy(color), sheen(color));
      case MUTED -> {
        block(context, glossy(theme.mutedHead()), color);
        cross(context);
      }
      case HARMONIC -> gem(context, glossy(color), sheen(color));
      case PINCH -> gem(context, theme.openHead(), color);
      case TIED ->
          new BlockArt(theme, width, height * TIED).block(context, theme.openHead(), color);
      case NONE -> {}
    }
  }

  /** Draws over a block that the picking hand damps it: its ends are hatched. */
  void damp(GraphicsContext context) {
    double end = Math.min(width * 0.2, height * 0.8);
    context.setFill(Color.color(0.02, 0.03, 0.06, 0.62));
    double slant = height * 0.35;
    for (int side = -1; side <= 1; side += 2) {
      for (int bar = 0; bar < 2; bar++) {
        double x = side * (width / 2 - (bar + 0.8) * end * 0.62);
        double half = end * 0.17;
        context.fillPolygon(
            new double[] {
              x - half + slant / 2, x + half + slant / 2, x + half - slant / 2, x - half - slant / 2
            },
            new double[] {-height * 0.4, -height * 0.4, height * 0.4, height * 0.4},
            4);
      }
    }
  }

  /** Draws a bright edge around a block that is louder than its neighbours. */
  void accent(GraphicsContext context) {
    double arc = ARC * height;
    for (int layer = 3; layer > 0; layer--) {
      double out = layer * height * AROUND;
      context.setStroke(Color.color(1, 1, 1, layer == 1 ? 0.95 : 0.28));
      context.setLineWidth(AROUND * height);
      context.strokeRoundRect(
          -width / 2 - out, -height / 2 - out, width + 2 * out, height + 2 * out, arc, arc);
    }
  }

  private void block(GraphicsContext context, Paint inside, Color rim) {
    double around = AROUND * height;
    pill(context, EDGE, -around);
    pill(context, rim, 0);
    pill(context, inside, RIM * height);
  }

  private void pill(GraphicsContext context, Paint paint, double inset) {
    double arc = Math.max(0, ARC * height - 2 * inset);
    context.setFill(paint);
    context.fillRoundRect(
        inset - width / 2, inset - height / 2, width - 2 * inset, height - 2 * inset, arc, arc);
  }

  private void gem(GraphicsContext context, Paint inside, Color rim) {
    double around = AROUND * height;
    gem(context, EDGE, -around);
    gem(context, rim, 0);
    gem(context, inside, 1.5 * RIM * height);
  }

  private void gem(GraphicsContext context, Paint paint, double inset) {
    double x = width / 2 - 1.4 * inset;
    double y = height / 2 - inset;
    double shoulder = Math.max(0, x - 1.3 * y);
    context.setFill(paint);
    context.fillPolygon(
        new double[] {-x, -shoulder, shoulder, x, shoulder, -shoulder},
        new double[] {0, -y, -y, 0, y, y},
        6);
  }

  private void cross(GraphicsContext context) {
    double arm = height * 0.24;
    context.setStroke(Color.WHITE);
    context.setLineWidth(height * 0.12);
    context.strokeLine(-arm, -arm, arm, arm);
    context.strokeLine(-arm, arm, arm, -arm);
  }

  private static Color sheen(Color color) {
    return color.interpolate(Color.WHITE, 0.55);
  }

  private static Paint glossy(Color color) {
    return new LinearGradient(
        0,
        0,
        0,
        1,
        true,
        CycleMethod.NO_CYCLE,
        new Stop(0, color.interpolate(Color.WHITE, 0.38)),
        new Stop(0.3, color.interpolate(Color.WHITE, 0.06)),
        new Stop(1, color.deriveColor(0, 1.05, 0.68, 1)));
  }
}
