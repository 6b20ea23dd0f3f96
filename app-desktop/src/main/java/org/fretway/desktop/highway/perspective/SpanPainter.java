package org.fretway.desktop.highway.perspective;

import javafx.scene.paint.Color;
import org.fretway.desktop.highway.chart.HandSpan;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Names the shapes that the hand holds where it takes them, and brackets an arpeggio at both of its
 * ends. The name of the shape being held stays at the strings.
 */
final class SpanPainter implements Painter {
  private final Timeline<HandSpan> spans;
  private final Projection view;
  private final SideNames names;
  private final Color bracket;

  SpanPainter(Timeline<HandSpan> spans, Projection view, SideNames names, HighwayTheme theme) {
    this.spans = spans;
    this.view = view;
    this.names = names;
    this.bracket = Lights.fade(theme.accent(), 0.8);
  }

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    double latest = view.latest();
    int first = spans.firstLastingAt(songTime);
    for (int i = spans.indexAtOrBefore(latest); i >= first; i--) {
      HandSpan span = spans.get(i);
      if (span.end() > songTime) {
        double scale = view.scale(span.start());
        double left = Math.rint(view.handLeft(span.start(), scale));
        if (span.arpeggio()) {
          if (span.end() <= latest) {
            bracket(surface, span, view.scale(span.end()));
          }
          bracket(surface, span, scale);
        }
        names.draw(surface, span.name(), scale, left, view.layout().topY(scale));
      }
    }
  }

  private void bracket(Surface surface, HandSpan span, double scale) {
    PerspectiveLayout layout = view.layout();
    double left = Math.rint(view.handLeft(span.start(), scale));
    double right = Math.rint(view.handRight(span.start(), scale));
    double bottom = Math.rint(layout.floorY(scale));
    double top = Math.rint(layout.topY(scale));
    double edge = Math.max(1, Math.rint(3 * layout.unit() * scale));
    double hook = Math.rint((right - left) * 0.08);
    surface.fill(bracket);
    surface.rectangle(left, top, edge, bottom - top);
    surface.rectangle(left, top, hook, edge);
    surface.rectangle(left, bottom - edge, hook, edge);
    surface.rectangle(right - edge, top, edge, bottom - top);
    surface.rectangle(right - hook, top, hook, edge);
    surface.rectangle(right - hook, bottom - edge, hook, edge);
  }
}
