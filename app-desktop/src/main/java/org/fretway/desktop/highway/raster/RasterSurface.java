package org.fretway.desktop.highway.raster;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.draw.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Draws into numbers, as a canvas would. What is opaque, of one colour or on whole pixels costs
 * least. Nothing is allocated but for fonts, letters, pictures and gradients that were not seen
 * before. Used on the JavaFX thread.
 */
public final class RasterSurface implements Surface {
  /** Fonts of more sizes than this are not kept. */
  private static final int MAX_FONTS = 64;

  private final double scale;
  private final Pixels target;
  private final Ink fill;
  private final Ink stroke;
  private final Area area;
  private final Outline outline;
  private final PictureCopy copy;
  private final Map<Font, Lettering> fonts = new HashMap<>();
  private final Map<Image, Picture> pictures = new WeakHashMap<>();
  private final double[] lineXs = new double[2];
  private final double[] lineYs = new double[2];

  private int cover = Blend.FULL;
  private double strokeWidth = 1;
  private Font font = Font.getDefault();
  private @Nullable Lettering lettering;
  private @Nullable Image lastImage;
  private @Nullable Picture lastPicture;

  /**
   * Creates a surface that is transparent.
   *
   * @param width in pixels of the raster, at least 1
   * @param height in pixels of the raster, at least 1
   * @param scale pixels of the raster to one of the surface
   */
  public RasterSurface(int width, int height, double scale) {
    this.scale = scale;
    target = new Pixels(width, height);
    fill = new Ink(width, scale);
    stroke = new Ink(width, scale);
    area = new Area(target);
    outline = new Outline(area);
    copy = new PictureCopy(target);
  }

  /** Returns what is drawn on: premultiplied colours, row by row. */
  public IntBuffer pixels() {
    return IntBuffer.wrap(target.argb);
  }

  /**
   * Goes on with another picture of the same size.
   *
   * @param pixels an array's, as many as those of {@link #pixels}
   */
  public void drawOn(IntBuffer pixels) {
    if (pixels.capacity() != target.argb.length) {
      throw new IllegalArgumentException(
          "%d pixels for a picture of %d × %d"
              .formatted(pixels.capacity(), target.width, target.height));
    }
    target.argb = pixels.array();
  }

  @Override
  public void alpha(double alpha) {
    double within = Math.clamp(alpha, 0, 1);
    cover = Blend.cover(within);
    fill.alpha(within);
    stroke.alpha(within);
  }

  @Override
  public void fill(Paint paint) {
    fill.paint(paint);
  }

  @Override
  public void stroke(Paint paint, double width) {
    stroke.paint(paint);
    strokeWidth = width;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // Only saves looking up the font that is in use.
  public void font(Font newFont) {
    if (newFont != font) {
      font = newFont;
      lettering = null;
    }
  }

  @Override
  public void rectangle(double x, double y, double width, double height) {
    double left = Math.max(0, Math.min(x, x + width) * scale);
    double top = Math.max(0, Math.min(y, y + height) * scale);
    double right = Math.min(target.width, Math.max(x, x + width) * scale);
    double bottom = Math.min(target.height, Math.max(y, y + height) * scale);
    if (!(left < right && top < bottom) || fill.isClear()) {
      return;
    }
    fill.fit(x * scale, y * scale, width * scale, height * scale);
    int end = (int) Math.ceil(bottom);
    for (int row = (int) top; row < end; row++) {
      double share = Math.min(row + 1, bottom) - Math.max(row, top);
      row(row, left, right, share);
    }
  }

  private void row(int row, double left, double right, double share) {
    int line = row * target.width;
    int from = (int) Math.ceil(left);
    int to = (int) right;
    if (from > to) {
      fill.pixel(target.argb, line, row, to, Blend.cover((right - left) * share));
      return;
    }
    if (left < from) {
      fill.pixel(target.argb, line, row, from - 1, Blend.cover((from - left) * share));
    }
    if (from < to) {
      fill.span(target.argb, line, row, from, to, Blend.cover(share));
    }
    if (right > to) {
      fill.pixel(target.argb, line, row, to, Blend.cover((right - to) * share));
    }
  }

  @Override
  public void pill(double x, double y, double width, double height, double arc) {
    if (!(width > 0 && height > 0 && Double.isFinite(x + y + width + height))) {
      return;
    }
    double radiusX = Math.clamp(arc, 0, width) / 2 * scale;
    double radiusY = Math.clamp(arc, 0, height) / 2 * scale;
    fill.fit(x * scale, y * scale, width * scale, height * scale);
    outline.pill(x * scale, y * scale, width * scale, height * scale, radiusX, radiusY);
    area.fill(fill);
  }

  @Override
  public void polygon(double[] xs, double[] ys, int count) {
    if (isFinite(xs, ys, count)) {
      fit(fill, xs, ys, count);
      area.polygon(xs, ys, count, scale);
      area.fill(fill);
    }
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY) {
    lineXs[0] = fromX;
    lineYs[0] = fromY;
    lineXs[1] = toX;
    lineYs[1] = toY;
    polyline(lineXs, lineYs, 2);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count) {
    if (isFinite(xs, ys, count)) {
      fit(stroke, xs, ys, count);
      outline.line(xs, ys, count, strokeWidth, scale);
      area.fill(stroke);
    }
  }

  private static boolean isFinite(double[] xs, double[] ys, int count) {
    for (int i = 0; i < count; i++) {
      if (!Double.isFinite(xs[i] + ys[i])) {
        return false;
      }
    }
    return count > 0;
  }

  private void fit(Ink ink, double[] xs, double[] ys, int count) {
    double left = xs[0];
    double right = xs[0];
    double top = ys[0];
    double bottom = ys[0];
    for (int i = 1; i < count; i++) {
      left = Math.min(left, xs[i]);
      right = Math.max(right, xs[i]);
      top = Math.min(top, ys[i]);
      bottom = Math.max(bottom, ys[i]);
    }
    ink.fit(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale);
  }

  @Override
  public void text(String text, double x, double y) {
    write(text, false, x, y);
  }

  @Override
  public void centred(String text, double x, double y) {
    write(text, true, x, y);
  }

  private void write(String text, boolean centred, double x, double y) {
    if (fill.isClear() || text.isEmpty()) {
      return;
    }
    fill.fit(x * scale, y * scale, 1, 1);
    lettering().write(text, centred, x * scale, y * scale, target, fill);
  }

  private Lettering lettering() {
    Lettering present = lettering;
    if (present != null) {
      return present;
    }
    Lettering found = fonts.get(font);
    if (found == null) {
      if (fonts.size() >= MAX_FONTS) {
        fonts.clear();
      }
      found = new Lettering(font, scale);
      fonts.put(font, found);
    }
    lettering = found;
    return found;
  }

  @Override
  public void stretched(
      Image image,
      double fromX,
      double fromY,
      double width,
      double height,
      double toX,
      double toY,
      double toWidth,
      double toHeight,
      double imageScale) {
    Picture picture = picture(image);
    copy.copy(
        picture,
        fromX * imageScale,
        fromY * imageScale,
        width * imageScale,
        height * imageScale,
        toX * scale,
        toY * scale,
        toWidth * scale,
        toHeight * scale,
        cover);
  }

  private Picture picture(Image image) {
    Picture last = lastPicture;
    if (image == lastImage && last != null) {
      return last;
    }
    Picture found = pictures.get(image);
    if (found == null) {
      found = Picture.of(image);
      pictures.put(image, found);
    }
    lastImage = image;
    lastPicture = found;
    return found;
  }
}
