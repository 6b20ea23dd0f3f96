package org.fretway.desktop.highway.flat;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Lights;

/** Draws the heads of notes around the origin, without their frets, for the sprites. */
final class HeadPainter {
  /** How much further a diamond reaches than a pill, so that a fret fits into it. */
  private static final double DIAMOND = 1.24;

  private static final int SHADOW_LAYERS = 4;
  private static final Color SHADOW = Color.color(0, 0, 0, 0.075);

  private final HighwayTheme theme;
  private final double width;
  private final double height;
  private final double unit;

  HeadPainter(FlatLayout layout, HighwayTheme theme) {
    this.theme = theme;
    this.width = layout.headWidth();
    this.height = layout.headHeight();
    this.unit = layout.unit();
  }

  /** Returns the width of a picture that holds a head and its shadow; no wider, for its cost. */
  double width(NoteHead form) {
    return reach(form) * width + 2 * (SHADOW_LAYERS + 1) * unit;
  }

  /** Returns the height of a picture that holds a head and its shadow. */
  double height(NoteHead form) {
    return reach(form) * height + 2 * (SHADOW_LAYERS + 1) * unit;
  }

  private static double reach(NoteHead form) {
    return form == NoteHead.HARMONIC || form == NoteHead.PINCH ? DIAMOND : 1;
  }

  void draw(GraphicsContext context, NoteHead form, Color color) {
    // A hollow head needs a broad rim to show its colour; a filled one only a highlight.
    double broad = 3 * unit;
    double fine = 1.4 * unit;
    switch (form) {
      case FRETTED -> pill(context, glossy(color), sheen(color), fine);
      case OPEN -> pill(context, theme.openHead(), color, broad);
      case MUTED -> {
        pill(context, glossy(theme.mutedHead()), color, broad);
        cross(context);
      }
      case HARMONIC -> diamond(context, glossy(color), sheen(color), fine);
      case PINCH -> diamond(context, theme.openHead(), color, broad);
      case TIED -> {
        context.setGlobalAlpha(0.85);
        slim(context, color, broad);
        context.setGlobalAlpha(1);
      }
      case NONE -> {}
    }
  }

  private void pill(GraphicsContext context, Paint inside, Color edge, double rim) {
    double arc = height * 0.6;
    shadow(context, arc);
    context.setFill(edge);
    context.fillRoundRect(-width / 2, -height / 2, width, height, arc, arc);
    context.setFill(inside);
    context.fillRoundRect(
        rim - width / 2,
        rim - height / 2,
        width - 2 * rim,
        height - 2 * rim,
        arc - 2 * rim,
        arc - 2 * rim);
  }

  private void slim(GraphicsContext context, Color edge, double rim) {
    double low = height * 0.66;
    context.setFill(edge);
    context.fillRoundRect(-width / 2, -low / 2, width, low, low, low);
    context.setFill(theme.openHead());
    context.fillRoundRect(rim - width / 2, rim - low / 2, width - 2 * rim, low - 2 * rim, low, low);
  }

  /** Draws light around a head, for a note that is to be louder than its neighbours. */
  void accent(GraphicsContext context) {
    double arc = height * 0.6;
    for (int layer = 5; layer > 0; layer--) {
      double out = layer * unit;
      context.setFill(Lights.fade(theme.text(), 0.13 + 0.06 * (5 - layer)));
      context.fillRoundRect(
          -width / 2 - out,
          -height / 2 - out,
          width + 2 * out,
          height + 2 * out,
          arc + 2 * out,
          arc + 2 * out);
    }
  }

  private void diamond(GraphicsContext context, Paint inside, Color edge, double rim) {
    for (int layer = SHADOW_LAYERS; layer > 0; layer--) {
      diamond(context, SHADOW, -layer * unit);
    }
    diamond(context, edge, 0);
    diamond(context, inside, rim * 1.4);
  }

  private void diamond(GraphicsContext context, Paint paint, double inset) {
    double x = width * DIAMOND / 2 - inset;
    double y = height * DIAMOND / 2 - inset;
    context.setFill(paint);
    context.fillPolygon(new double[] {-x, 0, x, 0}, new double[] {0, -y, 0, y}, 4);
  }

  private void cross(GraphicsContext context) {
    double arm = height * 0.2;
    context.setStroke(Color.WHITE);
    context.setLineWidth(2.6 * unit);
    context.strokeLine(-arm, -arm, arm, arm);
    context.strokeLine(-arm, arm, arm, -arm);
  }

  /** Layers that each reach a little further add up to a soft edge, without an effect's cost. */
  private void shadow(GraphicsContext context, double arc) {
    context.setFill(SHADOW);
    for (int layer = SHADOW_LAYERS; layer > 0; layer--) {
      double out = layer * unit;
      context.fillRoundRect(
          -width / 2 - out,
          -height / 2 - out + unit,
          width + 2 * out,
          height + 2 * out,
          arc + 2 * out,
          arc + 2 * out);
    }
  }

  private static Color sheen(Color color) {
    return color.interpolate(Color.WHITE, 0.5);
  }

  private static Paint glossy(Color color) {
    return new LinearGradient(
        0,
        0,
        0,
        1,
        true,
        CycleMethod.NO_CYCLE,
        new Stop(0, color.interpolate(Color.WHITE, 0.22)),
        new Stop(0.5, color),
        new Stop(1, color.deriveColor(0, 1.05, 0.72, 1)));
  }
}
