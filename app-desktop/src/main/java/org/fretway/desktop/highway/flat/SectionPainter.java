package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.HighwayChart.SectionMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Names the parts of the song where they begin. The name of the part that is being played stays at
 * the left until the next one pushes it away.
 */
record SectionPainter(
    Timeline<SectionMark> sections, FlatLayout layout, HighwayTheme theme, HighwayFonts fonts)
    implements Painter {
  private static final double MARGIN = 16;

  /** How close the next name comes before it pushes the present one away, in units. */
  private static final double PUSH = 170;

  @Override
  public void paint(Surface surface, double songTime) {
    double latest = layout.latest(songTime);
    double left = MARGIN * layout.unit();
    int present = sections.indexAtOrBefore(songTime);
    surface.font(fonts.name());
    if (present >= 0) {
      double next =
          present + 1 < sections.size()
              ? layout.x(sections.start(present + 1), songTime)
              : layout.width();
      double x = Math.min(left, next - PUSH * layout.unit());
      surface.fill(theme.text());
      surface.text(sections.get(present).name(), Math.rint(x), layout.sectionY());
    }
    for (int i = present + 1; i < sections.size() && sections.start(i) <= latest; i++) {
      double x = Math.rint(Math.max(left, layout.x(sections.start(i), songTime)));
      surface.fill(theme.accent());
      surface.rectangle(x, layout.sectionY() - 8 * layout.unit(), 3, 16 * layout.unit());
      surface.alpha(0.35);
      surface.rectangle(x, layout.lanesTop(), 2, layout.lanesBottom() - layout.lanesTop());
      surface.alpha(1);
      surface.text(sections.get(i).name(), x + 10 * layout.unit(), layout.sectionY());
    }
  }
}
