package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.HighwayChart.BeatMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/** Draws a line for every beat, a brighter one with its number where a measure begins. */
record BeatPainter(
    Timeline<BeatMark> beats, FlatLayout layout, HighwayTheme theme, HighwayFonts fonts)
    implements Painter {
  @Override
  public void paint(Surface surface, double songTime) {
    double height = layout.lanesBottom() - layout.lanesTop();
    double latest = layout.latest(songTime);
    double numberY = layout.handY();
    surface.font(fonts.small());
    for (int i = beats.firstLastingAt(layout.earliest(songTime));
        i < beats.size() && beats.start(i) <= latest;
        i++) {
      BeatMark beat = beats.get(i);
      double x = Math.rint(layout.x(beat.time(), songTime));
      surface.fill(beat.isDownbeat() ? theme.measure() : theme.beat());
      surface.rectangle(x, layout.lanesTop(), beat.isDownbeat() ? 2 : 1, height);
      if (beat.isDownbeat() && x > layout.strikeX() + 12) {
        surface.fill(theme.quiet());
        surface.centred(beat.measure(), x, numberY);
      }
    }
  }
}
