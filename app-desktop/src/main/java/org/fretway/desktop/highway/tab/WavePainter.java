package org.fretway.desktop.highway.tab;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws vibrato as a wave above the strings. A stroked wave is the dearest thing in a frame, so it
 * is drawn once, as long as the picture is wide, and copied.
 */
final class WavePainter implements RowPainter {
  /** Length of one wave in units. */
  private static final double WAVE = 9;

  private static final double HEIGHT = 10;
  private static final double POINTS = 12;

  /** Where nothing rings, a wave is as long as this, in units. */
  private static final double LEAST = 28;

  /** Every graphics card takes a texture of this width. */
  private static final double MAX_WIDTH = 4096;

  private final Timeline<TabScore.Stretch> stretches;
  private final TabLayout layout;
  private final Image picture;
  private final double scale;
  private final double length;
  private final double height;

  /** Draws the wave. To be called on the JavaFX thread. */
  WavePainter(Timeline<TabScore.Stretch> stretches, TabLayout layout, TabInk ink, double scale) {
    this.stretches = stretches;
    this.layout = layout;
    this.scale = scale;
    double wave = WAVE * layout.unit();
    double most = Math.min(layout.width(), MAX_WIDTH / scale);
    this.length = Math.max(1, Math.floor(most / wave)) * wave;
    this.height = Math.ceil(HEIGHT * layout.unit());
    Canvas canvas = new Canvas(Math.ceil(length * scale), Math.ceil(height * scale));
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.scale(scale, scale);
    context.setStroke(ink.text());
    context.setLineWidth(Math.max(1.2, 1.8 * layout.unit()));
    context.setLineCap(StrokeLineCap.ROUND);
    int points = (int) Math.ceil(length / wave * POINTS) + 1;
    double[] xs = new double[points];
    double[] ys = new double[points];
    for (int i = 0; i < points; i++) {
      xs[i] = i * wave / POINTS;
      ys[i] = height / 2 - Math.sin(2 * Math.PI * i / POINTS) * height * 0.26;
    }
    context.strokePolyline(xs, ys, points);
    SnapshotParameters transparent = new SnapshotParameters();
    transparent.setFill(Color.TRANSPARENT);
    this.picture = canvas.snapshot(transparent, null);
  }

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double earliest = layout.earliest(songTime, row) - layout.passing();
    double latest = layout.latest(songTime, row) + layout.passing();
    double lead = Math.rint(14 * layout.unit());
    double top = layout.gestureY(row) - Math.rint(height / 2);
    for (int i = stretches.firstLastingAt(earliest);
        i < stretches.size() && stretches.start(i) <= latest;
        i++) {
      TabScore.Stretch each = stretches.get(i);
      double from = Math.rint(layout.x(each.start(), songTime, row) + lead);
      double to = layout.x(each.end(), songTime, row);
      double end = Math.rint(Math.max(from + LEAST * layout.unit(), to));
      wave(surface, from, Math.min(end, layout.width()), top);
    }
  }

  private void wave(Surface surface, double from, double to, double top) {
    double skipped = Math.max(0, Math.floor((layout.gutter() - from) / length)) * length;
    for (double x = from + skipped; x < to; x += length) {
      double part = Math.min(length, to - x);
      surface.picture(picture, 0, 0, part, height, x, top, scale);
    }
  }
}
