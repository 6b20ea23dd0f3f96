package org.fretway.desktop.highway.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** Draws many small pictures into one, side by side in rows, so that they cost one snapshot. */
public final class SpriteSheet {
  /** Rows end before this width, in pixels, which every graphics card takes as a texture. */
  private static final double MAX_WIDTH = 2048;

  /** Room between two pictures, so that neither bleeds into the other when scaled. */
  private static final double GAP = 2;

  private record Cell(
      double x, double y, double width, double height, Consumer<GraphicsContext> drawing) {}

  private final double scale;
  private final List<Cell> cells = new ArrayList<>();
  private double x;
  private double y;
  private double rowHeight;
  private double width = 1;

  /**
   * @param scale pixels of the sheet to one of the highway, more than 1 on a dense screen
   */
  public SpriteSheet(double scale) {
    this.scale = scale;
  }

  /**
   * Adds a square picture.
   *
   * @param size its side
   * @param drawing draws it around the origin; is given half its side
   * @return its index in the list that {@link #draw} returns
   */
  public int add(double size, BiConsumer<GraphicsContext, Double> drawing) {
    double half = Math.ceil(size) / 2;
    return add(size, size, context -> drawing.accept(context, half));
  }

  /**
   * Adds a picture.
   *
   * @param pictureWidth its width
   * @param pictureHeight its height
   * @param drawing draws it around the origin
   * @return its index in the list that {@link #draw} returns
   */
  public int add(double pictureWidth, double pictureHeight, Consumer<GraphicsContext> drawing) {
    double cellWidth = Math.ceil(pictureWidth);
    double cellHeight = Math.ceil(pictureHeight);
    if (x > 0 && (x + cellWidth) * scale > MAX_WIDTH) {
      x = 0;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    cells.add(new Cell(x, y, cellWidth, cellHeight, drawing));
    x += cellWidth + GAP;
    rowHeight = Math.max(rowHeight, cellHeight);
    width = Math.max(width, x);
    return cells.size() - 1;
  }

  /** Draws all pictures. To be called on the JavaFX thread. */
  public List<Sprite> draw() {
    Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil((y + rowHeight + 1) * scale));
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.scale(scale, scale);
    for (Cell cell : cells) {
      context.save();
      context.translate(cell.x() + cell.width() / 2, cell.y() + cell.height() / 2);
      cell.drawing().accept(context);
      context.restore();
    }
    SnapshotParameters transparent = new SnapshotParameters();
    transparent.setFill(Color.TRANSPARENT);
    Image sheet = canvas.snapshot(transparent, null);
    return cells.stream()
        .map(c -> new Sprite(sheet, c.x(), c.y(), c.width(), c.height(), scale))
        .toList();
  }
}
