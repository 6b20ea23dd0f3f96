package org.fretway.desktop.highway.raster;

/** The picture of a letter, or of a text that can't be put together from letters. */
final class Glyph {
  /** From the pen to the left edge of the picture, in pixels. */
  final int left;

  /** From the base line to the top edge of the picture, in pixels, downwards. */
  final int top;

  final int width;
  final int height;

  /** How far it moves the pen, in pixels. */
  final double advance;

  /** How much of each pixel is covered, from 0 to 255. */
  private final byte[] covers;

  Glyph(int left, int top, int width, int height, double advance, byte[] covers) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.advance = advance;
    this.covers = covers;
  }

  /** Draws the letter where the pen is. */
  void draw(Pixels target, Ink ink, int penX, int baseY) {
    int x = penX + left;
    int y = baseY + top;
    int fromX = Math.max(0, -x);
    int endX = Math.min(width, target.width - x);
    int endY = Math.min(height, target.height - y);
    for (int row = Math.max(0, -y); row < endY; row++) {
      int line = (y + row) * target.width;
      if (ink.isPlain()) {
        plain(target.argb, ink.color(), row * width, line + x, fromX, endX);
      } else {
        shaded(target.argb, ink, row, line, x, y, fromX, endX);
      }
    }
  }

  private void plain(int[] pixels, int color, int covered, int at, int fromX, int endX) {
    boolean opaque = Blend.isOpaque(color);
    for (int column = fromX; column < endX; column++) {
      int opacity = covers[covered + column] & 0xff;
      if (opacity == 0xff && opaque) {
        pixels[at + column] = color;
      } else if (opacity > 0) {
        int part = Blend.faded(color, Blend.coverOf(opacity));
        pixels[at + column] = Blend.over(part, pixels[at + column]);
      }
    }
  }

  private void shaded(int[] pixels, Ink ink, int row, int line, int x, int y, int fromX, int endX) {
    for (int column = fromX; column < endX; column++) {
      int opacity = covers[row * width + column] & 0xff;
      if (opacity > 0) {
        ink.pixel(pixels, line, y + row, x + column, Blend.coverOf(opacity));
      }
    }
  }
}
