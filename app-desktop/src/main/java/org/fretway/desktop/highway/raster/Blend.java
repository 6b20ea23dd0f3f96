package org.fretway.desktop.highway.raster;

import java.util.Arrays;

/**
 * Lays premultiplied colours over one another, two channels in one multiplication. Loops are plain
 * enough for the compiler to do several pixels at once.
 */
final class Blend {
  /** All of a pixel is covered; none of it is 0. */
  static final int FULL = 256;

  static final int ALPHA_SHIFT = 24;
  private static final int CHANNEL = 8;
  private static final int OPAQUE = 0xff;
  private static final int RED_BLUE = 0x00ff00ff;
  private static final int ALPHA_GREEN = 0xff00ff00;

  /** Half of the last place of both channels, to round. */
  private static final int HALVES = 0x00800080;

  /** Below this length a loop is quicker than what it takes to set a fast one up. */
  private static final int SHORT = 8;

  private final int[] upper;
  private final int[] lower;

  /**
   * Creates room for rows. Two arrays that are read and written at the same places are worked on
   * several pixels at once; parts of arrays at different places are not, since they might overlap.
   *
   * @param longest the most pixels of a row
   */
  Blend(int longest) {
    upper = new int[longest];
    lower = new int[longest];
  }

  /**
   * Returns a colour of which only a part is there.
   *
   * @param cover from 0 to {@link #FULL}
   */
  static int faded(int color, int cover) {
    int redBlue = (((color & RED_BLUE) * cover + HALVES) >>> CHANNEL) & RED_BLUE;
    int alphaGreen = (((color >>> CHANNEL) & RED_BLUE) * cover + HALVES) & ALPHA_GREEN;
    return redBlue | alphaGreen;
  }

  /** Returns a colour over another one. */
  static int over(int color, int below) {
    return color + faded(below, left(color));
  }

  /** Returns what is left of that which lies below a colour, from 0 to {@link #FULL}. */
  private static int left(int color) {
    int alpha = color >>> ALPHA_SHIFT;
    return FULL - alpha - (alpha >>> (CHANNEL - 1));
  }

  /** Lays a colour over the pixels of a range. */
  static void fill(int[] pixels, int from, int to, int color) {
    int left = left(color);
    if (left == 0 && to - from >= SHORT) {
      Arrays.fill(pixels, from, to, color);
    } else if (left < FULL) {
      for (int i = from; i < to; i++) {
        pixels[i] = color + faded(pixels[i], left);
      }
    }
  }

  /** Lays a part of a row over the pixels from {@code at}. */
  void lay(int[] row, int from, int count, int[] pixels, int at) {
    System.arraycopy(row, from, upper, 0, count);
    System.arraycopy(pixels, at, lower, 0, count);
    lay(upper, lower, count);
    System.arraycopy(lower, 0, pixels, at, count);
  }

  /** Lays a part of a row, of which only a share is there, over the pixels from {@code at}. */
  void lay(int[] row, int from, int count, int[] pixels, int at, int cover) {
    System.arraycopy(row, from, upper, 0, count);
    System.arraycopy(pixels, at, lower, 0, count);
    if (cover < FULL) {
      layFaded(upper, lower, count, cover);
    } else {
      lay(upper, lower, count);
    }
    System.arraycopy(lower, 0, pixels, at, count);
  }

  private static void layFaded(int[] upper, int[] lower, int count, int cover) {
    for (int i = 0; i < count; i++) {
      int color = faded(upper[i], cover);
      int alpha = color >>> ALPHA_SHIFT;
      int left = FULL - alpha - (alpha >>> (CHANNEL - 1));
      lower[i] = color + faded(lower[i], left);
    }
  }

  private static void lay(int[] upper, int[] lower, int count) {
    for (int i = 0; i < count; i++) {
      int color = upper[i];
      int alpha = color >>> ALPHA_SHIFT;
      int left = FULL - alpha - (alpha >>> (CHANNEL - 1));
      lower[i] = color + faded(lower[i], left);
    }
  }

  /**
   * Mixes parts of two rows.
   *
   * @param first index of the first pixel of one part
   * @param second index of the first pixel of the other
   * @param part of the second, from 0 to {@link #FULL}
   * @param mixed gets the result, from its start
   */
  void mix(int[] rows, int first, int second, int count, int part, int[] mixed) {
    System.arraycopy(rows, first, mixed, 0, count);
    if (part > 0) {
      System.arraycopy(rows, second, upper, 0, count);
      mixInto(mixed, upper, count, part);
    }
  }

  private static void mixInto(int[] mixed, int[] others, int count, int part) {
    for (int i = 0; i < count; i++) {
      mixed[i] = mix(mixed[i], others[i], part);
    }
  }

  /** Returns a mixture of two colours; {@code part} of the second, from 0 to {@link #FULL}. */
  static int mix(int one, int other, int part) {
    int rest = FULL - part;
    int redBlue = (one & RED_BLUE) * rest + (other & RED_BLUE) * part + HALVES;
    int alphaGreen =
        ((one >>> CHANNEL) & RED_BLUE) * rest + ((other >>> CHANNEL) & RED_BLUE) * part + HALVES;
    return ((redBlue >>> CHANNEL) & RED_BLUE) | (alphaGreen & ALPHA_GREEN);
  }

  /** Returns a share from 0 to 1 as a cover. */
  static int cover(double share) {
    return (int) (share * FULL + 0.5);
  }

  /** Returns an opacity from 0 to 255 as a cover. */
  static int coverOf(int opacity) {
    return opacity + (opacity >>> (CHANNEL - 1));
  }

  /** Returns whether nothing shines through a colour. */
  static boolean isOpaque(int color) {
    return color >>> ALPHA_SHIFT == OPAQUE;
  }
}
