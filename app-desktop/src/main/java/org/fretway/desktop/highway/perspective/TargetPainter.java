package org.fretway.desktop.highway.perspective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.TailShape;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.Surface;

/** Says behind a note how far it is bent, and at the end of its tail where it slides to. */
final class TargetPainter implements Painter {
  private static final double SIZE = 18;

  /** Nothing is said that is further away than this, and nothing is written smaller. */
  private static final double SMALLEST_SCALE = 0.28;

  private static final double LEAST_SIZE = 0.8;

  /** How long after its onset a bend is explained, in seconds. */
  private static final double BEHIND = 0.1;

  private final HighwayChart chart;
  private final Projection view;
  private final TailPath path;
  private final Sprite arrow;
  private final Map<String, Sprite> labels = new HashMap<>();

  TargetPainter(HighwayChart chart, Projection view, HighwayLook look) {
    this.chart = chart;
    this.view = view;
    this.path = new TailPath(view);
    List<String> texts = new ArrayList<>();
    for (Timeline<HighwayNote> lane : chart.lanes()) {
      for (int i = 0; i < lane.size(); i++) {
        HighwayNote each = lane.get(i);
        if (!each.target().isEmpty() && !texts.contains(each.target())) {
          texts.add(each.target());
        }
      }
    }
    Font font = HighwayFonts.bold(SIZE * view.layout().unit());
    this.arrow = Labels.of(List.of("↑"), font, look.theme().text(), look.scale()).getFirst();
    List<Sprite> drawn = Labels.of(texts, font, look.theme().text(), look.scale());
    for (int i = 0; i < texts.size(); i++) {
      labels.put(texts.get(i), drawn.get(i));
    }
  }

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    for (int string = 0; string < chart.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      int first = lane.firstLastingAt(songTime);
      for (int i = lane.indexAtOrBefore(view.latest()); i >= first; i--) {
        HighwayNote each = lane.get(i);
        if (each.rings() && each.end() > songTime && !each.target().isEmpty() && !isNext(lane, i)) {
          label(surface, each, string, songTime);
        }
      }
    }
  }

  /** Returns whether the next note shows itself where this one slides to. */
  private static boolean isNext(Timeline<HighwayNote> lane, int index) {
    return index + 1 < lane.size()
        && lane.get(index + 1).continued()
        && lane.get(index + 1).fret() == lane.get(index).note().slideTo();
  }

  private void label(Surface surface, HighwayNote each, int string, double songTime) {
    PerspectiveLayout layout = view.layout();
    boolean bent = TailShape.peak(each.note()) > 0;
    double from = Math.max(songTime, each.time());
    double at = bent ? Math.min(from + BEHIND, each.end()) : each.end();
    double scale = view.scale(at);
    Sprite label = labels.get(each.target());
    if (label == null || scale < SMALLEST_SCALE || at > view.latest()) {
      return;
    }
    double size = Math.max(scale, LEAST_SIZE);
    double rise = path.rise(each, at - each.time()) * layout.stringGap() * scale;
    double x = view.x(path.place(each, at - each.time()), scale);
    double y = layout.stringY(string, scale) - rise - SIZE * layout.unit() * 0.75 * size;
    label.draw(surface, x, y, size);
    if (bent) {
      arrow.draw(surface, x, y - SIZE * layout.unit() * 0.8 * size, size);
    }
  }
}
