package org.fretway.desktop.highway.tab;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.rhythm.NoteValue;

/** Draws the signs of tablature around the origin, for the sprites. */
final class TabGlyphs {
  /** How wide a digit is, in ems of the font of frets. */
  private static final double DIGIT = 0.58;

  private static final int TEN = 10;

  /** How high the patch of paper around a figure is, in ems. */
  private static final double PATCH = 0.86;

  /** How high a sign of the rhythm is drawn, in units. */
  private static final double REST = 26;

  private final TabLayout layout;
  private final TabInk ink;
  private final double em;
  private final double unit;
  private final Font figures;

  TabGlyphs(TabLayout layout, TabInk ink) {
    this.layout = layout;
    this.ink = ink;
    this.em = layout.figureSize();
    this.unit = layout.unit();
    this.figures = HighwayFonts.bold(em);
  }

  /** Returns the side of the square that holds any fret with its brackets. */
  double figureSide() {
    return em * 2.2 + 4;
  }

  /** Returns the side of the square that holds any sign of the rhythm. */
  double rhythmSide() {
    return REST * 1.6 * unit + 4;
  }

  private void patch(GraphicsContext context, double width) {
    double height = Math.rint(em * PATCH);
    context.setFill(ink.paper());
    context.fillRoundRect(-width / 2, -height / 2, width, height, em * 0.4, em * 0.4);
  }

  void fret(GraphicsContext context, String text, Color color) {
    patch(context, Math.rint(layout.figureWidth(text.length() < 2 ? 0 : TEN)));
    centred(context, text, figures, color);
  }

  void cross(GraphicsContext context, Color color) {
    patch(context, Math.rint(layout.figureWidth(0)));
    double arm = em * 0.25;
    pen(context, color, Math.max(1.5, em * 0.11));
    context.strokeLine(-arm, -arm, arm, arm);
    context.strokeLine(-arm, arm, arm, -arm);
  }

  /** Angles around a fret: a natural harmonic. */
  void angles(GraphicsContext context, int digits) {
    double inner = em * DIGIT * digits / 2 + em * 0.1;
    double depth = em * 0.24;
    double high = em * 0.32;
    patch(context, 2 * (inner + depth) + em * 0.2);
    pen(context, ink.text(), Math.max(1.2, em * 0.075));
    for (int side = -1; side <= 1; side += 2) {
      context.strokePolyline(
          new double[] {side * inner, side * (inner + depth), side * inner},
          new double[] {-high, 0, high},
          3);
    }
  }

  /** Parentheses around a fret: it sounds on, and is not struck. */
  void parentheses(GraphicsContext context, int digits) {
    double inner = em * DIGIT * digits / 2 + em * 0.06;
    double depth = em * 0.16;
    double high = em * 0.4;
    patch(context, 2 * (inner + depth) + em * 0.2);
    pen(context, ink.text(), Math.max(1.2, em * 0.07));
    for (int side = -1; side <= 1; side += 2) {
      context.beginPath();
      context.moveTo(side * inner, -high);
      context.quadraticCurveTo(side * (inner + 1.6 * depth), 0, side * inner, high);
      context.stroke();
    }
  }

  /** A small letter on paper, for slurs. */
  void letter(GraphicsContext context, String text) {
    double size = letterSize();
    context.setFill(ink.paper());
    context.fillOval(-size * 0.5, -size * 0.5, size, size);
    centred(context, text, HighwayFonts.bold(size * 0.86), ink.text());
  }

  double letterSize() {
    return Math.max(9, Math.min(layout.lineGap() * 0.62, 15 * unit));
  }

  /** The flags of a single stem, whose lower end is at the origin. */
  void flags(GraphicsContext context, int count) {
    pen(context, ink.text(), Math.max(1.2, 1.7 * unit));
    for (int i = 0; i < count; i++) {
      double y = -i * 6.5 * unit;
      context.beginPath();
      context.moveTo(0, y);
      context.bezierCurveTo(unit, y - 6 * unit, 9 * unit, y - 7 * unit, 7.5 * unit, y - 16 * unit);
      context.stroke();
    }
  }

  /** The hollow head of a half or whole note. */
  void hollow(GraphicsContext context) {
    context.save();
    context.rotate(-20);
    pen(context, ink.text(), Math.max(1.3, 2 * unit));
    context.strokeOval(-5 * unit, -3.4 * unit, 10 * unit, 6.8 * unit);
    context.restore();
  }

  /** A rest, its middle at the origin. */
  void rest(GraphicsContext context, NoteValue value) {
    context.setFill(ink.text());
    double wide = 12 * unit;
    switch (value) {
      case WHOLE, HALF -> {
        double line = Math.max(1, Math.rint(1.2 * unit));
        double block = Math.rint(5 * unit);
        context.fillRect(-wide * 0.85, -line / 2, wide * 1.7, line);
        context.fillRect(-wide / 2, value == NoteValue.WHOLE ? 0 : -block, wide, block);
      }
      case QUARTER -> quarter(context);
      default -> hooks(context, value.flags());
    }
  }

  private void quarter(GraphicsContext context) {
    pen(context, ink.text(), Math.max(1.4, 2.6 * unit));
    context.strokePolyline(
        new double[] {-3 * unit, 3.4 * unit, -2.6 * unit, 3.4 * unit},
        new double[] {-11 * unit, -4 * unit, 1.6 * unit, 7 * unit},
        4);
    pen(context, ink.text(), Math.max(1.2, 1.8 * unit));
    context.beginPath();
    context.moveTo(3.4 * unit, 7 * unit);
    context.bezierCurveTo(-4 * unit, 3.4 * unit, -5.4 * unit, 8.6 * unit, -0.4 * unit, 12.4 * unit);
    context.stroke();
  }

  private void hooks(GraphicsContext context, int count) {
    double step = 5.6 * unit;
    double top = -(count - 1) * step / 2 - 5 * unit;
    double radius = 2.2 * unit;
    pen(context, ink.text(), Math.max(1.2, 1.5 * unit));
    for (int i = 0; i < count; i++) {
      double y = top + i * step;
      double shift = -i * 1.5 * unit;
      context.fillOval(shift - 4 * unit - radius, y - radius, 2 * radius, 2 * radius);
      context.beginPath();
      context.moveTo(shift - 4 * unit, y + radius * 0.6);
      context.quadraticCurveTo(shift + unit, y + radius * 1.5, shift + 4 * unit, y - radius * 0.6);
      context.stroke();
    }
    double bottom = top + (count - 1) * step + 13 * unit;
    context.strokeLine(4 * unit, top - radius * 0.6, -(count - 1) * 1.5 * unit, bottom);
  }

  private static void pen(GraphicsContext context, Color color, double width) {
    context.setStroke(color);
    context.setLineWidth(width);
    context.setLineCap(StrokeLineCap.ROUND);
    context.setLineJoin(StrokeLineJoin.ROUND);
  }

  private static void centred(GraphicsContext context, String text, Font font, Color color) {
    context.setTextAlign(TextAlignment.CENTER);
    context.setTextBaseline(VPos.CENTER);
    context.setFont(font);
    context.setFill(color);
    context.fillText(text, 0, 0);
  }
}
