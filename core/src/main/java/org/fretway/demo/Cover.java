package org.fretway.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws the cover: six strings run to a low sun, and note gems climb them like steps. Shapes only,
 * so that it needs no display and no installed font.
 */
final class Cover {
  private static final int SIZE = 1000;
  private static final double HORIZON = 0.52 * SIZE;
  private static final double CENTER = SIZE / 2.0;
  private static final double SUN_RADIUS = 0.25 * SIZE;
  private static final int FRETS = 9;

  private static final List<Color> STRINGS =
      List.of(
          new Color(0xFF4D5E),
          new Color(0xFFC233),
          new Color(0x39B7FF),
          new Color(0xFF8A3C),
          new Color(0x4BE08A),
          new Color(0xB77BFF));

  private final Graphics2D graphics;

  private Cover(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** Returns the picture as a PNG file. */
  static byte[] png() throws IOException {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    new Cover(graphics).draw();
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", output)) {
        throw new IOException("this Java has no PNG writer; install a full JDK or JRE");
      }
    }
    return bytes.toByteArray();
  }

  private void draw() {
    sky();
    sun();
    board();
    for (int string = 0; string < STRINGS.size(); string++) {
      string(string);
    }
    for (int step = 0; step < STRINGS.size(); step++) {
      gem(step, 0.12 + 0.135 * step);
    }
  }

  private void sky() {
    float[] stops = {0f, 0.55f, 1f};
    Color[] colors = {new Color(0x0B0B2B), new Color(0x3A1259), new Color(0xC2316B)};
    graphics.setPaint(new LinearGradientPaint(0, 0, 0, (float) HORIZON, stops, colors));
    graphics.fillRect(0, 0, SIZE, SIZE);
  }

  private void sun() {
    double y = HORIZON - 0.03 * SIZE;
    graphics.setPaint(
        new RadialGradientPaint(
            (float) CENTER,
            (float) y,
            (float) (2.1 * SUN_RADIUS),
            new float[] {0f, 0.45f, 1f},
            new Color[] {
              new Color(255, 150, 90, 200), new Color(255, 90, 120, 90), new Color(255, 90, 120, 0)
            }));
    graphics.fillRect(0, 0, SIZE, SIZE);
    graphics.setPaint(
        new GradientPaint(
            0, (float) (y - SUN_RADIUS), new Color(0xFFE27A), 0, (float) y, new Color(0xFF5C7A)));
    graphics.fill(
        new Ellipse2D.Double(CENTER - SUN_RADIUS, y - SUN_RADIUS, 2 * SUN_RADIUS, 2 * SUN_RADIUS));
  }

  private void board() {
    Path2D board = new Path2D.Double();
    board.moveTo(x(-0.6, 0), HORIZON);
    board.lineTo(x(5.6, 0), HORIZON);
    board.lineTo(x(5.6, 1), SIZE);
    board.lineTo(x(-0.6, 1), SIZE);
    board.closePath();
    graphics.setPaint(new Color(0x080818));
    graphics.fillRect(0, (int) HORIZON, SIZE, SIZE - (int) HORIZON);
    graphics.setPaint(
        new GradientPaint(0, (float) HORIZON, new Color(0x43204F), 0, SIZE, new Color(0x11132E)));
    graphics.fill(board);
    for (int fret = 1; fret <= FRETS; fret++) {
      double depth = StrictMath.pow((double) fret / FRETS, 2.2);
      graphics.setPaint(new Color(220, 210, 255, (int) (40 + 90 * depth)));
      graphics.setStroke(new BasicStroke((float) (1 + 5 * depth)));
      graphics.draw(new Line2D.Double(x(-0.6, depth), y(depth), x(5.6, depth), y(depth)));
    }
  }

  private void string(int string) {
    Color color = STRINGS.get(string);
    for (int glow = 4; glow >= 0; glow--) {
      Path2D wedge = new Path2D.Double();
      double near = 0.025 + 0.05 * glow;
      wedge.moveTo(x(string, 0), HORIZON);
      wedge.lineTo(x(string + near, 1), SIZE);
      wedge.lineTo(x(string - near, 1), SIZE);
      wedge.closePath();
      int alpha = glow == 0 ? 255 : 26;
      graphics.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
      graphics.fill(wedge);
    }
  }

  private void gem(int string, double depth) {
    double scale = spread(depth) / spread(1);
    double width = 150 * scale;
    double height = 74 * scale;
    double left = x(string, depth) - width / 2;
    double top = y(depth) - height;
    Color color = STRINGS.get(string);
    graphics.setPaint(new Color(0, 0, 0, 110));
    graphics.fill(rounded(left + 6 * scale, top + 16 * scale, width, height));
    graphics.setPaint(
        new GradientPaint(
            0, (float) top, color.brighter(), 0, (float) (top + height), color.darker()));
    graphics.fill(rounded(left, top, width, height));
    graphics.setPaint(new Color(255, 255, 255, 200));
    graphics.setStroke(new BasicStroke((float) (5 * scale)));
    graphics.draw(rounded(left, top, width, height));
  }

  private static RoundRectangle2D rounded(double x, double y, double width, double height) {
    return new RoundRectangle2D.Double(x, y, width, height, 0.5 * height, 0.5 * height);
  }

  /** Where a string is at a depth from 0 = horizon to 1 = lower edge. */
  private static double x(double string, double depth) {
    return CENTER + (string - 2.5) * spread(depth);
  }

  private static double y(double depth) {
    return HORIZON + depth * (SIZE - HORIZON);
  }

  private static double spread(double depth) {
    return 22 + 168 * depth;
  }
}
