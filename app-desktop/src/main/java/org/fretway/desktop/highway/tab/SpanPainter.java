package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Says above the strings what holds for several notes: a word, then dashes to the last of them, and
 * a hook where it ends.
 *
 * @param text such as "P.M."
 * @param wide width of the text in units
 */
record SpanPainter(
    Timeline<TabScore.Stretch> stretches,
    String text,
    double wide,
    TabLayout layout,
    TabInk ink,
    HighwayFonts fonts)
    implements RowPainter {
  /** A dash and the room after it, in units. */
  private static final double DASH = 7;

  private static final double STEP = 12;

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double earliest = layout.earliest(songTime, row) - layout.passing();
    double latest = layout.latest(songTime, row) + layout.passing();
    double y = layout.spanY(row);
    surface.font(fonts.mark());
    surface.fill(ink.text());
    for (int i = stretches.firstLastingAt(earliest);
        i < stretches.size() && stretches.start(i) <= latest;
        i++) {
      TabScore.Stretch each = stretches.get(i);
      if (each.end() >= earliest) {
        double reach = layout.figureReach() * 0.6;
        double from = layout.x(each.start(), songTime, row) - reach;
        double to = layout.x(each.end(), songTime, row) + reach;
        dashes(surface, from, to, y);
        surface.text(text, Math.rint(from), y);
      }
    }
  }

  private void dashes(Surface surface, double from, double to, double y) {
    double unit = layout.unit();
    double hair = layout.hair();
    double step = STEP * unit;
    double first = from + (wide + 4) * unit;
    if (to - first < DASH * unit) {
      return;
    }
    // Only those in the picture, and each where it is however much of the row is seen.
    double skipped = Math.max(0, Math.floor((layout.gutter() - first) / step)) * step;
    double end = Math.min(to, layout.width() + step);
    for (double x = first + skipped; x < end; x += step) {
      surface.rectangle(Math.rint(x), y, Math.rint(Math.min(DASH * unit, to - x)), hair);
    }
    surface.rectangle(Math.rint(to), y - Math.rint(1 * unit), hair, Math.rint(7 * unit));
  }
}
