package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.chart.HighwayChart.BeatMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Surface;

/** Draws the strings as lines, bar lines with the numbers of their measures, and ticks of beats. */
record StaffPainter(Timeline<BeatMark> beats, TabLayout layout, TabInk ink, HighwayFonts fonts)
    implements RowPainter {
  @Override
  public void paint(Surface surface, double songTime, int row) {
    double hair = layout.hair();
    for (int string = 0; string < layout.strings(); string++) {
      surface.fill(ink.lines().get(string));
      surface.rectangle(
          layout.gutter(),
          layout.y(string, row) - Math.floor(hair / 2),
          layout.width() - layout.gutter(),
          hair);
    }
    double latest = layout.latest(songTime, row) + layout.passing();
    surface.font(fonts.small());
    for (int i = beats.firstLastingAt(layout.earliest(songTime, row) - layout.passing());
        i < beats.size() && beats.start(i) <= latest;
        i++) {
      double x = Math.rint(layout.x(beats.start(i), songTime, row));
      tick(surface, x, row);
      if (beats.get(i).isDownbeat()) {
        bar(surface, x - layout.barLead(), beats.get(i).measure(), row);
      }
    }
  }

  private void tick(Surface surface, double x, int row) {
    double length = Math.rint(5 * layout.unit());
    double gap = Math.rint(layout.lineGap() / 2 - length - layout.unit());
    surface.fill(ink.faint());
    surface.rectangle(x, layout.staffTop(row) - gap - length, layout.hair(), length);
    surface.rectangle(x, layout.staffBottom(row) + gap, layout.hair(), length);
  }

  private void bar(Surface surface, double x, String number, int row) {
    double top = layout.staffTop(row);
    double hair = layout.hair();
    surface.fill(ink.quiet());
    surface.rectangle(x, top, hair, layout.staffBottom(row) - top + hair - Math.floor(hair / 2));
    surface.centred(number, x - Math.rint(4 * layout.unit()), layout.strokeY(row));
  }
}
