package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Surface;

/** Names the chords above the strings. */
record NamePainter(
    Timeline<TabScore.NameMark> names, TabLayout layout, TabInk ink, HighwayFonts fonts)
    implements RowPainter {
  @Override
  public void paint(Surface surface, double songTime, int row) {
    double latest = layout.latest(songTime, row) + layout.passing();
    surface.font(fonts.name());
    surface.fill(ink.text());
    double left = layout.figureReach() * 0.6;
    for (int i = names.firstLastingAt(layout.earliest(songTime, row) - layout.passing());
        i < names.size() && names.start(i) <= latest;
        i++) {
      surface.text(
          names.get(i).name(),
          Math.rint(layout.x(names.start(i), songTime, row) - left),
          layout.nameY(row));
    }
  }
}
