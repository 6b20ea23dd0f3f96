package org.fretway.desktop.highway.perspective;

import javafx.scene.paint.Color;
import org.fretway.desktop.highway.chart.HandPosition;
import org.fretway.desktop.highway.chart.HandSpan;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws the lanes of the frets that the hand covers, now and as far as can be seen, so that the way
 * of the hand lies on the floor as a road. Where it holds a shape, the road has another colour.
 */
final class LanePainter implements Painter {
  private static final double PLAIN = 0.11;
  private static final double HELD = 0.22;
  private static final double ARPEGGIO = 0.24;
  private static final double INNER = 0.20;
  private static final double OUTER = 0.6;

  /** Lanes are parted from each other where the floor is at least so large. */
  private static final double SMALLEST_INNER = 0.27;

  /** A stretch that is shorter than this in the picture, in units, has no lines. */
  private static final double SHORTEST = 5;

  private final Timeline<HandSpan> spans;
  private final Projection view;
  private final Color border;
  private final Color inner;
  private final Color outer;
  private final Color held;
  private final Road plainRoad;
  private final Road heldRoad;
  private final Road arpeggioRoad;

  LanePainter(HighwayChart chart, Projection view, Floor floor, HighwayTheme theme) {
    this.spans = chart.handSpans();
    this.view = view;
    this.border = Lights.fade(theme.wire(), 0.25);
    this.inner = Lights.fade(theme.accent(), INNER);
    this.outer = Lights.fade(theme.accent(), OUTER);
    this.held = Lights.fade(theme.chord(), 0.9);
    this.plainRoad = new Road(view, floor, theme.accent(), PLAIN);
    this.heldRoad = new Road(view, floor, theme.chord(), HELD);
    this.arpeggioRoad = new Road(view, floor, theme.accent(), ARPEGGIO);
  }

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    surface.stroke(border, Math.max(1, view.layout().unit()));
    line(surface, 0, view.layout().farScale(), 1);
    line(surface, view.frets(), view.layout().farScale(), 1);
    double latest = view.latest();
    double from = songTime;
    while (from < latest) {
      int position = view.hand().indexAt(from);
      int span = spans.indexAtOrBefore(from);
      double to = Math.min(latest, Math.min(end(position), spanEdge(span, from)));
      if (!(to > from)) {
        return;
      }
      boolean holds = span >= 0 && spans.get(span).end() > from;
      road(
          surface,
          view.hand().positions().get(position),
          holds ? span : -1,
          view.scale(to),
          view.scale(from));
      from = to;
    }
  }

  private double end(int position) {
    Timeline<HandPosition> positions = view.hand().positions();
    return position + 1 < positions.size()
        ? positions.start(position + 1)
        : Double.POSITIVE_INFINITY;
  }

  /** Returns the next moment at which a shape is taken or left. */
  private double spanEdge(int span, double from) {
    double next = span + 1 < spans.size() ? spans.start(span + 1) : Double.POSITIVE_INFINITY;
    double end = span >= 0 ? spans.get(span).end() : 0;
    return end > from ? Math.min(end, next) : next;
  }

  private void road(Surface surface, HandPosition position, int span, double far, double near) {
    int low = position.low() - 1;
    int high = position.high();
    boolean arpeggio = span >= 0 && spans.get(span).arpeggio();
    Road road = span < 0 ? plainRoad : arpeggio ? arpeggioRoad : heldRoad;
    road.lay(surface, low, high, far, near);
    double length = view.layout().floorY(near) - view.layout().floorY(far);
    if (length < SHORTEST * view.layout().unit()) {
      return; // Lines would be dearer than they are seen.
    }
    surface.stroke(inner, Math.max(1, view.layout().unit()));
    for (int fret = low + 1; fret < high && near > SMALLEST_INNER; fret++) {
      line(surface, fret, Math.max(far, SMALLEST_INNER), near);
    }
    boolean plain = span < 0 || arpeggio;
    surface.stroke(
        plain ? outer : held, Math.max(1, (span < 0 ? 1.5 : 2.5) * view.layout().unit()));
    line(surface, low, far, near);
    line(surface, high, far, near);
  }

  private void line(Surface surface, int fret, double far, double near) {
    double farX = view.wireX(fret, far);
    double nearX = view.wireX(fret, near);
    double width = view.layout().width();
    boolean outside = (farX < 0 && nearX < 0) || (farX > width && nearX > width);
    if (!outside) {
      surface.line(farX, view.layout().floorY(far), nearX, view.layout().floorY(near));
    }
  }
}
