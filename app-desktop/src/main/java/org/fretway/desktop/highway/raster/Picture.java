package org.fretway.desktop.highway.raster;

import javafx.scene.image.Image;

/**
 * A picture that is copied often. Of each pixel it is known how far those reach, to the right of
 * it, that are of the same kind: clear, opaque or in between; so that those that can't be seen are
 * left out and opaque ones are copied as they are.
 */
final class Picture {
  /** Longer runs of pixels in between are worth being laid several pixels at once. */
  private static final int LONG = 16;

  /** Shorter runs of opaque pixels are not worth a call. */
  private static final int SHORT = 6;

  private static final int KIND_CLEAR = 0;
  private static final int KIND_MIXED = 1;
  private static final int KIND_OPAQUE = 2;

  final int width;
  final int height;
  private final int[] argb;

  /** For each pixel, the column after the last one of the same kind. */
  private final char[] ends;

  private Picture(Pixels pixels) {
    width = pixels.width;
    height = pixels.height;
    argb = pixels.argb;
    ends = new char[argb.length];
    for (int row = 0; row < height; row++) {
      int line = row * width;
      int end = width;
      for (int x = width - 1; x >= 0; x--) {
        if (x + 1 < width && kind(argb[line + x]) != kind(argb[line + x + 1])) {
          end = x + 1;
        }
        ends[line + x] = (char) Math.min(end, Character.MAX_VALUE);
      }
    }
  }

  /** Reads an image; one that is not loaded, or absurdly wide, shows nothing. */
  static Picture of(Image image) {
    return new Picture(
        image.getWidth() < Character.MAX_VALUE ? Pixels.of(image) : new Pixels(1, 1));
  }

  private static int kind(int color) {
    int alpha = color >>> Blend.ALPHA_SHIFT;
    if (alpha == 0) {
      return KIND_CLEAR;
    }
    return alpha == 0xff ? KIND_OPAQUE : KIND_MIXED;
  }

  int[] argb() {
    return argb;
  }

  /** Returns from which column on a row has something to be seen; {@code end} if it has not. */
  int firstSeen(int row, int from, int end) {
    int x = from;
    while (x < end && argb[row * width + x] >>> Blend.ALPHA_SHIFT == 0) {
      x = ends[row * width + x];
    }
    return Math.min(x, end);
  }

  /** Returns the column after the last one of a row that can be seen; {@code from} if none can. */
  int lastSeen(int row, int from, int end) {
    int line = row * width;
    int last = from;
    int x = from;
    while (x < end) {
      int next = ends[line + x];
      if (argb[line + x] >>> Blend.ALPHA_SHIFT != 0) {
        last = Math.min(next, end);
      }
      x = next;
    }
    return last;
  }

  /**
   * Lays a part of a row over the pixels of a raster.
   *
   * @param at index of the first of them
   */
  void lay(int row, int from, int count, int[] pixels, int at, Blend blend) {
    int line = row * width;
    int end = line + from + count;
    int shift = at - line - from;
    int i = line + from;
    while (i < end) {
      int next = Math.min(line + ends[i], end);
      int kind = kind(argb[i]);
      if (kind == KIND_OPAQUE) {
        copy(i, next, pixels, shift);
      } else if (kind == KIND_MIXED) {
        if (next - i < LONG) {
          for (int k = i; k < next; k++) {
            pixels[k + shift] = Blend.over(argb[k], pixels[k + shift]);
          }
        } else {
          blend.lay(argb, i, next - i, pixels, i + shift);
        }
      }
      i = next;
    }
  }

  private void copy(int from, int to, int[] pixels, int shift) {
    if (to - from < SHORT) {
      for (int k = from; k < to; k++) {
        pixels[k + shift] = argb[k];
      }
    } else {
      System.arraycopy(argb, from, pixels, from + shift, to - from);
    }
  }
}
