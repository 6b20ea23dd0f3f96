package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.ChordBox;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Passing;
import org.fretway.desktop.highway.draw.Surface;

/** Draws a box around the notes of a chord with its name above, and a repeated chord as a bar. */
record ChordPainter(
    Timeline<ChordBox> chords, FlatLayout layout, HighwayTheme theme, HighwayFonts fonts)
    implements Painter {
  @Override
  public void paint(Surface surface, double songTime) {
    double latest = layout.latest(songTime);
    surface.font(fonts.name());
    for (int i = chords.firstLastingAt(songTime - Passing.FADE);
        i < chords.size() && chords.start(i) <= latest;
        i++) {
      ChordBox chord = chords.get(i);
      double opacity = Passing.opacity(songTime - chord.time());
      if (opacity <= 0) {
        continue;
      }
      surface.alpha(opacity);
      double x = Math.rint(layout.x(chord.time(), songTime));
      double top = Math.rint(layout.y(chord.highest()) - layout.laneHeight() / 2 + 2);
      double bottom = Math.rint(layout.y(chord.lowest()) + layout.laneHeight() / 2 - 2);
      if (chord.repeat()) {
        bar(surface, x, top, bottom - top);
      } else {
        box(surface, x, top, bottom - top);
      }
      surface.fill(theme.text());
      surface.centred(chord.name(), x, layout.nameY());
    }
    surface.alpha(1);
  }

  private void bar(Surface surface, double x, double top, double height) {
    double width = Math.max(2, Math.rint(6 * layout.unit()));
    surface.fill(theme.chordGround());
    surface.rectangle(x - 2 * width, top, 4 * width, height);
    surface.fill(theme.chord());
    surface.rectangle(Math.rint(x - width / 2), top, width, height);
  }

  private void box(Surface surface, double x, double top, double height) {
    double width = layout.headWidth() + Math.rint(14 * layout.unit());
    double left = Math.rint(x - width / 2);
    double edge = Math.max(1, Math.rint(1.5 * layout.unit()));
    surface.fill(theme.chordGround());
    surface.rectangle(left, top, width, height);
    surface.fill(theme.chord());
    surface.rectangle(left, top, width, edge);
    surface.rectangle(left, top + height - edge, width, edge);
    surface.rectangle(left, top, edge, height);
    surface.rectangle(left + width - edge, top, edge, height);
  }
}
