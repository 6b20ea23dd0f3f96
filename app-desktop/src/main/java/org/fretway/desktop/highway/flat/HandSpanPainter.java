package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.HandSpan;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/** Draws held shapes as bars above the strings, with their names. */
record HandSpanPainter(
    Timeline<HandSpan> spans, FlatLayout layout, HighwayTheme theme, HighwayFonts fonts)
    implements Painter {
  @Override
  public void paint(Surface surface, double songTime) {
    double unit = layout.unit();
    double thickness = Math.max(2, Math.rint(3 * unit));
    double barY = Math.rint(layout.lanesTop() - thickness - 2 * unit);
    double latest = layout.latest(songTime);
    surface.font(fonts.name());
    surface.fill(theme.chord());
    for (int i = spans.firstLastingAt(songTime);
        i < spans.size() && spans.start(i) <= latest;
        i++) {
      HandSpan span = spans.get(i);
      if (span.end() <= songTime) {
        continue;
      }
      double from = Math.rint(Math.max(layout.strikeX(), layout.x(span.start(), songTime)));
      double to = Math.rint(Math.min(layout.width(), layout.x(span.end(), songTime)));
      if (span.arpeggio()) {
        frame(surface, from, to, span, songTime);
      }
      surface.rectangle(from, barY, Math.max(thickness, to - from), thickness);
      surface.rectangle(from, barY, thickness, 3 * thickness);
      surface.text(span.name(), from, layout.nameY() - 3 * unit);
    }
  }

  /** Tints the strings of an arpeggio as long as its shape is held, and brackets its ends. */
  private void frame(Surface surface, double from, double to, HandSpan span, double songTime) {
    double edge = Math.max(2, Math.rint(2 * layout.unit()));
    double hook = Math.rint(9 * layout.unit());
    double top = layout.lanesTop() + edge;
    double bottom = layout.lanesBottom() - edge;
    surface.fill(theme.chordGround());
    surface.rectangle(from, top, to - from, bottom - top);
    surface.fill(theme.chord());
    if (span.start() > songTime) {
      bracket(surface, from, from, hook, edge, top, bottom);
    }
    if (layout.x(span.end(), songTime) <= layout.width()) {
      bracket(surface, to - edge, to - hook, hook, edge, top, bottom);
    }
  }

  private static void bracket(
      Surface surface,
      double x,
      double hookX,
      double hook,
      double edge,
      double top,
      double bottom) {
    surface.rectangle(x, top, edge, bottom - top);
    surface.rectangle(hookX, top, hook, edge);
    surface.rectangle(hookX, bottom - edge, hook, edge);
  }
}
