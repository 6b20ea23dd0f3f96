package org.fretway.desktop.highway.raster;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** A picture as numbers, row by row: alpha, red, green, blue, the colours premultiplied. */
final class Pixels {
  final int width;
  final int height;
  int[] argb;

  /** Creates a transparent picture. */
  Pixels(int width, int height) {
    this.width = width;
    this.height = height;
    this.argb = new int[Math.multiplyExact(width, height)];
  }

  /** Reads an image; one that is not loaded has no pixels. */
  static Pixels of(Image image) {
    Pixels pixels = new Pixels((int) image.getWidth(), (int) image.getHeight());
    if (image.getPixelReader() != null) {
      image
          .getPixelReader()
          .getPixels(
              0,
              0,
              pixels.width,
              pixels.height,
              PixelFormat.getIntArgbPreInstance(),
              pixels.argb,
              0,
              pixels.width);
    }
    return pixels;
  }
}
