package org.fretway.desktop.highway.flat;

import java.util.List;
import org.fretway.desktop.highway.chart.ChordBox;
import org.fretway.desktop.highway.chart.HandTexts;
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
      double one = layout.y(chord.highest());
      double other = layout.y(chord.lowest());
      double top = Math.rint(Math.min(one, other) - layout.laneHeight() / 2 + 2);
      double bottom = Math.rint(Math.max(one, other) + layout.laneHeight() / 2 - 2);
      if (chord.repeat()) {
        bar(surface, x, top, bottom - top);
      } else if (chord.isDoubleStop()) {
        link(surface, x, chord);
      } else {
        box(surface, x, top, bottom - top);
        if (!chord.name().isEmpty()) {
          fingers(surface, x, chord);
        }
      }
      surface.font(fonts.name());
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

  /** Two strings are tied to each other rather than framed. */
  private void link(Surface surface, double x, ChordBox chord) {
    double width = Math.max(2, Math.rint(5 * layout.unit()));
    double one = layout.y(chord.lowest());
    double other = layout.y(chord.highest());
    surface.fill(theme.chord());
    surface.rectangle(
        Math.rint(x - width / 2),
        Math.rint(Math.min(one, other)),
        width,
        Math.rint(Math.abs(one - other)));
  }

  /** Says beside the frame which finger is where. */
  private void fingers(Surface surface, double x, ChordBox chord) {
    List<Integer> fingers = chord.shape().fingers();
    double left = Math.rint(x - layout.headWidth() / 2 - 17 * layout.unit());
    surface.font(fonts.mark());
    surface.fill(theme.chord());
    for (int string = 0; string < fingers.size(); string++) {
      int finger = fingers.get(string);
      if (finger >= 0
          && finger < HandTexts.FINGERS.size()
          && chord.shape().frets().get(string) > 0) {
        surface.centred(HandTexts.FINGERS.get(finger), left, layout.y(string));
      }
    }
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
