package org.fretway.desktop.highway.raster;

import java.util.Arrays;

/**
 * Fills areas with smooth edges. Each edge notes, in the pixels that it crosses, by how much it
 * changes the share of a row that lies to the right of it within the area; summed up along the row,
 * that is how much of each pixel is covered. Only pixels between the outermost edges of a row are
 * looked at, so that a slanting line costs no more than its pixels.
 *
 * <p>Areas that overlap and turn the same way are joined.
 */
final class Area {
  /** An edge may leave a remainder in the pixel after the last. */
  private static final int BEYOND = 2;

  private final Pixels target;
  private final int stride;
  private final float[] changes;
  private final int[] left;
  private final int[] right;
  private int top;
  private int bottom;

  Area(Pixels target) {
    this.target = target;
    this.stride = target.width + BEYOND;
    this.changes = new float[Math.multiplyExact(stride, target.height)];
    this.left = new int[target.height];
    this.right = new int[target.height];
    Arrays.fill(left, Integer.MAX_VALUE);
    clear();
  }

  private void clear() {
    top = target.height;
    bottom = 0;
  }

  /** Adds an edge of the area; all edges together must close it. */
  void edge(double fromX, double fromY, double toX, double toY) {
    if (fromY < toY) {
      clip(fromX, fromY, toX, toY, 1);
    } else if (fromY > toY) {
      clip(toX, toY, fromX, fromY, -1);
    }
  }

  /** Goes on with the part of an edge, downwards, that lies within the picture. */
  private void clip(double x0, double y0, double x1, double y1, int turn) {
    double slope = (x1 - x0) / (y1 - y0);
    double fromY = Math.max(y0, 0);
    double toY = Math.min(y1, target.height);
    if (!(fromY < toY)) {
      return; // Outside, or not a number.
    }
    double fromX = x0 + (fromY - y0) * slope;
    double toX = x0 + (toY - y0) * slope;
    if (fromX < 0 && toX < 0) {
      walk(0, fromY, 0, toY, 0, turn);
    } else if (fromX < 0 || toX < 0) {
      double crossing = Math.clamp(y0 - x0 / slope, fromY, toY);
      if (fromX < 0) {
        walk(0, fromY, 0, crossing, 0, turn);
        before(0, crossing, toX, toY, slope, turn);
      } else {
        before(fromX, fromY, 0, crossing, slope, turn);
        walk(0, crossing, 0, toY, 0, turn);
      }
    } else {
      before(fromX, fromY, toX, toY, slope, turn);
    }
  }

  /** Leaves out what lies beyond the right end, where it changes nothing that is seen. */
  private void before(double x0, double y0, double x1, double y1, double slope, int turn) {
    double end = target.width;
    if (x0 >= end && x1 >= end) {
      return;
    }
    if (x0 > end) {
      walk(end, Math.clamp(y0 + (end - x0) / slope, y0, y1), x1, y1, slope, turn);
    } else if (x1 > end) {
      walk(x0, y0, end, Math.clamp(y0 + (end - x0) / slope, y0, y1), slope, turn);
    } else {
      walk(x0, y0, x1, y1, slope, turn);
    }
  }

  private void walk(double x0, double y0, double x1, double y1, double slope, int turn) {
    int first = (int) y0;
    int end = Math.min(target.height, (int) Math.ceil(y1));
    if (first >= end) {
      return;
    }
    top = Math.min(top, first);
    bottom = Math.max(bottom, end);
    double least = Math.min(x0, x1);
    double most = Math.max(x0, x1);
    double x = x0;
    double y = y0;
    for (int row = first; row < end; row++) {
      double nextY = Math.min(row + 1, y1);
      double nextX = Math.clamp(x0 + (nextY - y0) * slope, least, most);
      cross(row, Math.min(x, nextX), Math.max(x, nextX), (nextY - y) * turn);
      x = nextX;
      y = nextY;
    }
  }

  /** Spreads the change that an edge makes over the pixels that it crosses in a row. */
  private void cross(int row, double from, double to, double change) {
    int first = (int) from;
    int end = Math.max(first + 1, (int) Math.ceil(to));
    int line = row * stride;
    left[row] = Math.min(left[row], first);
    right[row] = Math.max(right[row], Math.min(end + 1, stride));
    if (end == first + 1) {
      double passed = (from + to) / 2 - first;
      changes[line + first] += (float) (change * (1 - passed));
      changes[line + end] += (float) (change * passed);
      return;
    }
    double slope = 1 / (to - from);
    double within = 1 - (from - first);
    double covered = slope * within * within / 2;
    changes[line + first] += (float) (change * covered);
    double sum = covered;
    for (int x = first + 1; x < end - 1; x++) {
      double next = slope * (x + 0.5 - from);
      changes[line + x] += (float) (change * (next - covered));
      sum += next - covered;
      covered = next;
    }
    double rest = to - (end - 1);
    double last = 1 - slope * rest * rest / 2;
    changes[line + end - 1] += (float) (change * (last - sum));
    changes[line + end] += (float) (change * (1 - last));
  }

  /**
   * Adds the polygon of the first points.
   *
   * @param scale the points are multiplied by it
   */
  void polygon(double[] xs, double[] ys, int count, double scale) {
    for (int i = 0; i < count; i++) {
      int next = i + 1 < count ? i + 1 : 0;
      edge(xs[i] * scale, ys[i] * scale, xs[next] * scale, ys[next] * scale);
    }
  }

  /** Fills what has been added, and forgets it. */
  void fill(Ink ink) {
    for (int row = top; row < bottom; row++) {
      if (left[row] < right[row]) {
        fill(row, ink);
      }
      left[row] = Integer.MAX_VALUE;
      right[row] = 0;
    }
    clear();
  }

  private void fill(int row, Ink ink) {
    int line = row * stride;
    int pixels = row * target.width;
    int end = Math.min(right[row], target.width);
    boolean plain = ink.isPlain();
    int color = ink.color();
    float sum = 0;
    int x = left[row];
    while (x < end) {
      sum += changes[line + x];
      changes[line + x] = 0;
      int next = x + 1;
      int cover = Blend.cover(Math.min(1, Math.abs(sum)));
      if (cover > 0) {
        while (next < end && changes[line + next] == 0) {
          next++;
        }
        if (next == x + 1 && plain) {
          target.argb[pixels + x] = Blend.over(Blend.faded(color, cover), target.argb[pixels + x]);
        } else if (next == x + 1) {
          ink.pixel(target.argb, pixels, row, x, cover);
        } else {
          ink.span(target.argb, pixels, row, x, next, cover);
        }
      }
      x = next;
    }
    int cover = Blend.cover(Math.min(1, Math.abs(sum)));
    if (cover > 0 && end < target.width) {
      ink.span(target.argb, pixels, row, end, target.width, cover);
    }
    Arrays.fill(changes, line + end, line + right[row], 0);
  }
}
