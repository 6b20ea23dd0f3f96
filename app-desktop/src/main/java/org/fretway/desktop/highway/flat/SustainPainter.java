package org.fretway.desktop.highway.flat;

import java.util.List;
import javafx.scene.paint.Color;
import org.fretway.chart.Note;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.TailShape;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/** Draws what is left of a ringing note as a tail that follows bends, slides and vibrato. */
final class SustainPainter implements Painter {
  /** The longest tail in a picture has this many points at most. */
  private static final int MAX_POINTS = 512;

  /** How far two points of a shaped tail are apart, in units. */
  private static final double STEP = 8;

  /** How far a target stands above its tail, in heights of a head. */
  private static final double TARGET_GAP = 0.4;

  private final HighwayChart chart;
  private final FlatLayout layout;
  private final HighwayFonts fonts;
  private final List<Color> bodies;
  private final List<Color> cores;
  private final Color targets;
  private final double[] xs = new double[MAX_POINTS];
  private final double[] ys = new double[MAX_POINTS];

  SustainPainter(HighwayChart chart, FlatLayout layout, HighwayLook look, HighwayFonts fonts) {
    this.chart = chart;
    this.layout = layout;
    this.fonts = fonts;
    this.targets = look.theme().text();
    this.bodies = look.strings(chart.strings(), 0.42);
    this.cores = look.strings(chart.strings(), 0.95);
  }

  @Override
  public void paint(Surface surface, double songTime) {
    double latest = layout.latest(songTime);
    for (int string = 0; string < chart.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      for (int i = lane.firstLastingAt(songTime); i < lane.size() && lane.start(i) <= latest; i++) {
        HighwayNote each = lane.get(i);
        if (each.rings() && each.end() > songTime) {
          tail(surface, each, string, songTime);
        }
      }
    }
  }

  private void tail(Surface surface, HighwayNote each, int string, double songTime) {
    double from = Math.max(layout.strikeX(), layout.x(each.time(), songTime));
    double to = Math.min(layout.width(), layout.x(each.end(), songTime));
    double y = layout.y(string);
    Note note = each.note();
    if (TailShape.isShaped(note)) {
      int points = trace(each, from, to, y, songTime);
      // One stroke: a wavy line is by far the dearest thing in a frame.
      surface.stroke(cores.get(string), Math.max(2, layout.headHeight() * 0.19));
      surface.polyline(xs, ys, points);
    } else {
      double thickness = Math.rint(layout.headHeight() * 0.34);
      double core = Math.max(2, Math.rint(3 * layout.unit()));
      from = Math.rint(from);
      to = Math.rint(to);
      surface.fill(bodies.get(string));
      surface.rectangle(from, Math.rint(y - thickness / 2), to - from, thickness);
      surface.fill(cores.get(string));
      surface.rectangle(from, Math.rint(y - core / 2), to - from, core);
    }
    if (!each.target().isEmpty()) {
      boolean slides = each.note().slideTo() >= 0 || each.note().slideUnpitchedTo() >= 0;
      if (slides) {
        slideTarget(surface, each, to, y, songTime);
      } else {
        bendTarget(surface, each, (from + to) / 2, y, songTime);
      }
    }
  }

  /** Says how far a string is bent, above the middle of what is seen of it. */
  private void bendTarget(Surface surface, HighwayNote each, double x, double y, double songTime) {
    double height = height(each, x, songTime);
    surface.fill(targets);
    surface.font(fonts.name());
    surface.centred(
        each.target(), Math.rint(x), Math.rint(y - height - TARGET_GAP * layout.headHeight()));
  }

  /** Says where a slide leads, at its end. */
  private void slideTarget(Surface surface, HighwayNote each, double x, double y, double songTime) {
    surface.fill(targets);
    surface.font(fonts.name());
    surface.text(
        each.target(),
        Math.rint(Math.min(x + 7 * layout.unit(), layout.width() - 20 * layout.unit())),
        Math.rint(y - height(each, x, songTime)));
  }

  private double height(HighwayNote each, double x, double songTime) {
    double seconds = (x - layout.x(each.time(), songTime)) / layout.pixelsPerSecond();
    return TailShape.offset(each.note(), seconds, each.end() - each.time()) * layout.laneHeight();
  }

  private int trace(HighwayNote each, double from, double to, double y, double songTime) {
    double step = Math.max(STEP * layout.unit(), (to - from) / (MAX_POINTS - 2));
    double length = each.end() - each.time();
    double onset = layout.x(each.time(), songTime);
    int points = 0;
    for (double x = from; points < MAX_POINTS; x += step) {
      double at = Math.min(x, to);
      double seconds = (at - onset) / layout.pixelsPerSecond();
      xs[points] = at;
      ys[points] = y - TailShape.offset(each.note(), seconds, length) * layout.laneHeight();
      points++;
      if (x >= to) {
        break;
      }
    }
    return points;
  }
}
