package org.fretway.desktop.highway.draw;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.fretway.desktop.highway.chart.TechniqueMark;

/**
 * The small pictures of techniques. Each has a form of its own, so that it is known before its
 * letters can be read: triangles point where the finger goes, squares belong to the thumb and
 * fingers of a bass player, pills damp.
 */
public final class TechniqueGlyphs {
  private static final double LETTER = 0.62;

  private final double height;
  private final Color ink;
  private final Color ground;

  /**
   * Creates the pictures.
   *
   * @param height of each in pixels
   */
  public TechniqueGlyphs(double height, HighwayTheme theme) {
    this.height = height;
    this.ink = theme.text();
    this.ground = theme.groundBottom();
  }

  /** Returns the side of the square that holds any of them. */
  public double size() {
    return Math.ceil(height * 1.5) + 2;
  }

  /** Adds all of them to a sheet; the result finds each by its mark. */
  public Map<TechniqueMark, Integer> addTo(SpriteSheet sheet) {
    Map<TechniqueMark, Integer> indexes = new EnumMap<>(TechniqueMark.class);
    for (TechniqueMark mark : TechniqueMark.values()) {
      indexes.put(mark, sheet.add(size(), (context, half) -> draw(context, mark)));
    }
    return indexes;
  }

  /** Finds the drawn pictures by their marks. */
  public static Map<TechniqueMark, Sprite> pick(
      List<Sprite> drawn, Map<TechniqueMark, Integer> indexes) {
    Map<TechniqueMark, Sprite> sprites = new EnumMap<>(TechniqueMark.class);
    indexes.forEach((mark, index) -> sprites.put(mark, drawn.get(index)));
    return sprites;
  }

  /** Draws one around the origin. */
  public void draw(GraphicsContext context, TechniqueMark mark) {
    double half = height / 2;
    context.setTextAlign(TextAlignment.CENTER);
    context.setTextBaseline(VPos.CENTER);
    context.setLineWidth(Math.max(1.4, height * 0.13));
    context.setStroke(ink);
    switch (mark) {
      case HAMMER_ON -> {
        triangle(context, -half * 1.05);
        letter(context, "H", half * 0.36, ground);
      }
      case PULL_OFF -> {
        triangle(context, half * 1.05);
        letter(context, "P", -half * 0.4, ground);
      }
      case TAP -> {
        context.setFill(ink);
        context.fillOval(-half, -half, height, height);
        letter(context, "T", 0, ground);
      }
      case SLAP -> {
        context.setFill(ink);
        context.fillRoundRect(-half, -half, height, height, 3, 3);
        letter(context, "S", 0, ground);
      }
      case POP -> {
        context.setFill(ground);
        context.fillRoundRect(-half, -half, height, height, 3, 3);
        context.strokeRoundRect(-half + 1, -half + 1, height - 2, height - 2, 3, 3);
        letter(context, "P", 0, ink);
      }
      case PALM_MUTE -> pill(context, "PM", ink, ground);
      case PINCH_HARMONIC -> pill(context, "PH", ground, ink);
      case TREMOLO -> slashes(context, half);
      case VIBRATO -> wave(context, half);
      case ACCENT ->
          context.strokePolyline(
              new double[] {-half * 0.7, half * 0.7, -half * 0.7},
              new double[] {-half * 0.7, 0, half * 0.7},
              3);
      case PICK_DOWN ->
          context.strokePolyline(
              new double[] {-half * 0.6, -half * 0.6, half * 0.6, half * 0.6},
              new double[] {half * 0.7, -half * 0.6, -half * 0.6, half * 0.7},
              4);
      case PICK_UP ->
          context.strokePolyline(
              new double[] {-half * 0.6, 0, half * 0.6},
              new double[] {-half * 0.7, half * 0.7, -half * 0.7},
              3);
    }
  }

  private void triangle(GraphicsContext context, double tipY) {
    double half = height * 0.74;
    context.setFill(ink);
    context.fillPolygon(
        new double[] {-half, 0, half}, new double[] {-tipY * 0.85, tipY, -tipY * 0.85}, 3);
  }

  private void letter(GraphicsContext context, String text, double y, Color color) {
    context.setFill(color);
    context.setFont(HighwayFonts.bold(height * LETTER));
    context.fillText(text, 0, y);
  }

  private void pill(GraphicsContext context, String text, Color inside, Color letters) {
    double width = height * 1.45;
    context.setFill(ink);
    context.fillRoundRect(-width / 2, -height / 2, width, height, height, height);
    double rim = Math.max(1.2, height * 0.1);
    context.setFill(inside);
    context.fillRoundRect(
        rim - width / 2,
        rim - height / 2,
        width - 2 * rim,
        height - 2 * rim,
        height - 2 * rim,
        height - 2 * rim);
    letter(context, text, 0, letters);
  }

  private static void slashes(GraphicsContext context, double half) {
    for (int i = -1; i <= 1; i++) {
      double y = i * half * 0.62;
      context.strokeLine(-half * 0.7, y + half * 0.3, half * 0.7, y - half * 0.3);
    }
  }

  private static void wave(GraphicsContext context, double half) {
    int points = 17;
    double[] xs = new double[points];
    double[] ys = new double[points];
    for (int i = 0; i < points; i++) {
      double part = i / (points - 1.0);
      xs[i] = half * 1.3 * (2 * part - 1);
      ys[i] = half * 0.5 * Math.sin(part * 4 * Math.PI);
    }
    context.strokePolyline(xs, ys, points);
  }
}
