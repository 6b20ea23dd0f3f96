package org.fretway.desktop.highway.raster;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Has JavaFX draw texts of one font, several in one picture, and takes them apart. */
final class GlyphSheet {
  /** Pictures end before this width and height, in pixels. */
  private static final int MAX_SIDE = 4096;

  private static final int ROW_WIDTH = 1024;

  /** How far letters may reach beyond their room at the sides, as a share of the font's size. */
  private static final double OVERHANG = 0.4;

  /** What is measured to learn how high a line is. */
  private static final String SAMPLE = "x";

  private final Font font;
  private final double scale;
  private final Text measure = new Text();

  /**
   * @param scale pixels of the raster to one of the font
   */
  GlyphSheet(Font font, double scale) {
    this.font = font;
    this.scale = scale;
    measure.setFont(font);
  }

  private record Cell(String text, int x, int y, int width, double advance) {}

  /** Returns how far the base line lies below the middle of a line, in pixels of the font. */
  double middleToBase() {
    measure.setText(SAMPLE);
    double top = measure.getLayoutBounds().getMinY();
    return -top - measure.getLayoutBounds().getHeight() / 2;
  }

  /** Draws texts. To be called on the JavaFX thread. */
  List<Glyph> draw(List<String> texts) {
    measure.setText(SAMPLE);
    int ascent = (int) Math.ceil(-measure.getLayoutBounds().getMinY() * scale * (1 + OVERHANG)) + 1;
    int height =
        Math.min(
            MAX_SIDE,
            ascent
                + (int) Math.ceil(measure.getLayoutBounds().getMaxY() * scale * (1 + OVERHANG))
                + (int) Math.ceil(font.getSize() * scale * OVERHANG));
    int side = (int) Math.ceil(font.getSize() * scale * OVERHANG) + 1;
    List<Cell> cells = new ArrayList<>();
    int x = 0;
    int y = 0;
    int widest = 1;
    for (String text : texts) {
      measure.setText(text);
      double advance = measure.getLayoutBounds().getWidth() * scale;
      int width = Math.min(MAX_SIDE, (int) Math.ceil(advance) + 2 * side);
      if (x > 0 && x + width > ROW_WIDTH) {
        x = 0;
        y += height;
      }
      cells.add(new Cell(text, x, y, width, advance));
      x += width;
      widest = Math.max(widest, x);
    }
    Canvas canvas = new Canvas(widest, Math.min(y + height, 2 * MAX_SIDE));
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.setFont(font);
    context.setTextBaseline(VPos.BASELINE);
    context.scale(scale, scale);
    for (Cell cell : cells) {
      context.save();
      context.beginPath();
      context.rect(cell.x() / scale, cell.y() / scale, cell.width() / scale, height / scale);
      context.clip();
      context.fillText(cell.text(), (cell.x() + side) / scale, (cell.y() + ascent) / scale);
      context.restore();
    }
    SnapshotParameters transparent = new SnapshotParameters();
    transparent.setFill(Color.TRANSPARENT);
    Pixels drawn = Pixels.of(canvas.snapshot(transparent, null));
    return cells.stream().map(cell -> cut(drawn, cell, height, side, ascent)).toList();
  }

  /** Takes a text out of the picture, without the empty edges around it. */
  private static Glyph cut(Pixels drawn, Cell cell, int height, int side, int ascent) {
    int left = cell.width();
    int right = 0;
    int top = height;
    int bottom = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < cell.width(); x++) {
        if (opacity(drawn, cell, x, y) != 0) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    int width = Math.max(0, right - left);
    byte[] covers = new byte[width * Math.max(0, bottom - top)];
    for (int i = 0; i < covers.length; i++) {
      covers[i] = (byte) opacity(drawn, cell, left + i % width, top + i / width);
    }
    return new Glyph(
        left - side, top - ascent, width, Math.max(0, bottom - top), cell.advance(), covers);
  }

  private static int opacity(Pixels drawn, Cell cell, int x, int y) {
    int row = cell.y() + y;
    return row < drawn.height
        ? drawn.argb[row * drawn.width + cell.x() + x] >>> Blend.ALPHA_SHIFT
        : 0;
  }
}
