package org.fretway.desktop.highway.perspective;

import org.fretway.desktop.highway.chart.HighwayChart.SectionMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Names the part of the song that is being played above the horizon and the next one beside it, and
 * draws a line across the floor where a part begins.
 */
record SectionPainter(
    Timeline<SectionMark> sections, Projection view, HighwayTheme theme, HighwayFonts fonts)
    implements Painter {
  private static final double MARGIN = 16;
  private static final double LINE = 4;

  /** The next part is named so many seconds before it begins. */
  private static final double ANNOUNCED = 8;

  @Override
  public void paint(Surface surface, double songTime) {
    view.look(songTime);
    PerspectiveLayout layout = view.layout();
    double left = MARGIN * layout.unit();
    int present = sections.indexAtOrBefore(songTime);
    surface.font(fonts.name());
    if (present >= 0) {
      surface.fill(theme.text());
      surface.text(sections.get(present).name(), Math.rint(left), layout.sectionY());
    }
    int next = present + 1;
    if (next < sections.size() && sections.start(next) - songTime < ANNOUNCED) {
      surface.fill(theme.accent());
      surface.centred(sections.get(next).name(), layout.vanishX(), layout.sectionY());
    }
    surface.fill(theme.accent());
    for (int i = next; i < sections.size() && sections.start(i) <= view.latest(); i++) {
      double scale = view.scale(sections.start(i));
      double from = view.wireX(0, scale);
      double to = view.wireX(view.frets(), scale);
      double thickness = Math.max(1, LINE * scale * layout.unit());
      surface.rectangle(
          Math.min(from, to), layout.floorY(scale) - thickness / 2, Math.abs(to - from), thickness);
    }
  }
}
