package org.fretway.desktop.highway.raster;

import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import org.jspecify.annotations.Nullable;

/** What areas are filled with: a colour, or a shade that has been seen before. */
final class Ink {
  private static final int MOST = 255;

  /** So many shades are kept ready; painters have a few. */
  private static final int KEPT = 16;

  private final Paint[] paints = new Paint[KEPT];
  private final Shade[] shades = new Shade[KEPT];
  private int oldest;

  private final int[] row;
  private final Blend blend;
  private final double scale;
  private Paint paint = Color.BLACK;
  private double alpha = 1;
  private int color;
  private @Nullable Shade shade;
  private int shadedFrom;
  private int shadedTo;

  /**
   * @param width of the raster
   * @param scale pixels of the raster to one of the surface
   */
  Ink(int width, double scale) {
    this.row = new int[width];
    this.blend = new Blend(width);
    this.scale = scale;
    mix();
  }

  /** Returns a colour as a pixel. */
  static int premultiplied(Color color, double alpha) {
    double opacity = color.getOpacity() * alpha;
    return (channel(opacity) << Blend.ALPHA_SHIFT)
        | (channel(color.getRed() * opacity) << 16)
        | (channel(color.getGreen() * opacity) << 8)
        | channel(color.getBlue() * opacity);
  }

  private static int channel(double value) {
    return (int) (value * MOST + 0.5);
  }

  void alpha(double newAlpha) {
    if (alpha != newAlpha) {
      alpha = newAlpha;
      mix();
    }
  }

  void paint(Paint newPaint) {
    if (paint != newPaint) {
      paint = newPaint;
      mix();
    }
  }

  private void mix() {
    if (paint instanceof Color plain) {
      shade = null;
      color = premultiplied(plain, alpha);
    } else {
      shade = shadeOf(paint);
    }
  }

  private Shade shadeOf(Paint wanted) {
    for (int i = 0; i < KEPT; i++) {
      if (paints[i] == wanted) {
        return shades[i];
      }
    }
    Shade made =
        switch (wanted) {
          case LinearGradient gradient -> new LinearShade(gradient, scale);
          case RadialGradient gradient -> new RadialShade(gradient, scale);
          case ImagePattern pattern -> new TiledShade(pattern, scale);
          case Color plain -> throw new IllegalStateException("%s is no shade".formatted(plain));
        };
    paints[oldest] = wanted;
    shades[oldest] = made;
    oldest = (oldest + 1) % KEPT;
    return made;
  }

  /** Prepares for filling a shape within such bounds, in pixels of the raster. */
  void fit(double x, double y, double width, double height) {
    if (shade != null) {
      shade.fit(x, y, width, height);
      shadedTo = 0;
      shadedFrom = 0;
    }
  }

  /** Returns whether there is one colour for all pixels. */
  boolean isPlain() {
    return shade == null;
  }

  /** Returns the colour, if there is one for all pixels. */
  int color() {
    return color;
  }

  /** Returns whether nothing would be seen. */
  boolean isClear() {
    return shade == null ? color == 0 : alpha <= 0;
  }

  /**
   * Fills a part of a row of the raster.
   *
   * @param line index of the first pixel of the row
   * @param cover how much of each pixel is covered, from 0 to {@link Blend#FULL}
   */
  void span(int[] pixels, int line, int y, int fromX, int toX, int cover) {
    Shade varied = shade;
    if (varied == null) {
      Blend.fill(
          pixels,
          line + fromX,
          line + toX,
          cover == Blend.FULL ? color : Blend.faded(color, cover));
      return;
    }
    if (!varied.isUpright() || fromX != shadedFrom || toX != shadedTo) {
      varied.row(y, fromX, toX, row);
      shadedFrom = fromX;
      shadedTo = toX;
    }
    blend.lay(row, 0, toX - fromX, pixels, line + fromX, Blend.cover(alpha * cover / Blend.FULL));
  }

  /** Fills one pixel. */
  void pixel(int[] pixels, int line, int y, int x, int cover) {
    if (shade == null) {
      pixels[line + x] = Blend.over(Blend.faded(color, cover), pixels[line + x]);
    } else {
      span(pixels, line, y, x, x + 1, cover);
    }
  }
}
