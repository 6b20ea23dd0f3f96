package org.fretway.desktop.highway.draw;

import javafx.scene.image.Image;

/**
 * A small picture drawn once and copied often.
 *
 * @param sheet the picture that it is a part of
 * @param x left edge in the sheet, in pixels of the highway
 * @param y top edge in the sheet
 * @param width in pixels of the highway
 * @param height in pixels of the highway
 * @param scale pixels of the sheet to one of the highway
 */
public record Sprite(Image sheet, double x, double y, double width, double height, double scale) {
  /** Draws it around a point, on whole pixels, where copying is cheap and stays sharp. */
  public void draw(Surface surface, double centreX, double centreY) {
    surface.picture(
        sheet,
        x,
        y,
        width,
        height,
        Math.rint(centreX - width / 2),
        Math.rint(centreY - height / 2),
        scale);
  }

  /** Draws it around a point as wide and high as is said. */
  public void draw(
      Surface surface, double centreX, double centreY, double toWidth, double toHeight) {
    surface.stretched(
        sheet,
        x,
        y,
        width,
        height,
        centreX - toWidth / 2,
        centreY - toHeight / 2,
        toWidth,
        toHeight,
        scale);
  }

  /**
   * Draws it around a point at another size.
   *
   * @param size as a multiple of its own
   */
  public void draw(Surface surface, double centreX, double centreY, double size) {
    surface.stretched(
        sheet,
        x,
        y,
        width,
        height,
        centreX - width * size / 2,
        centreY - height * size / 2,
        width * size,
        height * size,
        scale);
  }
}
