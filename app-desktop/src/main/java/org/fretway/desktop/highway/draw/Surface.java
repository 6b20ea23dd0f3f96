package org.fretway.desktop.highway.draw;

import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/**
 * What a painter can draw on: the few operations that the highway needs, each with numbers only, so
 * that drawing allocates nothing and can be measured without a canvas. Pixels count from the top
 * left; colours and fonts must have been made beforehand.
 */
public interface Surface {
  /** Sets how opaque everything that follows is, from 0 to 1. */
  void alpha(double alpha);

  /** Sets the colour of areas and texts. */
  void fill(Paint paint);

  /** Sets the colour and width of lines. */
  void stroke(Paint paint, double width);

  /** Sets the font of texts. */
  void font(Font font);

  /** Fills a rectangle. */
  void rectangle(double x, double y, double width, double height);

  /** Fills a rectangle with round corners of the given diameter. */
  void pill(double x, double y, double width, double height, double arc);

  /** Fills the area within the first {@code count} points. */
  void polygon(double[] xs, double[] ys, int count);

  /** Draws a line between two points. */
  void line(double fromX, double fromY, double toX, double toY);

  /** Draws a line through the first {@code count} points. */
  void polyline(double[] xs, double[] ys, int count);

  /** Writes a text that begins at x and whose middle height is y. */
  void text(String text, double x, double y);

  /** Writes a text around a point. */
  void centred(String text, double x, double y);

  /**
   * Copies a part of a picture.
   *
   * @param scale pixels of the picture to one pixel of the surface
   */
  default void picture(
      Image picture,
      double fromX,
      double fromY,
      double width,
      double height,
      double toX,
      double toY,
      double scale) {
    stretched(picture, fromX, fromY, width, height, toX, toY, width, height, scale);
  }

  /**
   * Copies a part of a picture at another size.
   *
   * @param scale pixels of the picture to one pixel of the surface at its own size
   */
  void stretched(
      Image picture,
      double fromX,
      double fromY,
      double width,
      double height,
      double toX,
      double toY,
      double toWidth,
      double toHeight,
      double scale);
}
