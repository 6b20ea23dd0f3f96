package org.fretway.desktop.highway.raster;

/**
 * The outline of a broad line through points, with round ends and corners. Where a line bends
 * little, its sides meet in a point; where it turns sharply, it is taken apart into two with round
 * ends. The numbers of a surface are all that is kept, so that nothing is allocated.
 */
final class Outline {
  /** Corners with a smaller cosine of their turn are round. */
  private static final double SHARP = 0.5;

  /** A circle has at most so many corners, a multiple of 4. */
  private static final int CIRCLE = 64;

  private static final double[] COS = new double[CIRCLE];
  private static final double[] SIN = new double[CIRCLE];

  static {
    for (int i = 0; i < CIRCLE; i++) {
      COS[i] = Math.cos(2 * Math.PI * i / CIRCLE);
      SIN[i] = Math.sin(2 * Math.PI * i / CIRCLE);
    }
  }

  private final Area area;
  private double lastX;
  private double lastY;
  private double startX;
  private double startY;
  private boolean begun;

  Outline(Area area) {
    this.area = area;
  }

  private void to(double x, double y) {
    if (begun) {
      area.edge(lastX, lastY, x, y);
    } else {
      startX = x;
      startY = y;
      begun = true;
    }
    lastX = x;
    lastY = y;
  }

  private void close() {
    area.edge(lastX, lastY, startX, startY);
    begun = false;
  }

  /** Returns how many corners of the finest circle one step leaves out for a radius in pixels. */
  private static int step(double radius) {
    if (radius < 2) {
      return 8;
    }
    if (radius < 8) {
      return 4;
    }
    return radius < 40 ? 2 : 1;
  }

  /** Adds a rectangle whose corners are round. */
  void pill(double x, double y, double width, double height, double radiusX, double radiusY) {
    double right = x + width;
    double bottom = y + height;
    int step = step(Math.max(radiusX, radiusY));
    corner(right - radiusX, bottom - radiusY, radiusX, radiusY, 0, step);
    corner(x + radiusX, bottom - radiusY, radiusX, radiusY, CIRCLE / 4, step);
    corner(x + radiusX, y + radiusY, radiusX, radiusY, CIRCLE / 2, step);
    corner(right - radiusX, y + radiusY, radiusX, radiusY, 3 * CIRCLE / 4, step);
    close();
  }

  private void corner(double x, double y, double radiusX, double radiusY, int from, int step) {
    for (int i = from; i <= from + CIRCLE / 4; i += step) {
      to(x + COS[i % CIRCLE] * radiusX, y + SIN[i % CIRCLE] * radiusY);
    }
  }

  /**
   * Adds a line.
   *
   * @param scale the points and the width are multiplied by it
   */
  void line(double[] xs, double[] ys, int count, double width, double scale) {
    double half = width * scale / 2;
    int from = 0;
    while (from < count) {
      int to = from + 1;
      while (to < count - 1 && !isSharp(xs, ys, to)) {
        to++;
      }
      if (to < count) {
        smooth(xs, ys, from, to, half, scale);
      } else if (count == 1) {
        dot(xs[from] * scale, ys[from] * scale, half);
      }
      from = to == count - 1 ? count : to;
    }
  }

  private static boolean isSharp(double[] xs, double[] ys, int at) {
    double inX = xs[at] - xs[at - 1];
    double inY = ys[at] - ys[at - 1];
    double outX = xs[at + 1] - xs[at];
    double outY = ys[at + 1] - ys[at];
    double lengths = Math.sqrt((inX * inX + inY * inY) * (outX * outX + outY * outY));
    return !(inX * outX + inY * outY > SHARP * lengths);
  }

  private void dot(double x, double y, double half) {
    pill(x - half, y - half, 2 * half, 2 * half, half, half);
  }

  /** Adds the line from one point to another, between which it does not turn sharply. */
  private void smooth(double[] xs, double[] ys, int from, int to, double half, double scale) {
    double endX = xs[to] - xs[to - 1];
    double endY = ys[to] - ys[to - 1];
    double beginX = xs[from + 1] - xs[from];
    double beginY = ys[from + 1] - ys[from];
    if ((endX == 0 && endY == 0) || (beginX == 0 && beginY == 0)) {
      dot(xs[from] * scale, ys[from] * scale, half);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      side(xs, ys, i, half, scale);
    }
    cap(xs[to] * scale, ys[to] * scale, endX, endY, half);
    for (int i = to - 1; i > from; i--) {
      side(xs, ys, i, -half, scale);
    }
    cap(xs[from] * scale, ys[from] * scale, -beginX, -beginY, half);
    close();
  }

  /** Adds the point beside a corner in which the sides of both its lines meet. */
  private void side(double[] xs, double[] ys, int at, double half, double scale) {
    double inX = xs[at] - xs[at - 1];
    double inY = ys[at] - ys[at - 1];
    double outX = xs[at + 1] - xs[at];
    double outY = ys[at + 1] - ys[at];
    double in = Math.sqrt(inX * inX + inY * inY);
    double out = Math.sqrt(outX * outX + outY * outY);
    double alongX = inX / in + outX / out;
    double alongY = inY / in + outY / out;
    // Twice the length along the corner's middle line that keeps the line's width.
    double reach = 2 * half / (alongX * alongX + alongY * alongY);
    to(xs[at] * scale + alongY * reach, ys[at] * scale - alongX * reach);
  }

  /** Adds a half circle at an end of which the direction outwards is known. */
  private void cap(double x, double y, double outX, double outY, double half) {
    double length = Math.sqrt(outX * outX + outY * outY);
    double alongX = outX / length * half;
    double alongY = outY / length * half;
    int step = step(half);
    for (int i = 0; i <= CIRCLE / 2; i += step) {
      // From the side that lies at the right hand of the screen's downward y, through the tip.
      double along = SIN[i % CIRCLE];
      double aside = COS[i % CIRCLE];
      to(x + alongX * along + alongY * aside, y + alongY * along - alongX * aside);
    }
  }
}
