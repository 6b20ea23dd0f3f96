package org.fretway.desktop.highway.hud;

import java.util.ArrayList;
import java.util.List;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayChart.PhraseMark;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/** Shows the notes of the phrase after the one that is played, small, a row for each string. */
public final class PhrasePreviewPainter implements Painter {
  /** More notes than this are a texture, not a picture. */
  private static final int MAX_NOTES = 160;

  private final HighwayChart chart;
  private final Timeline<PhraseMark> phrases;
  private final HudArea area;
  private final HighwayLook look;
  private final HighwayFonts fonts;
  private final Preview[] previews;

  /** Where the notes of a phrase are, as shares of its length, each list for one string. */
  private record Preview(List<double[]> places) {}

  /** Creates the painter; it draws within the area. */
  public PhrasePreviewPainter(
      HighwayChart chart, HudArea area, HighwayLook look, HighwayFonts fonts) {
    this.chart = chart;
    this.phrases = chart.phrases();
    this.area = area;
    this.look = look;
    this.fonts = fonts;
    this.previews = new Preview[phrases.size()];
    for (int i = 0; i < previews.length; i++) {
      previews[i] = preview(phrases.get(i));
    }
  }

  private Preview preview(PhraseMark phrase) {
    List<double[]> places = new ArrayList<>();
    int room = MAX_NOTES;
    for (Timeline<HighwayNote> lane : chart.lanes()) {
      int from = lane.indexAtOrBefore(Math.nextDown(phrase.time())) + 1;
      int to = Math.min(lane.indexAtOrBefore(Math.nextDown(phrase.end())) + 1, from + room);
      double[] shares = new double[Math.max(0, to - from)];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = (lane.start(from + i) - phrase.time()) / (phrase.end() - phrase.time());
      }
      room -= shares.length;
      places.add(shares);
    }
    return new Preview(places);
  }

  @Override
  public void paint(Surface surface, double songTime) {
    int next = phrases.indexAtOrBefore(songTime) + 1;
    if (next >= phrases.size()) {
      return;
    }
    PhraseMark phrase = phrases.get(next);
    double nameWidth = area.width() * 0.34;
    double left = area.x() + nameWidth;
    double width = area.width() - nameWidth;
    double row = area.height() / chart.strings();
    double dot = Math.max(2, Math.rint(row * 0.7));
    surface.fill(look.theme().quiet());
    surface.font(fonts.small());
    surface.text(phrase.name(), area.x(), area.y() + area.height() / 2);
    surface.fill(look.theme().lane());
    surface.rectangle(left, area.y(), width, area.height());
    for (int string = 0; string < chart.strings(); string++) {
      double[] shares = previews[next].places().get(string);
      int line = look.options().lowestOnTop() ? string : chart.strings() - 1 - string;
      double y = Math.rint(area.y() + line * row);
      surface.fill(look.string(string));
      for (int i = 0; i < shares.length; i++) {
        surface.rectangle(Math.rint(left + shares[i] * (width - dot)), y, dot, dot);
      }
    }
  }
}
