package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws bends as arrows that go up from the fret to above the strings, with how far the string is
 * bent at their tip, releases as arrows that come down again, and dashes where a bend is held.
 */
final class BendPainter implements RowPainter {
  private static final int POINTS = 20;

  /** No movement is drawn narrower than this, in units. */
  private static final double LEAST = 11;

  private static final double DASH = 5;
  private static final double STEP = 9;

  private final TabScore score;
  private final TabLayout layout;
  private final TabInk ink;
  private final HighwayFonts fonts;
  private final double[] xs = new double[POINTS];
  private final double[] ys = new double[POINTS];

  BendPainter(TabScore score, TabLayout layout, TabInk ink, HighwayFonts fonts) {
    this.score = score;
    this.layout = layout;
    this.ink = ink;
    this.fonts = fonts;
  }

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double earliest = layout.earliest(songTime, row) - layout.passing();
    double latest = layout.latest(songTime, row);
    for (int string = 0; string < layout.strings(); string++) {
      Timeline<BendMove> moves = score.bends().get(string);
      double bottom = layout.y(string, row);
      double tip = layout.gestureY(row) + Math.rint(11 * layout.unit());
      for (int i = moves.firstLastingAt(earliest);
          i < moves.size() && moves.start(i) <= latest;
          i++) {
        BendMove move = moves.get(i);
        double from = layout.x(move.start(), songTime, row);
        double to = layout.x(move.end(), songTime, row);
        if (move.from() <= 0) {
          from += layout.figureReach() * 0.9;
        }
        double fromY = bottom + (tip - bottom) * move.from();
        double toY = bottom + (tip - bottom) * move.to();
        if (move.isBefore()) {
          before(surface, layout.x(move.start(), songTime, row), bottom, toY, move, row);
        } else if (move.isUp() || move.isDown()) {
          move(surface, from, Math.max(to, from + LEAST * layout.unit()), fromY, toY, move, row);
        } else if (move.to() > 0) {
          hold(surface, from + 2 * layout.unit(), to, toY);
        }
      }
    }
  }

  private void before(
      Surface surface, double x, double bottom, double tip, BendMove move, int row) {
    double from = bottom - layout.figureSize() * 0.42;
    pen(surface);
    surface.line(x, from, x, tip);
    head(surface, x, tip, true);
    label(surface, move, x, row);
  }

  private void move(
      Surface surface, double from, double to, double fromY, double toY, BendMove move, int row) {
    double goal = move.isDown() && move.to() <= 0 ? toY - layout.figureSize() * 0.3 : toY;
    for (int i = 0; i < POINTS; i++) {
      double angle = Math.PI / 2 * i / (POINTS - 1);
      xs[i] = from + (to - from) * Math.sin(angle);
      ys[i] = fromY + (goal - fromY) * (1 - Math.cos(angle));
    }
    pen(surface);
    surface.polyline(xs, ys, POINTS);
    head(surface, to, goal, move.isUp());
    label(surface, move, to, row);
  }

  private void pen(Surface surface) {
    surface.stroke(ink.text(), Math.max(1.3, 1.7 * layout.unit()));
  }

  private void head(Surface surface, double x, double y, boolean up) {
    double wide = Math.max(3, 4 * layout.unit());
    double high = Math.max(5, 7.5 * layout.unit()) * (up ? 1 : -1);
    xs[0] = x;
    ys[0] = y - high * 0.2;
    xs[1] = x + wide;
    ys[1] = y + high;
    xs[2] = x - wide;
    ys[2] = y + high;
    surface.fill(ink.text());
    surface.polygon(xs, ys, 3);
  }

  private void label(Surface surface, BendMove move, double x, int row) {
    if (move.isUp()) {
      double wide = Math.rint((move.label().length() > 2 ? 26 : 18) * layout.unit());
      double high = Math.rint(15 * layout.unit());
      double y = layout.gestureY(row);
      surface.fill(ink.paper());
      surface.rectangle(Math.rint(x - wide / 2), Math.rint(y - high / 2), wide, high);
      surface.font(fonts.mark());
      surface.fill(ink.text());
      surface.centred(move.label(), Math.rint(x), y);
    }
  }

  private void hold(Surface surface, double from, double to, double y) {
    double step = STEP * layout.unit();
    double first = from + Math.max(0, Math.floor((layout.gutter() - from) / step)) * step;
    surface.fill(ink.quiet());
    for (double x = first; x < Math.min(to, layout.width()); x += step) {
      double dash = Math.min(DASH * layout.unit(), to - x);
      surface.rectangle(Math.rint(x), Math.rint(y), Math.rint(dash), layout.hair());
    }
  }
}
