package org.fretway.desktop.highway.perspective;

import java.util.List;
import javafx.scene.paint.Color;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.TailShape;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws what is left of a ringing note as a ribbon at the height of its string, which rises and
 * broadens with a bend, crosses over with a slide, waves and is jagged.
 */
final class RibbonPainter implements Painter {
  /** A ribbon has this many steps at most, so that its outline has twice as many points. */
  private static final int MAX_STEPS = 56;

  /** Two points of a shaped ribbon are so many units apart at least. */
  private static final double STEP = 7;

  /** A ribbon that is shorter than this in the picture, in units, is not drawn. */
  private static final double SHORTEST = 1.5;

  /** How wide a ribbon is to a fret, and a bright core to a ribbon. */
  private static final double WIDTH = 0.3;

  private static final double CORE = 0.22;

  private final HighwayChart chart;
  private final Projection view;
  private final TailPath path;
  private final List<Color> bodies;
  private final List<Color> cores;
  private final double[] xs = new double[2 * MAX_STEPS + 2];
  private final double[] ys = new double[2 * MAX_STEPS + 2];

  RibbonPainter(HighwayChart chart, Projection view, HighwayLook look) {
    this.chart = chart;
    this.view = view;
    this.path = new TailPath(view);
    this.bodies = look.strings(chart.strings(), 0.45);
    this.cores = look.strings(chart.strings(), 0.9);
  }

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    double latest = view.latest();
    for (int string = 0; string < chart.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      int first = lane.firstLastingAt(songTime);
      for (int i = lane.indexAtOrBefore(latest); i >= first; i--) {
        HighwayNote each = lane.get(i);
        double from = Math.max(songTime, each.time());
        double to = Math.min(latest, each.end());
        if (each.rings() && from < to) {
          ribbon(surface, each, string, from, to);
        }
      }
    }
  }

  private void ribbon(Surface surface, HighwayNote each, int string, double from, double to) {
    PerspectiveLayout layout = view.layout();
    double length = layout.floorY(view.scale(from)) - layout.floorY(view.scale(to));
    if (length < SHORTEST * layout.unit()) {
      return;
    }
    boolean shaped = TailShape.isShaped(each.note());
    int steps = shaped ? (int) Math.clamp(length / (STEP * layout.unit()), 2, MAX_STEPS) : 1;
    double width = each.fret() > 0 ? WIDTH : 2 * WIDTH;
    surface.fill(bodies.get(string));
    surface.polygon(xs, ys, trace(each, string, from, to, steps, width));
    surface.fill(cores.get(string));
    surface.polygon(xs, ys, trace(each, string, from, to, steps, width * CORE));
  }

  /**
   * Puts the outline of a ribbon into the points and returns how many there are.
   *
   * @param width to that of a fret
   */
  private int trace(HighwayNote each, int string, double from, double to, int steps, double width) {
    PerspectiveLayout layout = view.layout();
    double near = view.scale(from);
    double far = view.scale(to);
    double length = each.end() - each.time();
    double half = width / 2 * view.fretWidth(Math.max(1, each.fret()), 1);
    int last = 2 * steps + 1;
    for (int i = 0; i <= steps; i++) {
      // Even steps in the picture, not in time.
      double scale = near + (far - near) * i / steps;
      double later = layout.ahead(scale) - layout.ahead(near);
      double seconds = Math.clamp(from + later - each.time(), 0, length);
      double x =
          view.x(path.place(each, seconds), scale)
              + half * path.swing(each.note(), seconds) * scale;
      double wide = half * scale * path.width(each, seconds);
      double y =
          layout.stringY(string, scale) - path.rise(each, seconds) * layout.stringGap() * scale;
      xs[i] = x - wide;
      xs[last - i] = x + wide;
      ys[i] = y;
      ys[last - i] = y;
    }
    return last + 1;
  }
}
